// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"
#include "plans/code.h"

#include <optional>
#include <span>
#include <string>

struct Activity;
struct Goal;

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

    bool operator==(EventTime const&) const = default;
    Instant instant() const;         // the day's first moment when no time is known
    std::string iso() const;         // 2026-11-19T08:45, for <time>
    std::string text() const;        // 19 november 2026 kl. 8.45
    std::string short_text() const;  // 19 november kl. 8.45
};

// When a note about the event is written: now. After the clock was moved back "now" may lie before an event that was
// written down in good faith; then the note is written at the event, never before it.
Instant written_at(EventTime const&, Instant now);

// Uppgiftslämnare: whose information it is, when not the author's own (R-DOC-3, R299).
struct Source {
    std::string name;
    std::string role; // title or relation

    bool operator==(Source const&) const = default;
};

// A necessary interpretation: whose, and on what ground (R290, R-DOC-4).
struct Interpretation {
    std::string text;
    std::string by;
    std::string ground;

    bool operator==(Interpretation const&) const = default;
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

    bool operator==(NoteContent const&) const = default;
};

// "Avvikelse: ville inte", "Framsteg", "Kontakt".
std::string kind_text(NoteContent const&);
// What the analyser reads of a note.
std::string searchable(NoteContent const&);
