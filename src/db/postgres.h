// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"

#include <memory>
#include <string>

struct PostgresSettings {
    std::string connection; // after libpq: "host=/run/postgresql dbname=delaktig user=delaktig_app"
    int connections = 16; // at most, beside the one that writes log rows
    std::size_t kept_bytes = 12 << 20; // for what is made of rows that never change (kept_values.h)
};

// Throws DatabaseError when the server does not answer. A server that goes away later is a fault to who is
// talking to it then; the next call connects anew.
//
// Reads see one snapshot (REPEATABLE READ, READ ONLY). Writes are SERIALIZABLE and run again, five times at
// most, when they meet another. What is submitted has a connection of its own and commits together.
std::unique_ptr<Database> open_postgres(PostgresSettings);
