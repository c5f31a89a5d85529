// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/order_tasks.h"

#include "orders/order_address.h"
#include "people/person_address.h"

#include <algorithm>

namespace {

constexpr int days_to_go_through = 7; // after the person is back

bool is_just_back(Order const& order, CivilDate today)
{
    return order.state == OrderState::started && std::ranges::any_of(order.interruptions, [&](OrderInterruption const& one) {
        return one.to && *one.to < today && days_between(*one.to, today) <= days_to_go_through;
    });
}

} // namespace

std::vector<Task> order_tasks(OverviewOrder const& one, Actor const& actor, CivilDate today)
{
    auto const& order = one.order;
    bool const leads = actor.leads(order.content.unit);
    auto const path = order_path(order.person, order.id);
    std::vector<Task> tasks;
    if (order.state == OrderState::received && leads)
        tasks.push_back({.text = "Ta emot beställningen", .href = Href{path}, .soon = true});
    if (order.state != OrderState::received && order.lacks_personal_goals())
        tasks.push_back({.text = "Fråga handläggaren om personliga mål", .href = Href{leads ? path + "/fragor?om=goals" : path}});
    if (leads && order.plan_maker() == PlanMaker::plan_maker && !one.has_plan_maker)
        tasks.push_back({.text = "Knyt socialsekreteraren som gör planen", .href = Href{path + "/gaster"}, .soon = true});
    if (is_just_back(order, today))
        tasks.push_back({.text = "Gå igenom planen före första besöket",
            .href = Href{person_path(order.person) + "/planer"},
            .when = "Insatsen har haft uppehåll",
            .soon = true});
    return tasks;
}
