// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "db/database.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// What is kept of a file beside its contents: without the key nobody reads it, without the hash nobody knows that it is
// the same.
struct SealedFile {
    Bytes wrapped_key;
    Bytes hash; // of what lies in the database, so that it is checked without a key
};

// Encrypted files (libsodium secretstream, a key of its own for each) in a database: on SQLite a file of its own, on
// PostgreSQL the table file_chunk among the others. The wrapped key is kept by whoever keeps the file, in the records:
// destroying it destroys the file on every copy. A file is put in before the record that tells of it; one that no record
// tells of cannot be opened by anybody, and is swept away.
class FileVault {
public:
    using Key = std::array<std::uint8_t, 32>;
    FileVault(Database& files, Key const& key, Clock const& clock) : files_{files}, key_{key}, clock_{clock} { }

    // Encrypts the content and answers when it is durable.
    SealedFile put(std::int64_t file, std::string_view content) const;
    // Throws DatabaseError (corrupt) when a chunk is missing or is not what was written, or the key is another file's.
    std::string open(std::int64_t file, Bytes const& wrapped_key) const;
    void destroy(std::int64_t file) const;
    // A secret that only this key and these words give, for what nobody should have to store.
    std::array<std::uint8_t, 32> derived_secret(std::string_view words) const;
    // Files put in before then, in order.
    std::vector<std::int64_t> list_before(Instant) const;

private:
    Database& files_;
    Key key_;
    Clock const& clock_;
};

// The hash of what lies in the database for the file; of nothing, when nothing does.
Bytes stored_hash(ReadTx& files, std::int64_t file);
// Every file that has a chunk, in order.
std::vector<std::int64_t> list_files(ReadTx& files);

// Whether the wrapped key can be unwrapped with this key.
bool fits(FileVault::Key const&, std::int64_t file, Bytes const& wrapped_key);
