// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/actor.h"
#include "access/person_access.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "journal/amendment.h"
#include "journal/note_content.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

struct Order;
struct Person;
struct Staff;
struct Unit;

// Journalanteckning: one dated note about how a decided service was carried out. Exists from the moment its author
// signs it, is a public record (allmän handling), and is only ever added to (DD-23, R-COR-1).
struct JournalEntry {
    Id<JournalEntry> id;
    Id<Person> person;
    Id<Order> order;
    Id<Unit> unit;
    Author author;
    Instant written_at;
    NoteContent content;
    bool is_signed = true; // false: locked from a draft that nobody signed
    bool is_moved = false; // written anew here after it had stood in the wrong file
    bool is_hidden = false; // fel person: the content is not read, except by find_hidden_entry
    std::vector<Amendment> amendments = {};

    // More than a day between the event and the writing (R-DOC-1: efterhandsanteckning).
    bool is_late() const;
    bool is_disputed() const;
    bool is_corrected() const;
    // As it reads after its corrections: as the newest of them says.
    NoteContent const& corrected() const;
    // What it said first, and what each correction made of it.
    std::vector<NoteContent const*> readings() const;
    // Which correction the wording in force comes from; none: it stands as it was signed.
    std::optional<Id<Amendment>> last_correction() const;
};

inline constexpr std::size_t longest_note = 100'000; // characters of a text
inline constexpr std::size_t longest_line = 200;     // of a name, a role
inline constexpr std::chrono::hours late_after{24};

// Who may put a note right: its author, who knows, and whoever leads the unit.
bool may_correct(PersonAccess const&, JournalEntry const&);
// The same people may open a note that was hidden as fel person (DD-23).
bool may_open_hidden(PersonAccess const&, JournalEntry const&);
