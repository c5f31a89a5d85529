// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "journal/journal_entry.h"

#include <span>
#include <vector>

// Adds what is noted about a note. Author and time are taken from the visit. Refused for a note that is hidden.
Result<Id<Amendment>> add_amendment(WriteTx&, Visit const&, PersonAccess const&, JournalEntry const&, Amendment);

// Gives the entries their amendments, oldest first: one statement for all of them.
void load_amendments(ReadTx&, std::span<JournalEntry> entries);

RecordKind journal_amendment_records();
