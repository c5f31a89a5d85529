// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"
#include "plans/code.h"
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
    // A correction's new wording where it changes it; a completion's or an objection's text.
    std::optional<std::string> text = std::nullopt;
    std::optional<std::string> action = std::nullopt;
    std::optional<std::string> result = std::nullopt;
    std::optional<CivilDate> event_date = std::nullopt;
    std::optional<CivilTime> event_time = std::nullopt;
    std::optional<Objector> objector = std::nullopt;
    std::string objector_name = {};
    std::optional<Id<JournalEntry>> reentered_as = std::nullopt; // shown nowhere
};
