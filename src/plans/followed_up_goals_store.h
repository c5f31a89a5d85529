// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "db/database.h"
#include "plans/plan.h"

#include <vector>

// The goals of which a signed follow-up says how it went, since the plan of the version began: a revision does not begin
// a plan.
struct FollowedUp {
    CivilDate plan_began;
    std::vector<Id<Goal>> goals;
};
FollowedUp goals_followed_up(ReadTx&, PersonAccess const&, PlanVersion const&);
