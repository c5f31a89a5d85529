// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "journal/journal_entry.h"
#include "text/analyser.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

// What a signing stores, made ready outside the transaction.
struct SignedNote {
    Id<JournalEntry> id;              // chosen when the form was shown, so that sending it twice gives one note
    NoteContent content;
    std::string terms;                // analyse(searchable(content))
    std::optional<Id<Order>> order;   // asked for only when neither goal nor activity says it
    bool is_moved = false;
    std::int64_t draft_version = 0;   // of the draft that the form knew; what another window kept after it stays a draft
};

// Signs the note: final at once (DD-23), and its draft is gone; what another window has kept since is a draft of its own. A conflict when a note has this
// id already. Refused when the goal or activity is not one of the opened orders', or when it is open which order it is about.
Result<Id<JournalEntry>> sign(WriteTx&, Visit const&, PersonAccess const&, SignedNote const&);

// Which notes a list shows. Everything is optional.
struct EntryFilter {
    std::optional<NoteKind> kind = std::nullopt;
    bool progress = false;
    bool important = false;
    std::optional<Id<Goal>> goal = std::nullopt;
    std::optional<Id<Activity>> activity = std::nullopt;
    std::optional<CivilDate> from = std::nullopt;
    std::optional<CivilDate> to = std::nullopt;
};

// Where a page of the list ended: stays right when new notes come.
struct EntryCursor {
    Instant event_at;
    Id<JournalEntry> entry;

    std::string text() const;
    static std::optional<EntryCursor> parse(std::string_view);
};

struct EntryPage {
    std::vector<JournalEntry> entries;
    std::optional<EntryCursor> next;
    std::int64_t found = 0; // of a search: all hits
};

// Newest first by the time of the event, with their amendments.
EntryPage list_entries(
    ReadTx&, PersonAccess const&, EntryFilter const&, std::optional<EntryCursor> const& after, int limit);
// The same among the notes that hold every word of the query (DD-8). Scans this file only (R-ACC-6).
EntryPage search_entries(ReadTx&, PersonAccess const&, EntryFilter const&, SearchQuery const&,
    std::optional<EntryCursor> const& after, int limit);

// Those of the ids that the access covers, in no order, with their amendments.
std::vector<JournalEntry> list_entries(ReadTx&, PersonAccess const&, std::span<Id<JournalEntry> const>);

std::optional<JournalEntry> find_entry(ReadTx&, PersonAccess const&, Id<JournalEntry>);
// With the content that fel person hides. Only for whom may_open_hidden() says yes.
std::optional<JournalEntry> find_hidden_entry(ReadTx&, PersonAccess const&, Id<JournalEntry>);

RecordKind journal_entry_records();
