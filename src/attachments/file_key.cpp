// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "attachments/file_key.h"

#include "attachments/attachment_store.h"
#include "audit/key_file.h"

#include <optional>
#include <stdexcept>

namespace {

std::optional<FileVault::Key> find_key(std::filesystem::path const& path, Database& records)
{
    auto const newest = records.read([](ReadTx& tx) { return find_newest_key(tx); });
    if (!std::filesystem::exists(path)) {
        if (newest)
            throw std::runtime_error{path.string()
                + ": dokumentens nyckel saknas. Lägg tillbaka den från kopian, eller hämta den från den andra noden."};
        return std::nullopt;
    }
    auto const key = read_key_file(path);
    if (newest && !fits(key, newest->file, newest->wrapped))
        throw std::runtime_error{path.string() + ": det är inte nyckeln som dokumenten är krypterade med."};
    return key;
}

} // namespace

FileVault::Key open_file_key(std::filesystem::path const& path, Database& records)
{
    auto const key = find_key(path, records);
    return key ? *key : make_key_file(path);
}

void check_file_key(std::filesystem::path const& path, Database& records) { static_cast<void>(find_key(path, records)); }
