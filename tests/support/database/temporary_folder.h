// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

// An empty folder, removed with all that is in it.
class TemporaryFolder {
public:
    TemporaryFolder() : TemporaryFolder{std::filesystem::temp_directory_path()} { }
    explicit TemporaryFolder(std::filesystem::path const& inside);
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};
