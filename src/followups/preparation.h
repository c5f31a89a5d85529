// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "base/civil_date.h"
#include "db/database.h"
#include "followups/follow_up.h"
#include "journal/journal_entry.h"
#include "plans/plan.h"

#include <string>
#include <utility>
#include <vector>

// What the system gathers before a follow-up (I-18, R304): counted and quoted, and every line leads to the note it comes
// from. Nothing is summed up in words of the program's own. Only within the orders of the access; a guest gets none (DD-2).

struct Quote {
    Id<JournalEntry> entry;
    std::string when; // "19 november kl. 8.45"
    std::string kind; // "Avvikelse: ville inte"
    std::string text; // as corrected
};

struct Counted {
    std::string text;
    std::int64_t count;
};

// What somebody in the team has proposed (I-16), however it was answered.
struct ProposedChange {
    std::optional<Id<Activity>> activity; // none: the plan as a whole
    std::string path;
    std::string who;
    CivilDate on;
    std::string text;
    std::string answer;
};

// Under a service stand goals with pages of their own, which quote what is written about them.
struct NotesElsewhere {
    SubjectRef goal;
    std::string name;
    std::int64_t count;
};

struct SubjectNotes {
    CivilDate since;
    std::string title = {};        // "Övrigt sedan sist"; empty: the count says it
    std::string journal_query = {}; // of the list of all of them: "?mal=04x…&fran=2026-06-02"
    std::int64_t count = 0;
    std::vector<Counted> kinds = {};  // "Framsteg" 5
    std::vector<Counted> not_done = {}; // by cause (R284): "Ville inte" 2
    std::vector<Quote> quotes = {};   // what was marked as important first, then the newest
    std::vector<Counted> by_activity = {}; // notes about each activity
    std::vector<NotesElsewhere> elsewhere = {};
    std::vector<ProposedChange> proposals = {};
};

// The day after which notes are about what comes next: the last signed follow-up that covered it, or the first version.
CivilDate notes_since(std::vector<FollowUp> const& newest_first, SubjectRef, CivilDate plan_began);
// About the plan, since a day; the newest first.
std::vector<ProposedChange> proposals_since(ReadTx&, PersonAccess const&, Id<Plan>, CivilDate since, CivilDate today);
SubjectNotes notes_about(ReadTx&, PersonAccess const&, PlanVersion const&, SubjectRef, CivilDate since);
// What is written since about no goal and no activity of the plan (R304): it stands on no page of a goal or service.
SubjectNotes notes_apart(ReadTx&, PersonAccess const&, PlanVersion const&, CivilDate since);
// The day of the last follow-up of the whole plan, or when the plan began.
CivilDate last_followed_up(std::vector<FollowUp> const& newest_first, CivilDate plan_began);
