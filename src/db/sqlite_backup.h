// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"

#include <filesystem>
#include <string>
#include <vector>

// Copies the database, as it stands at one moment, to a file of the same name in `folder`, while it is in
// use. The copy is checked and on the disk when this returns; nothing is left there when it throws. Take the
// log after the records: then it covers all that they tell. PostgreSQL is backed up with its own tools
// (pgBackRest, pg_dump), and this says so.
void backup_to(Database&, std::filesystem::path const& folder);

// Copies every database file (*.db) of a backup to `into`, which must hold none of them, and checks it there.
// Returns the names. Throws DatabaseError, and leaves nothing, when one is damaged.
std::vector<std::string> restore_backup(
    std::filesystem::path const& backup, std::filesystem::path const& into);

// Reads the whole file, which nobody has open. Throws DatabaseError of kind corrupt, with the first thing
// wrong.
void check_sqlite_file(std::filesystem::path const&);
