// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/change_rule.h"

#include <doctest/doctest.h>

#include <initializer_list>

namespace {

PlanDraft draft(bool after_follow_up, VersionKind kind = VersionKind::revision)
{
    return {.id = Id<PlanDraft>{1}, .plan = Id<Plan>{1}, .plan_template = Id<PlanTemplate>{1}, .kind = kind, .reason = {},
        .base = std::nullopt, .started_at = {}, .started_by = Id<Staff>{1}, .after_follow_up = after_follow_up};
}

Ruled<ChangeOutcome> ruled(ChangeOutcome outcome)
{
    return {outcome, {.document = "Rutin för genomförandeplan", .paragraph = "Hur"}, "hela organisationen", {}};
}

Chosen<LargeChange> large(std::initializer_list<LargeChange> all)
{
    Chosen<LargeChange> chosen;
    for (auto const one : all) chosen.add(one);
    return chosen;
}

std::vector<PlanChange> activities(int count)
{
    std::vector<PlanChange> changes;
    for (int i = 0; i < count; ++i) changes.push_back({ChangedPart::activity, ChangeSort::changed, "Sak " + std::to_string(i), "När"});
    return changes;
}

} // namespace

TEST_CASE("what a change becomes is decided by rule: after a follow-up, between, and when it is large")
{
    std::vector<PlanChange> const services{{ChangedPart::about_plan, ChangeSort::changed, services_in_decision}};
    std::vector<PlanChange> const goal{{ChangedPart::goal, ChangeSort::changed, "Bussen", "Målet"}};
    using enum LargeChange;
    auto const revision = ruled(ChangeOutcome::revision);
    auto const new_plan = ruled(ChangeOutcome::new_plan);
    ChangeRules const safe{new_plan, revision, new_plan, large({service_added, many_activities, staff_says}), 6, false};
    ChangeRules const seed_001{revision, revision, revision, large({staff_says}), 6, false};
    ChangeRules const goals_are_large{new_plan, revision, new_plan, large({goal_changed, staff_says}), 6, false};
    ChangeRules const always{new_plan, new_plan, new_plan, {}, 6, false};
    struct Row {
        char const* what;
        ChangeRules rules;
        bool after_follow_up;
        std::vector<PlanChange> changes;
        VersionKind becomes;
    };
    for (auto const& row : {
             Row{"between", safe, false, activities(1), VersionKind::revision},
             Row{"after a follow-up", safe, true, activities(1), VersionKind::new_plan},
             Row{"after a follow-up, by a routine that revises", seed_001, true, activities(9), VersionKind::revision},
             Row{"services changed", safe, false, services, VersionKind::new_plan},
             Row{"services changed, by a routine that revises", seed_001, false, services, VersionKind::revision},
             Row{"five activities", safe, false, activities(5), VersionKind::revision},
             Row{"six activities", safe, false, activities(6), VersionKind::new_plan},
             Row{"a goal", safe, false, goal, VersionKind::revision},
             Row{"a goal, where that is large", goals_are_large, false, goal, VersionKind::new_plan},
             Row{"always a new one", always, false, activities(1), VersionKind::new_plan},
         }) {
        CAPTURE(row.what);
        auto const advice = advise_on(row.rules, draft(row.after_follow_up), row.changes);
        CHECK(advice.kind == row.becomes);
        // Staff may say that a change is large, not that a large one is small.
        CHECK(advice.may_choose == (row.rules.large_when.has(staff_says) && row.becomes == VersionKind::revision));
        CHECK(advice.why.ends_with("Källa: Rutin för genomförandeplan § Hur, för hela organisationen."));
    }
}

TEST_CASE("where the rule says choose, the page asks and has an answer ready; a first plan is never asked about")
{
    auto const new_plan = ruled(ChangeOutcome::new_plan);
    ChangeRules const choose{new_plan, ruled(ChangeOutcome::choose), new_plan, {}, 6, false};
    auto const advice = advise_on(choose, draft(false), {});
    CHECK(advice.may_choose);
    CHECK(advice.kind == VersionKind::revision);
    CHECK(advise_on(choose, draft(false, VersionKind::first), {}).kind == VersionKind::first);
    CHECK_FALSE(advise_on(choose, draft(false, VersionKind::first), {}).may_choose);
}

TEST_CASE("a change of one goal may stay in its plan whatever the rule makes of larger ones, and may become a new plan")
{
    auto const new_plan = ruled(ChangeOutcome::new_plan);
    ChangeRules const always{new_plan, new_plan, new_plan, {}, 6, false};
    auto one_goal = draft(false);
    one_goal.only_goal = Id<Goal>{1};
    auto const advice = advise_on(always, one_goal, {});
    CHECK(advice.kind == VersionKind::revision);
    CHECK(advice.may_choose);
    CHECK_FALSE(advise_on(always, draft(false), {}).may_choose);
}
