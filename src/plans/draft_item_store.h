// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/result.h"
#include "db/database.h"
#include "plans/plan.h"

#include <string>

// What a draft holds beside text. Every item has a version of its own: a save names the one it began from, and is
// refused as a conflict when somebody else has saved since. 0 stands for an item that was not there.

enum class DraftItem { participation, coordination, follow_up, participant, goal, activity, offer, meeting, child_view };

// The version of the item now; 0 when it is not there. `id` is for those of which there are several.
std::int64_t item_version(ReadTx&, Id<PlanDraft>, DraftItem, std::int64_t id = 0);

Result<Done> save_participation(WriteTx&, Id<PlanDraft>, Participation const&, std::int64_t base_version);
Result<Done> save_coordination(WriteTx&, Id<PlanDraft>, Coordination const&, std::int64_t base_version);
Result<Done> save_follow_up(WriteTx&, Id<PlanDraft>, FollowUpPlan const&, std::int64_t base_version);
Result<Done> save_participant(WriteTx&, Id<PlanDraft>, Participant const&, std::int64_t base_version);
// With its sub-goals. A new goal stands last.
Result<Done> save_goal(WriteTx&, Id<PlanDraft>, Goal const&, std::int64_t base_version);
// A new activity stands last under its heading.
Result<Done> save_activity(WriteTx&, Id<PlanDraft>, Activity const&, std::int64_t base_version);

Result<Done> remove_participant(WriteTx&, Id<PlanDraft>, std::int64_t id, std::int64_t base_version);
// Its activities stay, without a goal; the review page asks where they belong.
Result<Done> remove_goal(WriteTx&, Id<PlanDraft>, Id<Goal>, std::int64_t base_version);
Result<Done> remove_activity(WriteTx&, Id<PlanDraft>, Id<Activity>, std::int64_t base_version);

// The activity belongs to the goal again, unless somebody has said otherwise since the goal was removed.
void give_back(WriteTx&, Id<PlanDraft>, Id<Goal>, Id<Activity>);

// A service without decision, which activities can then belong to (DD-13).
PlanService add_service(WriteTx&, Visit const&, PlanDraft const&, std::string const& name);
// Those that nothing is done under do not go into a version.
void drop_unused_services(WriteTx&, Id<PlanDraft>);

// A text that changes with every save anywhere in the draft: whoever has read it all through establishes what they read.
std::string draft_stamp(ReadTx&, Id<PlanDraft>);
