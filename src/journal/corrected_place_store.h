// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "db/database.h"
#include "journal/entry_store.h"

#include <vector>

// Where a corrected note stands among the others: at the time, and with the kind, goal and activity, that its newest
// correction gives. The row of the note itself never changes, so the lists read these beside it.
struct CorrectedPlace {
    Id<JournalEntry> entry;
    Instant event_at;
    NoteKind kind;
    bool progress;
    bool important;
    std::optional<Id<Goal>> goal;
    std::optional<Id<Activity>> activity;

    bool matches(EntryFilter const&) const;
};

// Of the opened orders' notes, each once. They are few: a person's corrections.
std::vector<CorrectedPlace> list_corrected_places(ReadTx&, PersonAccess const&);
