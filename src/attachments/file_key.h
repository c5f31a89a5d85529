// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"
#include "files/file_vault.h"

#include <filesystem>

// The key that every file's key is wrapped with lies in a file of 32 bytes outside the databases, like the ledger's.
// Without it nobody reads an incoming document, on whatever copy.

// The key the documents are kept with: read from the file, or made when there are none yet (mode 0600). Throws when the
// file is gone though there are documents, or when it holds another key.
FileVault::Key open_file_key(std::filesystem::path const&, Database& records);

// Throws as open_file_key does when a start with this database would; makes nothing.
void check_file_key(std::filesystem::path const&, Database& records);
