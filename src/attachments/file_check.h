// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/verify.h"
#include "db/database.h"
#include "files/file_vault.h"

#include <vector>

// Whether what lies in the vault is what the records commit to: for verify. Needs no key. Files that no record tells of
// are not named: they are what a house that went down has left, and are swept away.
std::vector<Finding> verify_files(Database& records, Database& files, std::int64_t& checked);

// Destroys files that were put in a day ago or more and that no record tells of.
void sweep_files(Database& records, FileVault const&, Instant now);
