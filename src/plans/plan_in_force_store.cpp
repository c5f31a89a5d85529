// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/established_content.h"
#include "db/id_list.h"
#include "plans/plan_content_store.h"
#include "plans/plan_in_force.h"
#include "plans/plan_store.h"
#include "plans/plan_title.h"
#include "plans/stored_value.h"

#include <algorithm>
#include <map>

namespace {

// A version somebody may read, and the order its plan is for.
struct VersionOfOrder {
    Id<PlanVersion> version;
    Id<Plan> plan;
    Id<Order> order;
};

VersionOfOrder read_version_of_order(Row const& row)
{
    return {row.id<PlanVersion>(0), row.id<Plan>(1), row.id<Order>(2)};
}

std::vector<VersionOfOrder> list_in_force(ReadTx& tx, PersonAccess const& access)
{
    auto const sql = R"(
        SELECT v.id, p.id, p.order_id
        FROM plan p
            JOIN care_order o ON o.id = p.order_id
            JOIN plan_version v ON v.plan_id = p.id
        WHERE p.person_id = ?1 AND p.state = 'in_force' AND o.state <> 'ended'
            AND v.number = (SELECT MAX(n.number) FROM plan_version n WHERE n.plan_id = p.id)
            AND )"
        + is_among("p.order_id", 2) + " ORDER BY p.number";
    return tx.list(sql, {access.person(), access.order_list()}, read_version_of_order);
}

// Of all plans, the newest version first.
std::vector<VersionOfOrder> list_ever_in_force(ReadTx& tx, PersonAccess const& access)
{
    auto const sql = R"(
        SELECT v.id, p.id, p.order_id
        FROM plan p JOIN plan_version v ON v.plan_id = p.id
        WHERE p.person_id = ?1 AND )"
        + is_among("p.order_id", 2) + " ORDER BY v.established_at DESC, v.id DESC";
    return tx.list(sql, {access.person(), access.order_list()}, read_version_of_order);
}

PlanSummary read_summary(Row const& row)
{
    return {
        .plan = {.id = row.id<Plan>(0),
            .person = row.id<Person>(1),
            .order = row.id<Order>(2),
            .number = row.integer(3),
            .state = stored_code(row, 4, plan_state_codes()),
            .plan_template = row.id<PlanTemplate>(5),
            .created_at = row.instant(6)},
        .unit_name = row.text(7),
        .template_name = row.text(8),
        .version = row.optional_id<PlanVersion>(9),
        .version_number = row.is_null(10) ? 0 : row.integer(10),
        .established_at = row.optional_instant(11),
        .first_established_at = row.optional_instant(14),
        .draft = row.optional_id<PlanDraft>(12),
        .draft_changed_at = row.optional_instant(13),
    };
}

std::vector<PlanSummary> list_summaries(ReadTx& tx, PersonAccess const& access)
{
    // A plan ends with its order, the same day (DD-20).
    auto const sql = R"(
        SELECT p.id, p.person_id, p.order_id,
            COALESCE((SELECT MAX(b.plan_number) FROM plan_version b WHERE b.plan_id = p.id), p.number),
            CASE WHEN o.state = 'ended' THEN 'ended' ELSE p.state END,
            p.template_id, p.created_at, u.name, t.name, v.id, v.number, v.established_at, d.id, d.started_at,
            (SELECT MIN(n.established_at) FROM plan_version n WHERE n.plan_id = p.id)
        FROM plan p
            JOIN care_order o ON o.id = p.order_id
            JOIN unit u ON u.id = o.unit_id
            JOIN plan_template t ON t.id = p.template_id
            LEFT JOIN plan_version v ON v.plan_id = p.id
                AND v.number = (SELECT MAX(n.number) FROM plan_version n WHERE n.plan_id = p.id)
            LEFT JOIN plan_draft d ON d.plan_id = p.id
        WHERE p.person_id = ?1 AND )"
        + is_among("p.order_id", 2) + " ORDER BY p.number";
    return tx.list(sql, {access.person(), access.order_list()}, read_summary);
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

// Early activities first; those with a part of the day only stand where that part begins.
int minute_of(Schedule const& schedule)
{
    if (schedule.from) return schedule.from->minutes();
    if (schedule.until) return schedule.until->minutes();
    for (auto const& part : day_part_codes())
        if ((schedule.day_parts >> static_cast<unsigned>(part.value) & 1U) != 0) return first_minute_of(part.value);
    return 24 * 60;
}

struct TodayLine {
    int minute;
    ActivityToday activity;
};

void add_today(std::vector<TodayLine>& lines, std::vector<Activity> const& activities, Id<Order> order, CivilDate today)
{
    for (auto const& one : activities) {
        auto const& when = one.schedule;
        bool const only_words = when.weekdays == 0 || when.rhythm == Rhythm::other;
        if (!when.may_fall_on(today)) continue;
        lines.push_back({only_words ? 24 * 60 + 1 : minute_of(when),
            {.activity = one.id,
                .goal = one.goal,
                .order = order,
                .what = one.what,
                .how = one.how,
                .staff_text = one.staff_text,
                .time = only_words ? schedule_text(when) : time_of_day_text(when),
                .doer = one.doer,
                .certain = !only_words}});
    }
}

} // namespace

std::vector<PlanSummary> list_plans(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    auto all = list_summaries(tx, access);
    for (auto& summary : all) {
        std::optional<Participation> participation;
        if (summary.version) {
            auto const content = established_content(tx, *summary.version);
            participation = content->participation;
            summary.follow_up = content->follow_up;
        } else if (summary.draft) {
            participation = load_participation(tx, *summary.draft);
        }
        auto const day = summary.version ? civil_date(*summary.established_at) : today;
        summary.title = plan_title(tx, participation, summary.plan.order, day);
        if (!summary.draft) continue;
        if (auto const touch = last_touch(tx, *summary.draft)) summary.draft_changed_at = touch->at;
    }
    std::ranges::stable_sort(all, {}, rank);
    return all;
}

std::vector<GoalInForce> list_goals_in_force(ReadTx& tx, PersonAccess const& access, WhichGoals which)
{
    std::vector<GoalInForce> all;
    for (auto const& [version, plan, order] : list_in_force(tx, access)) {
        auto const content = established_content(tx, version);
        for (auto const& [goal, activities] : content->goals)
            if (which == WhichGoals::all || goal.state == GoalState::active)
                all.push_back({plan, order, version, content, goal, activities});
    }
    return all;
}

std::vector<Activity> list_activities_without_goal(ReadTx& tx, PersonAccess const& access)
{
    std::vector<Activity> all;
    for (auto const& one : list_in_force(tx, access)) {
        auto const content = established_content(tx, one.version);
        all.insert(all.end(), content->without_goal.begin(), content->without_goal.end());
    }
    return all;
}

std::vector<GoalName> list_goal_names(ReadTx& tx, PersonAccess const& access)
{
    std::map<Id<Goal>, GoalName> names;
    for (auto const& one : list_ever_in_force(tx, access)) {
        auto const content = established_content(tx, one.version); // held: another reader may put it out meanwhile
        for (auto const& [goal, activities] : content->goals)
            names.try_emplace(goal.id, GoalName{goal.id, one.order, goal.short_name, goal.wording, goal.picture});
    }
    std::vector<GoalName> all;
    for (auto& [id, name] : names) all.push_back(std::move(name));
    return all;
}

std::vector<ActivityName> list_activity_names(ReadTx& tx, PersonAccess const& access)
{
    std::map<Id<Activity>, ActivityName> names;
    for (auto const& one : list_ever_in_force(tx, access)) {
        auto const content = established_content(tx, one.version);
        auto const add = [&](std::vector<Activity> const& activities) {
            for (auto const& activity : activities)
                names.try_emplace(activity.id, ActivityName{activity.id, activity.goal, one.order, activity.what});
        };
        for (auto const& goal : content->goals) add(goal.activities);
        add(content->without_goal);
    }
    std::vector<ActivityName> all;
    for (auto& [id, name] : names) all.push_back(std::move(name));
    return all;
}

std::vector<ActivityToday> activities_today(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    std::vector<TodayLine> lines;
    for (auto const& one : list_in_force(tx, access)) {
        auto const content = established_content(tx, one.version);
        for (auto const& goal : content->goals) add_today(lines, goal.activities, one.order, today);
        add_today(lines, content->without_goal, one.order, today);
    }
    std::ranges::stable_sort(lines, {}, &TodayLine::minute);
    std::vector<ActivityToday> all;
    for (auto& line : lines) all.push_back(std::move(line.activity));
    return all;
}
