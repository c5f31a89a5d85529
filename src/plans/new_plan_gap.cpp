// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/new_plan_gap.h"

#include "plans/followed_up_goals_store.h"

#include <algorithm>

std::vector<Gap> goals_not_followed_up(
    ReadTx& tx, PersonAccess const& access, PlanVersion const& base, PlanTemplate const& plan_template)
{
    auto const done = goals_followed_up(tx, access, base);
    std::vector<Gap> gaps;
    for (auto const& goal : base.content.goals) {
        if (goal.state != GoalState::active || std::ranges::find(done.goals, goal.id) != done.goals.end()) continue;
        gaps.push_back({.key = std::string{not_followed_up_code} + "-" + goal.id.text(),
            .code = std::string{not_followed_up_code},
            .weight = GapWeight::asks_reason,
            .text = "Målet \"" + goal.short_name + "\" har inte följts upp sedan " + done.plan_began.text() + ".",
            .source = "Rutin för genomförandeplan",
            .goal = goal.id});
    }
    return weighed(std::move(gaps), plan_template.gaps);
}
