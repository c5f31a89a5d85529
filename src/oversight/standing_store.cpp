// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/standing_store.h"

#include "db/id_list.h"
#include "oversight/check_sql.h"
#include "plans/agreed_follow_up_sql.h"
#include "plans/plan_in_force.h"
#include "plans/stored_value.h"
#include "rules/rule_store.h"
#include "rules/rules_of_orders.h"

namespace {

PlanStanding read_standing(Row const& row)
{
    return {.unit = row.id<Unit>(0),
        .started = stored_day(row, 1).value(),
        .has_plan = !row.is_null(2),
        .follow_up = stored_day(row, 3),
        .ask_again = stored_day(row, 4),
        .goal_day = stored_day(row, 5),
        .is_thread_broken = row.boolean(6),
        .describes_participation = row.boolean(7),
        .took_part = row.boolean(8),
        .order_changed = row.boolean(9),
        .has_key_worker = row.boolean(10),
        .goals = row.integer(11),
        .goals_reached = row.integer(12),
        .feels_safe = row.is_null(14) ? std::nullopt : std::optional{row.text_view(14) == "good"}};
}

constexpr std::string_view standing_sql = R"(
    SELECT o.unit_id, o.actual_start, v.id, )" PLAN_AGREED_FOLLOW_UP("AND s.signed_at < ?2") R"(,
        CASE WHEN t.part IN ('did_not_want', 'could_not', 'not_now') THEN t.ask_again_on END,
        (SELECT min(g.by_date) FROM version_goal g WHERE g.version_id = v.id AND g.state = 'active'), )"
    OVERSIGHT_THREAD_BROKEN ", " OVERSIGHT_PARTICIPATION_DESCRIBED R"(,
        CASE WHEN t.part IN ('took_part', 'partly') THEN 1 ELSE 0 END,
        EXISTS (SELECT 1 FROM order_event e WHERE e.order_id = o.id AND e.kind = 'changed'
            AND e.created_at > v.established_at AND e.created_at < ?2),
        EXISTS (SELECT 1 FROM key_worker k JOIN staff w ON w.id = k.staff_id AND w.active = 1 WHERE k.order_id = o.id
            AND k.valid_from <= ?1 AND (k.valid_to IS NULL OR k.valid_to >= ?1)),
        (SELECT count(*) FROM version_goal g WHERE g.version_id = v.id AND g.state <> 'declined'),
        (SELECT count(*) FROM version_goal g WHERE g.version_id = v.id AND g.state = 'reached'), o.id,
        (SELECT s.safe_answer FROM follow_up s JOIN plan sp ON sp.id = s.plan_id
            WHERE sp.order_id = o.id AND s.signed_at < ?2 AND s.safe_answer IN ('good', 'so_so', 'bad')
                AND s.safe_voice IN ('person', 'person_supported') ORDER BY s.signed_at DESC, s.id DESC LIMIT 1)
    FROM care_order o
        JOIN person who ON who.id = o.person_id AND (who.deceased_on IS NULL OR who.deceased_on > ?1)
        LEFT JOIN plan_version v ON v.id = (
            SELECT n.id FROM plan q JOIN plan_version n ON n.plan_id = q.id
            WHERE q.order_id = o.id AND n.established_at < ?2 ORDER BY n.established_at DESC, n.id DESC LIMIT 1)
        LEFT JOIN version_follow_up f ON f.version_id = v.id
        LEFT JOIN version_participation t ON t.version_id = v.id
    WHERE o.actual_start <= ?1 AND (o.ended_on IS NULL OR o.ended_on > ?1) AND )" OVERSIGHT_UNIT_MAKES_PLAN R"(
        AND NOT EXISTS (SELECT 1 FROM order_interruption i WHERE i.order_id = o.id AND i.from_day <= ?1
            AND (i.to_day IS NULL OR i.to_day >= ?1)) AND )";

} // namespace

std::vector<PlanStanding> list_standing(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate day)
{
    if (units.empty()) return {};
    auto const book = read_rule_book(tx);
    auto rows = tx.list(std::string{standing_sql} + is_among("o.unit_id", 3), {day.iso(), start_of(add_days(day, 1)), id_list(units)},
        [](Row const& row) { return std::pair{row.id<Order>(13), read_standing(row)}; });
    std::vector<PlanStanding> all;
    std::vector<Id<Order>> orders;
    std::vector<Id<Order>> without_plan;
    for (auto const& [order, standing] : rows) {
        orders.push_back(order);
        if (!standing.has_plan) without_plan.push_back(order);
    }
    RulesOfOrders rules{tx, orders, day};
    auto const due = first_plans_due(tx, book, without_plan, day);
    for (auto& [order, standing] : rows) {
        if (!rules.of(order)[rule::followup_triggers].value.has(FollowupTrigger::goal_due)) standing.goal_day = std::nullopt;
        if (auto const first = due.find(order); first != due.end()) standing.plan_due = first->second;
        all.push_back(std::move(standing));
    }
    return all;
}
