// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/actor.h"
#include "access/person_access.h"
#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "journal/amendment.h"
#include "plans/code.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

struct Activity;
struct Goal;
struct Order;
struct Person;
struct Staff;
struct Unit;

// The kinds of DD-22 (R270, R278-R282).
enum class NoteKind {
    deviation,  // avvikelse från planen, always with a cause (R284)
    event,      // händelse av betydelse, also a step forward (R281)
    contact,    // kontakt
    view,       // synpunkt eller klagomål (R271)
    expression, // hur personen uttryckt sig (R282)
};
std::span<Code<NoteKind> const> note_kind_codes();

// Why the plan was not followed. What the person chose is never mixed with what we did not manage.
enum class Cause {
    did_not_want,
    could_not,
    away,
    ill,
    no_time,
    no_staff,
    practical,
    instead,
    went_better,
    other,
};
std::span<Code<Cause> const> cause_codes();

// When it happened: a Swedish day, a time if it is known, and which hour when the clocks go back.
struct EventTime {
    CivilDate date;
    std::optional<CivilTime> time = std::nullopt;
    std::optional<DoubledHour> doubled = std::nullopt;

    Instant instant() const;         // the day's first moment when no time is known
    std::string iso() const;         // 2026-11-19T08:45, for <time>
    std::string text() const;        // 19 november 2026 kl. 8.45
    std::string short_text() const;  // 19 november kl. 8.45
};

// Uppgiftslämnare: whose information it is, when not the author's own (R-DOC-3, R299).
struct Source {
    std::string name;
    std::string role; // title or relation
};

// A necessary interpretation: whose, and on what ground (R290, R-DOC-4).
struct Interpretation {
    std::string text;
    std::string by;
    std::string ground;
};

// What somebody wrote in a note (DD-22).
struct NoteContent {
    NoteKind kind;
    EventTime event;
    std::string text; // händelse
    std::optional<Cause> cause = std::nullopt;
    bool progress = false;  // framsteg
    bool important = false; // viktigt för uppföljningen (R280)
    std::optional<Id<Goal>> goal = std::nullopt;
    std::optional<Id<Activity>> activity = std::nullopt;
    std::string action = {}; // åtgärd
    std::string result = {}; // resultat
    std::string contact_with = {};
    std::optional<Source> source = std::nullopt;
    std::optional<Interpretation> interpretation = std::nullopt;
};

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
    // As it reads after its corrections.
    NoteContent corrected() const;
};

inline constexpr std::size_t longest_note = 100'000; // characters of a text
inline constexpr std::size_t longest_line = 200;     // of a name, a role
inline constexpr std::chrono::hours late_after{24};

// "Avvikelse: ville inte", "Framsteg", "Kontakt".
std::string kind_text(NoteContent const&);
// What the analyser reads of a note.
std::string searchable(NoteContent const&);

// Who may put a note right: its author, who knows, and whoever leads the unit.
bool may_correct(PersonAccess const&, JournalEntry const&);
// The same people may open a note that was hidden as fel person (DD-23).
bool may_open_hidden(PersonAccess const&, JournalEntry const&);
