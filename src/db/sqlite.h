// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

struct SqliteSettings {
    enum class Synchronous { off, normal, full };

    std::filesystem::path path;
    int readers = 8; // reads at once; each has a connection with a page cache of its own
    std::chrono::milliseconds busy_timeout{5000}; // how long another process may hold the file
    std::chrono::microseconds linger{400}; // how long a group of writes waits to grow while more are expected
    std::size_t kept_bytes = 12 << 20; // for what is made of rows that never change (kept_values.h)
    std::int64_t wal_limit = 16 << 20; // bytes of write-ahead log after which it begins anew

    // For tests: less than full loses what was answered as saved, and another VFS shows it.
    Synchronous synchronous = Synchronous::full;
    std::string vfs = {};
};

// Opens the file, or makes it (readable by its owner only). Throws DatabaseError when it cannot be read or
// written.
//
// One connection writes: all waiting writes share a transaction, each in a savepoint of its own, and are
// answered when the commit is on the disk. Closing waits for what is queued and leaves one file behind,
// without its -wal.
std::unique_ptr<Database> open_sqlite(SqliteSettings);
