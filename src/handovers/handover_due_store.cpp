// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "handovers/handover_due.h"

#include "plans/stored_value.h"

namespace {

template <class T>
std::string list_of(std::vector<Id<T>> const& ids)
{
    std::string list;
    for (auto const id : ids) list += (list.empty() ? "" : ",") + std::to_string(id.number());
    return list;
}

} // namespace

// Always, all of it, with a receipt: what meets every seed that has an opinion (rule-model, preset "safe"). No seed says
// how soon; a week is our proposal.
HandoverRule handover_rule() { return {}; }

std::vector<HandoverDue> list_handovers_due(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    auto const rule = handover_rule();
    auto const list = list_of(units);
    if (list.empty() || rule.when == HandoverWhen::on_request || rule.when == HandoverWhen::never) return {};
    auto const sql = R"(
        SELECT p.person_id, p.order_id, p.id, v.id, v.established_at
        FROM plan p
            JOIN care_order o ON o.id = p.order_id
            JOIN plan_version v ON v.plan_id = p.id
        WHERE p.state = 'in_force' AND o.state <> 'ended' AND o.unit_id IN ()"
        + list + R"() AND (?1 = 0 OR v.kind = 'first')
            AND NOT EXISTS (SELECT 1 FROM plan_version later WHERE later.plan_id = p.id AND later.number > v.number)
            AND NOT EXISTS (SELECT 1 FROM plan_handover h WHERE h.version_id = v.id)
        ORDER BY v.established_at, v.id)";
    return tx.list(sql, {std::int64_t{rule.when == HandoverWhen::new_plan_only}}, [&](Row const& row) {
        auto const anchor = civil_date(row.instant(4));
        auto const on = add_days(anchor, rule.within_days);
        return HandoverDue{row.id<Person>(0), row.id<Order>(1), row.id<Plan>(2), row.id<PlanVersion>(3),
            {on, std::to_string(rule.within_days) + " dagar efter att versionen fastställdes", anchor, days_between(today, on)}};
    });
}

std::vector<HandoverToRead> list_handovers_to_read(ReadTx& tx, std::vector<Id<Order>> const& orders)
{
    auto const list = list_of(orders);
    if (list.empty()) return {};
    auto const sql = R"(
        SELECT p.person_id, p.order_id, p.id, v.id, h.id, h.written_at,
            CASE WHEN EXISTS (SELECT 1 FROM plan_handover_event e
                WHERE e.handover_id = h.id AND e.kind IN ('noted', 'asks_more', 'new_examination')) THEN 1 ELSE 0 END
        FROM plan_handover h
            JOIN plan_version v ON v.id = h.version_id
            JOIN plan p ON p.id = v.plan_id
        WHERE h.way = 'guest' AND p.order_id IN ()"
        + list + ") ORDER BY h.id DESC";
    return tx.list(sql, {}, [](Row const& row) {
        return HandoverToRead{row.id<Person>(0), row.id<Order>(1), row.id<Plan>(2), row.id<PlanVersion>(3), row.id<Handover>(4),
            row.instant(5), row.integer(6) != 0};
    });
}
