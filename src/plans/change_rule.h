// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan.h"
#include "plans/plan_changes.h"
#include "rules/rules.h"

#include <string>
#include <vector>

// What a change of a plan becomes by rule: a revision of it, or a new plan (rule-model change.*, D4; R198-R202, R214).
struct ChangeRules {
    Ruled<ChangeOutcome> after_follow_up;
    Ruled<ChangeOutcome> between;
    Ruled<ChangeOutcome> large; // a large change, whatever the two above say
    Chosen<LargeChange> large_when;
    int many_activities;
    bool revision_restamps_plan_date; // R215
};
ChangeRules change_rules(Rules const&);

// What the rule says about one change, for whoever establishes it.
struct ChangeAdvice {
    VersionKind kind;  // the answer that stands there when the page opens
    bool may_choose;   // false: the rule has decided
    std::string why;   // with what the rule looked at, and which routine it stands in
};
ChangeAdvice advise_on(ChangeRules const&, PlanDraft const&, std::vector<PlanChange> const&);
