// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "base/civil_date.h"
#include "base/id.h"
#include "db/database.h"
#include "http/request.h"
#include "http/response.h"
#include "plans/code.h"
#include "plans/plan.h"
#include "rules/rules.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

struct JournalEntry;

// What happens with a plan and belongs in the journal (R83, R101, R205, R217; rule-model journal.auto_note).
enum class PlanEvent { made, followed_up, revised, new_plan, handed_over };
std::span<Code<PlanEvent> const> plan_event_codes();

struct PlanHappening {
    PlanEvent event;
    Id<Plan> plan;
    CivilDate on;
    // In few words what was agreed or has changed, a line each (R83, R206); none: nothing has.
    std::vector<std::string> outline = {};
    // A hand-over names the version that was handed over. Everything else is about the plan in force, and nobody says
    // which that is: the version chain does, so that no note can cite a former plan's date (R207).
    std::optional<Id<PlanVersion>> handed_over = std::nullopt;
    std::int64_t subject = 0; // which follow-up or hand-over, when a version has several
};

// Proposes the note of what has happened, as a draft under the heading of the routine: it is written when somebody has
// read, changed and signed it, never by the program (R-GP-3). The draft belongs to whoever acts; when that is a guest,
// who has no part in the journal (DD-2), to the kontaktman. Nothing when this has been proposed before, also when the
// draft has been signed or thrown away; when there is nobody to propose it to; and when the rule of the house asks for no
// note of such a thing (journal.auto_note).
std::optional<Id<JournalEntry>> propose_plan_note(WriteTx&, Visit const&, PersonAccess const&, PlanHappening const&);

// The text that is proposed. `version`: the one it is about.
std::string plan_note_text(PlanHappening const&, PlanVersion const& version, Rules const&);

// What a plan that was just established is called in the journal, with the outline of what is agreed or has changed.
PlanHappening establishing_of(Plan const&, PlanVersion const& now, std::optional<PlanVersion> const& former, HouseWords const&);

// POST …/planer/{plan}/faststallande: establishes, and proposes the note in the same write.
Response establish_plan_with_note(Visit&, Request const&);
