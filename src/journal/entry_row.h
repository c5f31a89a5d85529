// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"
#include "db/database.h"
#include "journal/journal_entry.h"

// How a note stands in its table, for the stores of journal/.

// The columns that read_entry() reads, of journal_entry e, in order.
#define JOURNAL_ENTRY_COLUMNS                                                                                          \
    "e.id, e.person_id, e.order_id, e.unit_id, e.author_id, e.author_name, e.author_title, e.written_at, e.is_signed, " \
    "e.is_moved, EXISTS (SELECT 1 FROM journal_amendment w WHERE w.entry_id = e.id AND w.kind = 'wrong_person'), "     \
    "e.kind, e.cause, e.progress, e.important, e.goal_id, e.activity_id, e.event_date, e.event_time, e.doubled_hour, " \
    "e.text, e.action, e.result, e.contact_with, e.source_name, e.source_role, e.interpretation, "                     \
    "e.interpretation_by, e.interpretation_ground"

enum class HiddenText { left_out, read };
// The texts of a note hidden as fel person are left out, unless somebody who may has opened it (DD-23).
JournalEntry read_entry(Row const&, HiddenText = HiddenText::left_out);

// Commits to the row in the ledger and stores it. False when a note with this id is there already; then the transaction
// must not be committed.
bool insert_entry(WriteTx&, Ledger const&, Change const&, JournalEntry const&, std::string_view terms);
