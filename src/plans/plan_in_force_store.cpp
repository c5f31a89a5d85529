// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_content_store.h"
#include "plans/plan_in_force.h"
#include "plans/plan_store.h"
#include "plans/stored_value.h"
#include "plans/version_store.h"

#include <algorithm>
#include <map>

namespace {

struct PlanNames {
    std::string unit;
    std::string plan_template;
};

PlanNames names_of(ReadTx& tx, Plan const& plan)
{
    return tx
        .find(R"(
            SELECT u.name, t.name FROM care_order o JOIN unit u ON u.id = o.unit_id, plan_template t
            WHERE o.id = ?1 AND t.id = ?2
            )",
            {plan.order, plan.plan_template}, [](Row const& row) { return PlanNames{row.text(0), row.text(1)}; })
        .value_or(PlanNames{});
}

PlanSummary summary_of(ReadTx& tx, PersonAccess const& access, Plan const& plan, HouseSettings const& settings)
{
    auto const names = names_of(tx, plan);
    PlanSummary summary{.plan = plan, .unit_name = names.unit, .template_name = names.plan_template};
    auto const versions = list_versions(tx, access, plan.id);
    if (!versions.empty()) {
        auto const& latest = versions.front();
        summary.version = latest.id;
        summary.version_number = latest.number;
        summary.established_at = latest.established_at;
        summary.title = plan_title(load_participation(tx, latest.id), settings);
        summary.follow_up = load_follow_up(tx, latest.id);
    }
    if (summary.title.empty()) summary.title = plan_title(std::nullopt, settings);
    if (auto const draft = find_draft(tx, plan)) {
        auto const touch = last_touch(tx, draft->id);
        summary.draft = draft->id;
        if (versions.empty()) summary.title = plan_title(load_participation(tx, draft->id), settings);
        summary.draft_changed_at = touch ? touch->at : draft->started_at;
    }
    return summary;
}

int rank(PlanSummary const& summary)
{
    switch (summary.plan.state) {
    case PlanState::in_force:
        return 0;
    case PlanState::draft:
        return 1;
    case PlanState::ended:
        return 2;
    }
    return 3;
}

std::map<Id<Plan>, Id<Order>> orders_of(ReadTx& tx, PersonAccess const& access)
{
    std::map<Id<Plan>, Id<Order>> orders;
    for (auto const& plan : list_all_plans(tx, access)) orders.emplace(plan.id, plan.order);
    return orders;
}

// Early activities first; those with a part of the day only stand where that part begins.
int minute_of(Schedule const& schedule)
{
    constexpr int beginnings[] = {6 * 60, 9 * 60, 12 * 60, 13 * 60, 17 * 60, 22 * 60};
    if (schedule.from) return schedule.from->minutes();
    if (schedule.until) return schedule.until->minutes();
    for (unsigned part = 0; part < std::size(beginnings); ++part)
        if ((schedule.day_parts >> part & 1U) != 0) return beginnings[part];
    return 24 * 60;
}

struct DueOrder {
    Id<Person> person;
    Id<Order> order;
    std::optional<CivilDate> started;
    std::optional<Id<Plan>> plan;
    bool established;
    std::optional<CivilDate> follow_up;
    std::optional<Instant> established_at;
    std::optional<CivilDate> ask_again;
};

DueOrder read_due_order(Row const& row)
{
    return {
        .person = row.id<Person>(0),
        .order = row.id<Order>(1),
        .started = stored_day(row, 2),
        .plan = row.optional_id<Plan>(3),
        .established = !row.is_null(4),
        .follow_up = stored_day(row, 5),
        .established_at = row.optional_instant(6),
        .ask_again = stored_day(row, 7),
    };
}

// A day that the established plan itself names.
PlanDue set_in_plan(DueOrder const& order, DueKind kind, CivilDate on, CivilDate today)
{
    return {.kind = kind,
        .person = order.person,
        .order = order.order,
        .plan = order.plan,
        .due = {.on = on,
            .rule = "Bestämt i planen",
            .anchor = civil_date(*order.established_at),
            .days_left = days_until(today, on)}};
}

// Orders that have started, each with the plan that is not ended and its latest version.
std::vector<PlanDue> due_among(
    ReadTx& tx, std::string const& condition, Parameters parameters, CivilDate today, int due_days)
{
    auto const sql = R"(
        SELECT o.person_id, o.id, o.actual_start, p.id, v.id, f.on_date, v.established_at,
            t.ask_again_on
        FROM care_order o
            LEFT JOIN plan p ON p.order_id = o.id AND p.state <> 'ended'
            LEFT JOIN plan_version v ON v.plan_id = p.id
                AND v.number = (SELECT MAX(n.number) FROM plan_version n WHERE n.plan_id = p.id)
            LEFT JOIN version_follow_up f ON f.version_id = v.id
            LEFT JOIN version_participation t ON t.version_id = v.id
                AND t.part IN ('did_not_want', 'could_not', 'not_now')
        WHERE o.state = 'started' AND )"
        + condition + " ORDER BY o.id";
    std::vector<PlanDue> all;
    for (auto const& order : tx.list(sql, parameters, read_due_order)) {
        if (!order.established && order.started) {
            auto const on = add_days(*order.started, due_days);
            all.push_back({.kind = DueKind::plan_missing,
                .person = order.person,
                .order = order.order,
                .plan = order.plan,
                .due = {.on = on,
                    .rule = std::to_string(due_days) + " dagar efter faktisk start",
                    .anchor = *order.started,
                    .days_left = days_until(today, on)}});
        }
        if (order.established && order.follow_up)
            all.push_back(set_in_plan(order, DueKind::follow_up, *order.follow_up, today));
        if (order.established && order.ask_again)
            all.push_back(set_in_plan(order, DueKind::offer_again, *order.ask_again, today));
    }
    std::ranges::stable_sort(all, {}, [](PlanDue const& one) { return one.due.on; });
    return all;
}

} // namespace

std::vector<PlanSummary> list_plans(ReadTx& tx, PersonAccess const& access, HouseSettings const& settings)
{
    std::vector<PlanSummary> all;
    for (auto const& plan : list_all_plans(tx, access)) all.push_back(summary_of(tx, access, plan, settings));
    std::ranges::stable_sort(all, {}, rank);
    return all;
}

std::vector<GoalInForce> list_goals_in_force(ReadTx& tx, PersonAccess const& access, WhichGoals which)
{
    std::vector<GoalInForce> all;
    auto const orders = orders_of(tx, access);
    for (auto const& version : list_heads_in_force(tx, access)) {
        PlanContent const content{.goals = load_goals(tx, version.id), .activities = load_activities(tx, version.id)};
        for (auto const& goal : content.goals)
            if (which == WhichGoals::all || goal.state == GoalState::active)
                all.push_back(
                    {version.plan, orders.at(version.plan), version.id, goal, content.activities_of(goal.id)});
    }
    return all;
}

std::vector<Activity> list_activities_without_goal(ReadTx& tx, PersonAccess const& access)
{
    std::vector<Activity> all;
    for (auto const& version : list_heads_in_force(tx, access))
        for (auto const& activity : load_activities(tx, version.id))
            if (!activity.goal) all.push_back(activity);
    return all;
}

std::vector<PlanVersion> list_versions_in_force(ReadTx& tx, PersonAccess const& access)
{
    auto all = list_heads_in_force(tx, access);
    for (auto& version : all) version.content = load_content(tx, version.id);
    return all;
}

std::vector<GoalName> list_goal_names(ReadTx& tx, PersonAccess const& access)
{
    auto const sql = R"(
        SELECT g.goal_id, p.order_id, g.short_name, g.wording, g.picture
        FROM plan p
            JOIN plan_version v ON v.plan_id = p.id
            JOIN version_goal g ON g.version_id = v.id
        WHERE p.person_id = ?1 AND )"
        + is_among("p.order_id", 2) + R"(
            AND v.number = (SELECT MAX(w.number) FROM plan_version w JOIN version_goal h ON h.version_id = w.id
                WHERE w.plan_id = p.id AND h.goal_id = g.goal_id)
        ORDER BY g.goal_id
        )";
    return tx.list(sql, {access.person(), access.order_list()}, [](Row const& row) {
        return GoalName{row.id<Goal>(0), row.id<Order>(1), row.text(2), row.text(3), row.text(4)};
    });
}

std::vector<ActivityName> list_activity_names(ReadTx& tx, PersonAccess const& access)
{
    auto const sql = R"(
        SELECT a.activity_id, a.goal_id, p.order_id, a.what
        FROM plan p
            JOIN plan_version v ON v.plan_id = p.id
            JOIN version_activity a ON a.version_id = v.id
        WHERE p.person_id = ?1 AND )"
        + is_among("p.order_id", 2) + R"(
            AND v.number = (SELECT MAX(w.number) FROM plan_version w JOIN version_activity b ON b.version_id = w.id
                WHERE w.plan_id = p.id AND b.activity_id = a.activity_id)
        ORDER BY a.activity_id
        )";
    return tx.list(sql, {access.person(), access.order_list()}, [](Row const& row) {
        return ActivityName{row.id<Activity>(0), row.optional_id<Goal>(1), row.id<Order>(2), row.text(3)};
    });
}

std::vector<ActivityToday> activities_today(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    struct Line {
        int minute;
        ActivityToday activity;
    };
    std::vector<Line> lines;
    auto const orders = orders_of(tx, access);
    for (auto const& version : list_heads_in_force(tx, access))
        for (auto const& one : load_activities(tx, version.id)) {
            auto const& when = one.schedule;
            bool const only_words = when.weekdays == 0 || when.rhythm == Rhythm::other;
            if (!when.may_fall_on(today)) continue;
            lines.push_back({only_words ? 24 * 60 + 1 : minute_of(when),
                {.activity = one.id,
                    .goal = one.goal,
                    .order = orders.at(version.plan),
                    .what = one.what,
                    .how = one.how,
                    .staff_text = one.staff_text,
                    .time = only_words ? schedule_text(when) : time_of_day_text(when),
                    .doer = one.doer,
                    .certain = !only_words}});
        }
    std::ranges::stable_sort(lines, {}, &Line::minute);
    std::vector<ActivityToday> all;
    for (auto& line : lines) all.push_back(std::move(line.activity));
    return all;
}

std::vector<PlanDue> list_plans_due(ReadTx& tx, PersonAccess const& access, CivilDate today, int due_days)
{
    return due_among(tx, "o.person_id = ?1 AND " + is_among("o.id", 2), {access.person(), access.order_list()}, today, due_days);
}

std::vector<PlanDue> list_plans_due(
    ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today, int due_days)
{
    std::string list;
    for (auto const unit : units) list += (list.empty() ? "" : ",") + std::to_string(unit.number());
    if (list.empty()) return {};
    return due_among(tx, "o.unit_id IN (" + list + ")", {}, today, due_days);
}
