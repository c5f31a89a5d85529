// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/id_list.h"
#include "plans/plan_in_force.h"
#include "plans/stored_value.h"
#include "rules/due_clock.h"
#include "rules/rule_store.h"

namespace {

std::map<Id<Order>, DueFacts> facts_of(ReadTx& tx, std::string const& orders, CivilDate day)
{
    std::map<Id<Order>, DueFacts> all;
    tx.each("SELECT id, decided_on, accepted_at, actual_start FROM care_order WHERE " + is_among("id", 1), {orders}, [&](Row const& row) {
        auto const accepted = row.optional_instant(2);
        all.emplace(row.id<Order>(0),
            DueFacts{.decided = stored_day(row, 1),
                .confirmed = accepted ? std::optional{civil_date(*accepted)} : std::nullopt,
                .started = stored_day(row, 3)});
    });
    tx.each("SELECT order_id, from_day, to_day FROM order_interruption WHERE from_day <= ?2 AND " + is_among("order_id", 1)
            + " ORDER BY from_day",
        {orders, day.iso()},
        [&](Row const& row) { all.at(row.id<Order>(0)).pauses.push_back({*stored_day(row, 1), stored_day(row, 2)}); });
    return all;
}

} // namespace

std::map<Id<Order>, CivilDate> first_plans_due(ReadTx& tx, RuleBook const& book, std::vector<Id<Order>> const& orders, CivilDate day)
{
    std::map<Id<Order>, CivilDate> due;
    auto const facts = facts_of(tx, id_list(orders), day);
    DueClock clock{book, day};
    for (auto const& subject : subjects_of(tx, orders))
        if (auto const first = clock.first_plan(subject, facts.at(*subject.order))) due.emplace(*subject.order, first->on);
    return due;
}
