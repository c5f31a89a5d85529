// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"
#include "db/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

struct Activity;
struct Goal;
struct JournalEntry;
struct Staff;
struct Unit;

// What the parts above journal/ (the overview, Min dag, the manager's page) may know about notes. All of it reads only
// the orders that the access covers (DD-1), and never the text of a note hidden as fel person (DD-23).

// A note as a short list shows it ("Senast i journalen").
struct RecentEntry {
    Id<JournalEntry> entry;
    std::optional<Id<Goal>> goal;
    std::optional<Id<Activity>> activity;
    std::string at;     // "2026-11-19T08:45"
    std::string when;   // "19 november kl. 8.45"
    std::string kind;   // "Avvikelse: ville inte"
    std::string text;   // as corrected
    std::string author; // name
    bool important;     // viktigt för uppföljningen
    bool corrected;
    bool disputed;      // NN håller inte med
};
// Newest first by the time of the event.
std::vector<RecentEntry> recent_entries(ReadTx&, PersonAccess const&, int limit = 20);

// The latest note of one goal and how many there are: one step of the red thread.
struct GoalNotes {
    Id<Goal> goal;
    std::int64_t count; // since the date asked for
    RecentEntry latest; // of all times
};

// What the overview tells of a journal. Goals without a note are not in it.
struct JournalInBrief {
    std::vector<RecentEntry> recent; // newest first
    std::vector<GoalNotes> goals;
};
// Reads the places of all notes in the index, and of the notes themselves only those that are shown.
JournalInBrief journal_in_brief(ReadTx&, PersonAccess const&, CivilDate since, std::size_t limit);

// That an unsigned draft exists: for its author (Min dag) and, after 72 hours, for the manager, who never sees its
// text (DD-23, R-DOC-8).
struct UnsignedDraft {
    Id<JournalEntry> draft;
    Id<Person> person;
    std::string person_name;
    std::string author_name;
    Instant begun_at;
    bool reminder_due; // older than 24 hours
    std::string about = {}; // of a note that was proposed, what has happened with the plan: "Planen är uppföljd"
};
std::vector<UnsignedDraft> list_own_drafts(ReadTx&, Id<Staff> author, Instant now);
// Drafts older than 72 hours about orders that these units carry out.
std::vector<UnsignedDraft> list_unsigned_drafts(ReadTx&, std::vector<Id<Unit>> const&, Id<Staff> reader, Instant now);
