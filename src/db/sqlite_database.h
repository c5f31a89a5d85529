// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/sqlite.h"

// What db/ itself needs to know of a SQLite database beside the contract: which file it is.
class SqliteDatabase : public Database {
public:
    virtual SqliteSettings const& settings() const = 0;
    Kind kind() const final { return Kind::sqlite; }
};
