// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"
#include "plans/plan.h"

#include <vector>

// What a plan says, read from a draft or from a version: the same tables twice, under the same columns (0020_plans).
// The functions take an id that the caller has found through a PersonAccess (plan_store.h, draft_store.h).

PlanContent load_content(ReadTx&, Id<PlanDraft>);
PlanContent load_content(ReadTx&, Id<PlanVersion>);

// With their sub-goals, in the order of the plan.
std::vector<Goal> load_goals(ReadTx&, Id<PlanDraft>);
std::vector<Goal> load_goals(ReadTx&, Id<PlanVersion>);
std::vector<Activity> load_activities(ReadTx&, Id<PlanDraft>);
std::vector<Activity> load_activities(ReadTx&, Id<PlanVersion>);
std::optional<Participation> load_participation(ReadTx&, Id<PlanDraft>);
std::optional<Participation> load_participation(ReadTx&, Id<PlanVersion>);
std::optional<FollowUpPlan> load_follow_up(ReadTx&, Id<PlanVersion>);
std::vector<HeadingText> load_texts(ReadTx&, Id<PlanVersion>);

// Establishing: everything the draft says becomes the version's, in one statement a table.
void copy_content(WriteTx&, Id<PlanDraft> from, Id<PlanVersion> to);
// A new draft begins as what applies.
void copy_content(WriteTx&, Id<PlanVersion> from, Id<PlanDraft> to);
