// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "db/database.h"
#include "plans/gap.h"
#include "plans/plan.h"
#include "plans/template.h"

#include <vector>

// What every gap about a goal that nobody has followed up has as its code: it is mended by a follow-up, not in the draft.
inline constexpr std::string_view not_followed_up_code = "goal_not_followed_up";

// A new plan ends the former one, and each of its goals is followed up first (R-GP-2): those active goals of `base` of
// which no signed follow-up says how it went since that plan began. They weigh as the template has chosen, and only when
// the change becomes a new plan.
std::vector<Gap> goals_not_followed_up(ReadTx&, PersonAccess const&, PlanVersion const& base, PlanTemplate const&);
