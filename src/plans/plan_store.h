// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "db/database.h"
#include "plans/plan.h"

#include <optional>
#include <vector>

// Plans of the orders that the access covers; nothing is found outside them (DD-1).

std::optional<Plan> find_plan(ReadTx&, PersonAccess const&, Id<Plan>);
// Ended plans too; the newest last.
std::vector<Plan> list_all_plans(ReadTx&, PersonAccess const&);

std::optional<PlanDraft> find_draft(ReadTx&, Plan const&);
// When a word of the draft was last written, and by whom.
struct DraftTouch {
    Instant at;
    std::string by;
};
std::optional<DraftTouch> last_touch(ReadTx&, Id<PlanDraft>);

// An order that the unit has accepted, and that is not ended (docs/states.md).
bool may_have_plan(Order const&);
// A new plan for the order, with the draft of its first version. Conflict when a plan that is not ended is there, or
// the order may not have one.
Result<PlanDraft> start_plan(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, Id<PlanTemplate>);
// The number that the person's next plan takes.
std::int64_t next_plan_number(ReadTx&, Id<Person>);

// Why a next version is begun; decides by rule what it becomes (change_rule.h).
enum class RevisionCause { between, follow_up };
// The draft of the next version, as a copy of the one in force, all of it unconfirmed unless only one goal is to be
// changed. Conflict when there is a draft already.
Result<PlanDraft> start_revision(WriteTx&, Visit const&, PersonAccess const&, Plan const&, std::string const& reason,
    std::optional<Id<Goal>> only_goal = std::nullopt, RevisionCause = RevisionCause::between);
// The plan has been followed up while the draft was open: what it becomes follows from that.
void mark_after_follow_up(WriteTx&, Id<PlanDraft>);
// Throws the draft away; a plan that never was established ends with it.
void discard_draft(WriteTx&, Plan const&, PlanDraft const&);

