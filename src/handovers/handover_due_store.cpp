// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/id_list.h"
#include "handovers/handover_due.h"

#include "rules/rules_of_orders.h"

namespace {

// A version in force that nobody has handed over.
struct NotHandedOver {
    HandoverDue due;
    bool begins_plan; // the first version, or the one that began a new plan (R202)
};

std::optional<HandoverDue> by_rule(NotHandedOver one, Rules const& rules, CivilDate today)
{
    auto const when = rules[rule::handover_when].value;
    bool const is_asked_for = when == HandoverWhen::always || (when == HandoverWhen::new_plan_only && one.begins_plan);
    auto const within = rules[rule::handover_within];
    if (!is_asked_for || !within.value) return std::nullopt;
    auto& due = one.due.due;
    due.on = after(due.anchor, *within.value);
    due.rule = words_of(*within.value) + " efter att planen fastställdes";
    due.days_left = days_until(today, due.on);
    return one.due;
}

template <class T, class OrderOf>
RulesOfOrders rules_of(ReadTx& tx, std::vector<T> const& all, CivilDate today, OrderOf order_of)
{
    std::vector<Id<Order>> orders;
    for (auto const& one : all) orders.push_back(std::invoke(order_of, one));
    return RulesOfOrders{tx, orders, today};
}

} // namespace

std::vector<HandoverDue> list_handovers_due(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    if (units.empty()) return {};
    auto const sql = R"(
        SELECT p.person_id, p.order_id, p.id, v.id, v.established_at,
            CASE WHEN v.kind = 'first' OR v.plan_number IS NOT NULL THEN 1 ELSE 0 END
        FROM plan p
            JOIN care_order o ON o.id = p.order_id
            JOIN person who ON who.id = o.person_id AND who.deceased_on IS NULL
            JOIN plan_version v ON v.plan_id = p.id
        WHERE p.state = 'in_force' AND o.state <> 'ended' AND )"
        + is_among("o.unit_id", 1) + R"(
            AND NOT EXISTS (SELECT 1 FROM plan_version later WHERE later.plan_id = p.id AND later.number > v.number)
            AND NOT EXISTS (SELECT 1 FROM plan_handover h WHERE h.version_id = v.id)
        ORDER BY v.established_at, v.id)";
    auto const all = tx.list(sql, {id_list(units)}, [](Row const& row) {
        auto const anchor = civil_date(row.instant(4));
        return NotHandedOver{{row.id<Person>(0), row.id<Order>(1), row.id<Plan>(2), row.id<PlanVersion>(3), {anchor, {}, anchor, 0}},
            row.boolean(5)};
    });
    auto rules = rules_of(tx, all, today, [](NotHandedOver const& one) { return one.due.order; });
    std::vector<HandoverDue> due;
    for (auto const& one : all)
        if (auto owed = by_rule(one, rules.of(one.due.order), today)) due.push_back(*std::move(owed));
    return due;
}

std::vector<UnansweredHandover> list_unanswered_handovers(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    if (units.empty()) return {};
    auto const sql = R"(
        SELECT p.person_id, p.order_id, p.id, v.id, h.id, h.written_at
        FROM plan_handover h
            JOIN plan_version v ON v.id = h.version_id
            JOIN plan p ON p.id = v.plan_id
            JOIN care_order o ON o.id = p.order_id
            JOIN person who ON who.id = o.person_id AND who.deceased_on IS NULL
        WHERE o.state <> 'ended' AND )"
        + is_among("o.unit_id", 1) + R"(
            AND NOT EXISTS (SELECT 1 FROM plan_handover_event e
                WHERE e.handover_id = h.id AND e.kind IN ('noted', 'asks_more', 'new_examination'))
        ORDER BY h.id)";
    auto all = tx.list(sql, {id_list(units)}, [](Row const& row) {
        return UnansweredHandover{row.id<Person>(0), row.id<Order>(1), row.id<Plan>(2), row.id<PlanVersion>(3), row.id<Handover>(4),
            civil_date(row.instant(5))};
    });
    auto rules = rules_of(tx, all, today, &UnansweredHandover::order);
    std::erase_if(all, [&](UnansweredHandover const& one) { return !rules.of(one.order)[rule::handover_receipt].value; });
    return all;
}

std::vector<HandoverToRead> list_handovers_to_read(ReadTx& tx, std::vector<Id<Order>> const& orders)
{
    if (orders.empty()) return {};
    auto const sql = R"(
        SELECT p.person_id, p.order_id, p.id, v.id, h.id, h.written_at,
            CASE WHEN EXISTS (SELECT 1 FROM plan_handover_event e
                WHERE e.handover_id = h.id AND e.kind IN ('noted', 'asks_more', 'new_examination')) THEN 1 ELSE 0 END
        FROM plan_handover h
            JOIN plan_version v ON v.id = h.version_id
            JOIN plan p ON p.id = v.plan_id
        WHERE h.way = 'guest' AND )"
        + is_among("p.order_id", 1) + " ORDER BY h.id DESC";
    return tx.list(sql, {id_list(orders)}, [](Row const& row) {
        return HandoverToRead{row.id<Person>(0), row.id<Order>(1), row.id<Plan>(2), row.id<PlanVersion>(3), row.id<Handover>(4),
            row.instant(5), row.integer(6) != 0};
    });
}
