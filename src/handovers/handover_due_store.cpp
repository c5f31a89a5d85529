// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/id_list.h"
#include "handovers/handover_due.h"

#include "approvals/approvals_owed.h"
#include "plans/stored_value.h"
#include "rules/rules_of_orders.h"

namespace {

// A version in force that nobody has handed over.
struct NotHandedOver {
    HandoverDue due;
    bool begins_plan; // the first version, or the one that began a new plan (R202)
};

// `settled_at`: since when it is approved by everybody whom the rules ask.
std::optional<HandoverDue> by_rule(NotHandedOver one, Rules const& rules, std::optional<Instant> settled_at, CivilDate today)
{
    auto const when = rules[rule::handover_when].value;
    bool const waits = when == HandoverWhen::when_approved;
    bool const is_asked_for = when == HandoverWhen::always || (when == HandoverWhen::new_plan_only && one.begins_plan) || (waits && settled_at);
    auto const within = rules[rule::handover_within];
    if (!is_asked_for || !within.value) return std::nullopt;
    auto& due = one.due.due;
    if (waits) due.anchor = civil_date(*settled_at);
    due.on = after(due.anchor, *within.value);
    due.rule = words_of(*within.value) + (waits ? " efter att planen blev godkänd" : " efter att planen fastställdes");
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

constexpr std::string_view is_answer_sql = "e.kind IN ('noted', 'asks_more', 'new_examination')";

// `among`: a condition about ?2, the ids.
std::vector<HandoverQuestion> questions_among(ReadTx& tx, std::string const& among, std::string const& ids, CivilDate today)
{
    auto const sql = R"(
        SELECT p.person_id, p.order_id, p.id, v.id, h.id, e.kind, e.written_at, o.unit_id,
            (SELECT k.staff_id FROM key_worker k WHERE k.order_id = o.id AND k.valid_from <= ?1
                AND (k.valid_to IS NULL OR k.valid_to >= ?1) ORDER BY CASE k.kind WHEN 'main' THEN 0 ELSE 1 END, k.id LIMIT 1)
        FROM plan_handover h
            JOIN plan_handover_event e ON e.handover_id = h.id AND e.kind IN ('asks_more', 'new_examination')
            JOIN plan_version v ON v.id = h.version_id
            JOIN plan p ON p.id = v.plan_id
            JOIN care_order o ON o.id = p.order_id
            JOIN person who ON who.id = o.person_id AND who.deceased_on IS NULL
        WHERE o.state <> 'ended' AND )"
        + among + R"(
            AND NOT EXISTS (SELECT 1 FROM plan_handover_event later WHERE later.handover_id = h.id AND later.id > e.id
                AND later.kind IN ('noted', 'asks_more', 'new_examination', 'replied'))
            AND NOT EXISTS (SELECT 1 FROM plan_handover again JOIN plan_version a ON a.id = again.version_id
                WHERE a.plan_id = p.id AND again.id > h.id AND again.written_at >= e.written_at)
        ORDER BY h.id)";
    return tx.list(sql, {today.iso(), ids}, [](Row const& row) {
        auto const since = civil_date(row.instant(6));
        return HandoverQuestion{row.id<Person>(0), row.id<Order>(1), row.id<Plan>(2), row.id<PlanVersion>(3), row.id<Handover>(4),
            stored_code(row, 5, handover_event_codes()), row.id<Unit>(7), row.optional_id<Staff>(8), since, since};
    });
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
    auto const settled = list_settled_versions(tx, units, today);
    std::vector<HandoverDue> due;
    for (auto const& one : all) {
        auto const found = settled.find(one.due.version);
        auto const at = found == settled.end() ? std::nullopt : std::optional{found->second};
        if (auto owed = by_rule(one, rules.of(one.due.order), at, today)) due.push_back(*std::move(owed));
    }
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
                WHERE e.handover_id = h.id AND )" + std::string{is_answer_sql} + R"()
        ORDER BY h.id)";
    auto all = tx.list(sql, {id_list(units)}, [](Row const& row) {
        return UnansweredHandover{row.id<Person>(0), row.id<Order>(1), row.id<Plan>(2), row.id<PlanVersion>(3), row.id<Handover>(4),
            civil_date(row.instant(5))};
    });
    auto rules = rules_of(tx, all, today, &UnansweredHandover::order);
    std::erase_if(all, [&](UnansweredHandover const& one) { return !rules.of(one.order)[rule::handover_receipt].value; });
    return all;
}

std::vector<HandoverQuestion> list_handover_questions(ReadTx& tx, std::vector<Id<Order>> const& orders, CivilDate today)
{
    return orders.empty() ? std::vector<HandoverQuestion>{} : questions_among(tx, is_among("o.id", 2), id_list(orders), today);
}

std::vector<HandoverQuestion> list_handover_questions(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    return units.empty() ? std::vector<HandoverQuestion>{} : questions_among(tx, is_among("o.unit_id", 2), id_list(units), today);
}

std::vector<HandoverAnswered> list_handover_answers(ReadTx& tx, std::vector<Id<Order>> const& orders, Id<Staff> me, Instant since)
{
    if (orders.empty()) return {};
    auto const sql = R"(
        SELECT p.person_id, p.id, v.id, h.id, e.kind
        FROM plan_handover_event e
            JOIN plan_handover h ON h.id = e.handover_id
            JOIN plan_version v ON v.id = h.version_id
            JOIN plan p ON p.id = v.plan_id
        WHERE )" + std::string{is_answer_sql} + " AND e.written_at > ?1 AND e.author_id <> ?2 AND " + is_among("p.order_id", 3) + " ORDER BY e.id DESC";
    return tx.list(sql, {since, me, id_list(orders)}, [](Row const& row) {
        return HandoverAnswered{row.id<Person>(0), row.id<Plan>(1), row.id<PlanVersion>(2), row.id<Handover>(3),
            stored_code(row, 4, handover_event_codes())};
    });
}

std::vector<HandoverToRead> list_handovers_to_read(ReadTx& tx, std::vector<Id<Order>> const& orders)
{
    if (orders.empty()) return {};
    auto const sql = R"(
        SELECT p.person_id, p.order_id, p.id, v.id, h.id, h.written_at,
            CASE WHEN EXISTS (SELECT 1 FROM plan_handover_event e WHERE e.handover_id = h.id AND )" + std::string{is_answer_sql} + R"()
                THEN 1 ELSE 0 END,
            reply.id, reply.written_at
        FROM plan_handover h
            JOIN plan_version v ON v.id = h.version_id
            JOIN plan p ON p.id = v.plan_id
            LEFT JOIN plan_handover_event reply ON reply.handover_id = h.id AND reply.kind = 'replied'
                AND NOT EXISTS (SELECT 1 FROM plan_handover_event e WHERE e.handover_id = h.id AND e.id > reply.id
                    AND (e.kind = 'replied' OR )" + std::string{is_answer_sql} + R"())
        WHERE h.way = 'guest' AND )"
        + is_among("p.order_id", 1) + " ORDER BY h.id DESC";
    return tx.list(sql, {id_list(orders)}, [](Row const& row) {
        return HandoverToRead{row.id<Person>(0), row.id<Order>(1), row.id<Plan>(2), row.id<PlanVersion>(3), row.id<Handover>(4),
            row.instant(5), row.integer(6) != 0, row.optional_id<HandoverEvent>(7), row.optional_instant(8).value_or(Instant{})};
    });
}
