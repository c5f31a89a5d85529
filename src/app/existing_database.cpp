// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/existing_database.h"

#include "app/app.h"
#include "db/postgres.h"
#include "db/sqlite.h"

std::unique_ptr<Database> open_existing(Config const& config)
{
    if (config.on_postgres()) return open_postgres({.connection = config.text("database.connection"), .connections = 2});
    auto const file = records_file(config);
    std::error_code missing;
    // Of an empty file SQLite would make a database.
    if (auto const size = std::filesystem::file_size(file, missing); missing || size == 0) return nullptr;
    return open_sqlite({.path = file, .readers = 1});
}
