// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"
#include "db/database.h"

#include <filesystem>
#include <string>

// A key (the ledger's, the compartment's) lies in a file of 32 bytes outside the database. A file that others than its owner can read, or that
// is no key, is a fault: std::runtime_error.
Ledger::Key read_key_file(std::filesystem::path const&);
// A new key in a new file that only its owner can read (mode 0600), durable when this returns.
Ledger::Key make_key_file(std::filesystem::path const&);

// A new key in a file of mode 0600 that is not there yet, on the disk when this returns.
Ledger::Key make_key_file(std::filesystem::path const&);

// Throws as open_key_file does when a start with this database would; makes nothing.
void check_key_file(std::filesystem::path const&, Database&);

// The key this database is kept with: read from the file, or made on the first start (mode 0600). Throws when the
// file is gone though the database has a ledger, or when it holds the key of another database.
Ledger::Key open_key_file(std::filesystem::path const&, Database&);
