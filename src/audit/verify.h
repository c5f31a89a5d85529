// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"
#include "audit/seal.h"
#include "db/database.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

// What can be wrong with what is kept.
enum class Fault {
    row_changed,     // a ledger row is not what was written
    row_moved,       // a ledger row stands where another stood
    row_missing,     // a ledger row has been removed from the middle of a stream
    tail_missing,    // a stream ends before what a seal covers
    stream_changed,  // a stream's own row
    stream_missing,  // rows of a stream that nobody began, or a sealed stream that is gone
    seal_changed,
    seal_missing,    // in the database, between two others or after the last; the outside copy knows it
    record_changed,  // a record is not what its last ledger row is about
    record_unreadable, // something in a record is none of what may stand there
    record_missing,
    record_unknown,  // a record without a ledger row
    kind_unknown,    // a ledger row about a kind of record that the program does not know
};
std::string_view code_of(Fault);

// The first row of each kind of fault that was found, and how many more there are.
struct Finding {
    Fault fault;
    std::string where; // "ledger 7123/42", "journal_entry 8123", "plan_version 9 (version_goal.voice)", "seal 17"
    std::int64_t count;
};

struct VerifyReport {
    std::int64_t streams = 0;
    std::int64_t rows = 0;
    std::int64_t seals = 0;
    std::int64_t records = 0;
    std::vector<Finding> findings = {};

    bool is_content() const { return findings.empty(); }
};

// Reads everything on one snapshot. `outside`: the seals that lie elsewhere, or none. `kinds`: one for each kind of
// record that the ledger is about.
VerifyReport verify(
    Database&, Ledger::Key const&, std::span<RecordKind const> kinds, std::span<OutsideSeal const> outside);

// The same of the access log: its chains, and that they reach what the seals in `records` cover. The seals themselves
// are verify()'s. On PostgreSQL both databases are one.
VerifyReport verify_access_log(Database& log, Database& records, Ledger::Key const&);
