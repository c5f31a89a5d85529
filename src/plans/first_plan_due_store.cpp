// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/id_list.h"
#include "orders/outside_plan_sql.h"
#include "plans/plan_in_force.h"
#include "plans/stored_value.h"
#include "rules/due_clock.h"
#include "rules/rule_store.h"

#include <algorithm>

namespace {

struct FirstPlanFacts {
    DueFacts facts;
    std::optional<CivilDate> plan_from_before; // R325
};

std::map<Id<Order>, FirstPlanFacts> facts_of(ReadTx& tx, std::string const& orders, CivilDate day)
{
    std::map<Id<Order>, FirstPlanFacts> all;
    // What was registered later changes no figure of that day.
    auto const sql = "SELECT o.id, o.decided_on, o.accepted_at, o.actual_start, " OUTSIDE_PLAN_FOLLOW_UP("AND op.written_at < ?2")
        " FROM care_order o WHERE " + is_among("o.id", 1);
    tx.each(sql, {orders, start_of(add_days(day, 1))}, [&](Row const& row) {
            auto const accepted = row.optional_instant(2);
            DueFacts const facts{.decided = stored_day(row, 1),
                .confirmed = accepted ? std::optional{civil_date(*accepted)} : std::nullopt,
                .started = stored_day(row, 3)};
            all.emplace(row.id<Order>(0), FirstPlanFacts{facts, stored_day(row, 4)});
        });
    tx.each("SELECT order_id, from_day, to_day FROM order_interruption WHERE from_day <= ?2 AND " + is_among("order_id", 1)
            + " ORDER BY from_day",
        {orders, day.iso()},
        [&](Row const& row) { all.at(row.id<Order>(0)).facts.pauses.push_back({*stored_day(row, 1), stored_day(row, 2)}); });
    return all;
}

} // namespace

std::map<Id<Order>, CivilDate> first_plans_due(ReadTx& tx, RuleBook const& book, std::vector<Id<Order>> const& orders, CivilDate day)
{
    std::map<Id<Order>, CivilDate> due;
    auto const facts = facts_of(tx, id_list(orders), day);
    DueClock clock{book, day};
    for (auto const& subject : subjects_of(tx, orders)) {
        auto const& [rule_facts, plan_from_before] = facts.at(*subject.order);
        auto const first = clock.first_plan(subject, rule_facts);
        if (first) due.emplace(*subject.order, plan_from_before ? std::max(first->on, *plan_from_before) : first->on);
        else if (plan_from_before) due.emplace(*subject.order, *plan_from_before);
    }
    return due;
}
