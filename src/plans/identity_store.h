// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"
#include "plans/plan.h"

struct Visit;

// What a goal, an activity or a service of a plan's own is through all versions of the plan, and what notes point at.
// Each is a record (R-COR-1): nobody moves a goal, and all the notes on it, to another plan unseen.
Id<Goal> add_goal_identity(WriteTx&, Visit const&, Id<Plan>);
Id<Activity> add_activity_identity(WriteTx&, Visit const&, Id<Plan>);
Id<PlanService> add_service_identity(WriteTx&, Visit const&, Id<Plan>);

RecordKind goal_records();
RecordKind activity_records();
RecordKind plan_service_records();
