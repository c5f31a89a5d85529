// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_due_store.h"

#include "db/id_list.h"
#include "db/stored_value.h"
#include "rules/rules_of_orders.h"

#include <algorithm>

namespace {

// ?1 is today, ?2 the units. Orders that go on, of the living, with who is kontaktman today.
std::string living_orders()
{
    return R"(
        WITH living AS (
            SELECT o.id, o.person_id, (SELECT max(k.staff_id) FROM key_worker k WHERE k.order_id = o.id AND k.kind = 'main'
                AND k.valid_from <= ?1 AND (k.valid_to IS NULL OR k.valid_to >= ?1)) AS key_worker
            FROM care_order o JOIN person p ON p.id = o.person_id
            WHERE o.state <> 'ended' AND p.deceased_on IS NULL AND )"
        + is_among("o.unit_id", 2) + ")";
}

RiskDue due_of(Row const& row, RiskDueKind kind, CivilDate on)
{
    return {.kind = kind, .person = row.id<Person>(0), .order = row.id<Order>(1), .plan = std::nullopt, .measure = std::nullopt,
        .key_worker = row.optional_id<Staff>(2), .on = on};
}

void add_plans(ReadTx& tx, std::string const& units, CivilDate today, std::vector<RiskDue>& all)
{
    auto const sql = living_orders() + R"(
        SELECT l.person_id, l.id, l.key_worker, p.id,
            (SELECT min(v.established_at) FROM plan_version v WHERE v.plan_id = p.id), a.review_on, a.looked_on,
            EXISTS (SELECT 1 FROM assessed_risk r WHERE r.assessment_id = a.id AND r.activity_id IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM version_activity x JOIN plan_version w ON w.id = x.version_id
                    WHERE w.plan_id = p.id AND x.activity_id = r.activity_id
                        AND w.number = (SELECT max(number) FROM plan_version WHERE plan_id = p.id)))
        FROM living l JOIN plan p ON p.order_id = l.id
            LEFT JOIN risk_assessment a
                ON a.id = (SELECT x.id FROM risk_assessment x WHERE x.plan_id = p.id ORDER BY x.signed_at DESC, x.id DESC LIMIT 1)
        WHERE p.state = 'in_force' ORDER BY p.id
        )";
    tx.each(sql, {today.iso(), units}, [&](Row const& row) {
        auto const review = stored_day(row, 5);
        auto const add = [&](RiskDueKind kind, CivilDate on) {
            all.push_back(due_of(row, kind, on));
            all.back().plan = row.id<Plan>(3);
        };
        if (!review) add(RiskDueKind::missing, civil_date(row.instant(4)));
        else add(RiskDueKind::review, *review);
        if (review && row.boolean(7)) add(RiskDueKind::gone_activity, stored_day(row, 6).value());
    });
}

// A routine may ask for no assessment, or only where a service has risks.
void leave_out_unasked(ReadTx& tx, CivilDate today, std::vector<RiskDue>& all)
{
    std::vector<Id<Order>> orders;
    for (auto const& due : all)
        if (due.kind == RiskDueKind::missing) orders.push_back(due.order);
    if (orders.empty()) return;
    RulesOfOrders rules{tx, orders, today};
    std::erase_if(all, [&](RiskDue const& due) {
        return due.kind == RiskDueKind::missing && rules.of(due.order)[rule::risk_required].value != RiskWhen::each_plan;
    });
}

void add_measures(ReadTx& tx, std::string const& units, CivilDate today, std::vector<RiskDue>& all)
{
    auto const latest = [](std::string const& column) {
        return "coalesce((SELECT r." + column + " FROM protective_review r WHERE r.measure_id = m.id ORDER BY r.id DESC LIMIT 1), m." + column + ")";
    };
    auto const sql = living_orders() + "SELECT l.person_id, l.id, l.key_worker, m.id, " + latest("review_on") + R"(
        FROM living l JOIN protective_measure m ON m.order_id = l.id
        WHERE NOT EXISTS (SELECT 1 FROM protective_end e WHERE e.measure_id = m.id) AND )"
        + latest("ends_on") + " >= ?1 ORDER BY m.id";
    tx.each(sql, {today.iso(), units}, [&](Row const& row) {
        all.push_back(due_of(row, RiskDueKind::measure_review, stored_day(row, 4).value()));
        all.back().measure = row.id<ProtectiveMeasure>(3);
    });
}

} // namespace

std::vector<RiskDue> list_risks_due(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    if (units.empty()) return {};
    auto const list = id_list(units);
    std::vector<RiskDue> all;
    add_plans(tx, list, today, all);
    leave_out_unasked(tx, today, all);
    add_measures(tx, list, today, all);
    std::ranges::stable_sort(all, {}, &RiskDue::on);
    return all;
}
