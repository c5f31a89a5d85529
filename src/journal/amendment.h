// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "journal/note_content.h"
#include "plans/objector.h"

#include <optional>
#include <span>
#include <string>

struct JournalEntry;
struct Staff;

// Who wrote, with the title of that day (R-DOC-1).
struct Author {
    Id<Staff> staff;
    std::string name;
    std::string title;
};

enum class AmendmentKind {
    correction,   // rättelse: the old text stays readable, struck through
    completion,   // komplettering
    wrong_person, // fel person: hidden here, written anew in the right file
    objection,    // NN håller inte med (DD-24)
};
std::span<Code<AmendmentKind> const> amendment_kind_codes();

// What is noted about a signed note afterwards. A row of its own, never changed or taken away, not even by the author
// of the note (R-COR-2, SoL 14:6, LSS 21 b §).
struct Amendment {
    Id<Amendment> id;
    Id<JournalEntry> entry;
    AmendmentKind kind;
    Author author;
    Instant written_at;
    std::string reason = {};
    std::optional<std::string> text = std::nullopt;      // a completion's or an objection's
    std::optional<NoteContent> corrected = std::nullopt; // a correction's: the whole note as it reads from then on
    std::optional<Objector> objector = std::nullopt;
    std::string objector_name = {};
    std::optional<Id<JournalEntry>> reentered_as = std::nullopt; // shown nowhere
};
