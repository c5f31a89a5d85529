// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_basis.h"

#include <algorithm>

OrderGoal const* PlanBasis::find_goal(Id<OrderGoal> id) const
{
    auto const found = std::ranges::find(goals, id, &OrderGoal::id);
    return found == goals.end() ? nullptr : &*found;
}

OrderService const* PlanBasis::find_service(Id<OrderService> id) const
{
    auto const found = std::ranges::find(services, id, &OrderService::id);
    return found == services.end() ? nullptr : &*found;
}

std::string law_goal_text(std::vector<LawAim> const& aims)
{
    std::string text;
    for (auto const& aim : aims) text += (text.empty() ? "" : "\n") + aim.reference + ": " + aim.text;
    return text;
}
