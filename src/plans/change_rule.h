// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan.h"
#include "plans/plan_changes.h"

#include <cstddef>
#include <string>
#include <vector>

// What a change of a plan becomes: a revision of it, or a new plan (rule-model change.*, D4; R198-R202, R214).
enum class ChangeOutcome { revision, new_plan, choose };

struct ChangeRules {
    ChangeOutcome after_follow_up = ChangeOutcome::new_plan;
    ChangeOutcome between = ChangeOutcome::revision;
    // When a change is a large one, which makes a new plan whatever the two above say.
    bool large_when_services_change = true;
    bool large_when_goals_change = false;
    std::size_t large_above_activities = 5; // changed ones; 0: their number does not matter
    bool staff_may_say_so = true;           // "staff says so": the answer of the rule can be exchanged
    bool revision_restamps_plan_date = false; // R215
};
// The rules of this house.
ChangeRules change_rules(HouseSettings const&);

// What the rule says about one change, for whoever establishes it.
struct ChangeAdvice {
    VersionKind kind;  // the answer that stands there when the page opens
    bool may_choose;   // false: the rule has decided
    std::string why;   // one sentence, with what the rule looked at
};
ChangeAdvice advise_on(ChangeRules const&, PlanDraft const&, std::vector<PlanChange> const&);
