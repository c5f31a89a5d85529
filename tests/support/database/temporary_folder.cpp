// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/database/temporary_folder.h"

#include <cstdlib>
#include <stdexcept>

TemporaryFolder::TemporaryFolder(std::filesystem::path const& inside)
{
    auto name = (inside / "delaktig-test-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error{"cannot make " + name};
    path_ = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}
