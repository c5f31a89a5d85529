// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/guest_start.h"

#include "handovers/handover_due.h"
#include "html/components/box.h"
#include "orders/guest_pages.h"
#include "people/person_address.h"
#include "plans/due_text.h"
#include "plans/plan_in_force.h"
#include "requests/request_address.h"
#include "requests/requests_owed.h"

#include <algorithm>

namespace {

std::string text_of(PlanDue const& due, std::string const& name)
{
    switch (due.kind) {
    case DueKind::plan_missing: return "Gör planen för " + name;
    case DueKind::follow_up: return "Följ upp planen för " + name;
    case DueKind::early_follow_up: return "Följ upp planen för " + name + " tidigare än planerat";
    case DueKind::day1_missing:
    case DueKind::goal_follow_up:
    case DueKind::offer_again:
    case DueKind::turned_15:
    case DueKind::turned_18: return due_task(due, name);
    }
    return {};
}

// What the unit has handed over, and what it has replied, until the case officer has answered (I-13).
std::vector<Task> plans_to_read(ReadTx& tx, std::vector<GuestOrderLine> const& lines, std::vector<Id<Order>> const& orders)
{
    std::vector<Task> tasks;
    for (auto const& one : list_handovers_to_read(tx, orders)) {
        if (!one.is_to_read()) continue;
        auto const line = std::ranges::find(lines, one.order, &GuestOrderLine::order);
        tasks.push_back({.text = (one.reply ? "Läs svaret om planen för " : "Läs planen för ") + line->person_name + " och svara",
            .href = Href{person_path(one.person) + "/planer/" + one.plan.text() + "/versioner/" + one.version.text() + "/overlamnande/" + one.handover.text()},
            .when = one.reply ? "Besvarad " + civil_date(one.replied_at).text() : "Överlämnad " + civil_date(one.written_at).text()});
    }
    return tasks;
}

// What the units have asked the case officer (R199).
void add_requests(ReadTx& tx, Visit const& visit, std::vector<GuestOrderLine> const& lines, std::vector<Id<Order>> const& orders,
    std::vector<Task>& tasks)
{
    if (!visit.actor.has(Role::case_officer)) return;
    auto const now = today(visit.house.clock);
    for (auto const& one : list_requests_to_answer(tx, orders, now)) {
        auto const line = std::ranges::find(lines, one.order, &GuestOrderLine::order);
        tasks.push_back({.text = "Svara på begäran om ändrad insats för " + line->person_name,
            .href = Href{request_path(one.person, one.request)},
            .when = "Skickad " + relative_text(one.sent_on, now),
            .soon = true});
    }
}

std::vector<Task> guest_tasks(ReadTx& tx, Visit const& visit, std::vector<GuestOrderLine> const& lines)
{
    std::vector<Id<Order>> orders;
    for (auto const& line : lines) orders.push_back(line.order);
    // Whoever only makes the plan is not the one it is handed over to.
    auto tasks = visit.actor.has(Role::case_officer) ? plans_to_read(tx, lines, orders) : std::vector<Task>{};
    add_requests(tx, visit, lines, orders, tasks);
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

Response show_guest_start(Visit& visit, Request const& request) { return show_guest_orders(visit, request, guest_tasks); }
