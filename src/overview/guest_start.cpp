// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/guest_start.h"

#include "html/components/box.h"
#include "orders/guest_pages.h"
#include "people/person_address.h"
#include "plans/due_text.h"
#include "plans/plan_in_force.h"

#include <algorithm>

namespace {

std::string text_of(PlanDue const& due, std::string const& name)
{
    switch (due.kind) {
    case DueKind::plan_missing: return "Gör planen för " + name;
    case DueKind::follow_up: return "Följ upp planen för " + name;
    case DueKind::day1_missing:
    case DueKind::offer_again:
    case DueKind::turned_15:
    case DueKind::turned_18: return due_task(due, name);
    }
    return {};
}

std::vector<Task> plan_tasks(ReadTx& tx, Visit const& visit, std::vector<GuestOrderLine> const& lines)
{
    std::vector<Id<Order>> orders;
    for (auto const& line : lines) orders.push_back(line.order);
    std::vector<Task> tasks;
    for (auto const& due : list_plans_due_of_plan_maker(tx, visit.actor.staff, orders, today(visit.house.clock))) {
        if (due.kind == DueKind::day1_missing) continue; // the unit's to know
        auto const line = std::ranges::find(lines, due.order, &GuestOrderLine::order);
        auto const plans = person_path(due.person) + "/planer";
        tasks.push_back({.text = text_of(due, line->person_name),
            .href = Href{due.plan ? plans + "/" + due.plan->text() : plans},
            .when = due_sentences(due.due),
            .soon = due.due.days_left <= 7});
    }
    return tasks;
}

} // namespace

Response show_guest_start(Visit& visit, Request const& request) { return show_guest_orders(visit, request, plan_tasks); }
