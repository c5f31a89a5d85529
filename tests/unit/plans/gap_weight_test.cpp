// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/plans/asked_gaps.h"

#include <doctest/doctest.h>

#include <map>

TEST_CASE("what a template has chosen weighs each gap but those that stop a plan, and only what is known can be chosen")
{
    PlanTemplate made = asked_gaps::sol_lss();
    made.gaps = {{"goal_without_date", GapAnswer::reason}, {"activity_when", GapAnswer::advise}, {"activity_who", GapAnswer::none},
        {"service_unused", GapAnswer::advise}, {"no_order", GapAnswer::none}};
    auto content = asked_gaps::whole();
    content.goals[0].by.reset();
    content.activities[0].schedule.from.reset();
    content.activities[0].doer.reset();
    content.activities[0].service.reset();
    auto order = asked_gaps::some_order();
    GapQuestion question{.content = content, .plan_template = made, .shown = {}, .given_name = "Elsa", .is_child = false,
        .order = &order, .key_worker = "Karin", .no_answer = "Ring på.", .rules = asked_gaps::ordinary()};
    std::map<std::string, GapWeight> weights;
    for (auto const& gap : list_gaps(question)) weights[gap.code] = gap.weight;
    CHECK(weights.at("goal_without_date") == GapWeight::asks_reason);
    CHECK(weights.at("activity_when") == GapWeight::advises);
    CHECK_FALSE(weights.contains("activity_who"));
    CHECK(weights.at("service_unused-" + Id<OrderService>{5}.text()) == GapWeight::advises);
    question.order = nullptr;
    CHECK(list_gaps(question).front().code == "no_order");
    CHECK(list_gaps(question).front().weight == GapWeight::blocks);
}

TEST_CASE("every gap that does not stop a plan can be weighed by the template, and says how it usually weighs")
{
    asked_gaps::Asked nothing{.content = {}, .no_answer = "", .is_child = true};
    asked_gaps::Asked half;
    half.content.participation = Participation{.part = Part::could_not, .how = {}};
    half.content.coordination = Coordination{.needed = true};
    half.content.goals[0] = {.id = Id<Goal>{20}, .wording = "Rent", .short_name = "Rent", .voice = WhoseVoice::person};
    half.content.activities[0] = {.id = Id<Activity>{10}, .heading = "stadning", .what = "Städa", .how = {},
        .written_by = Id<Staff>{1}, .written_at = {}};
    asked_gaps::Asked child{.is_child = true};
    child.content.child = ChildView{};
    int seen = 0;
    for (auto const* const asked : {&nothing, &half, &child})
        for (auto const& gap : asked->gaps()) {
            CAPTURE(gap.code);
            if (gap.weight == GapWeight::blocks || gap.code == "expected") continue; // a heading says what is expected
            auto const* const rule = find_gap_kind(gap.code);
            REQUIRE(rule);
            CHECK((rule->usual == GapAnswer::reason) == (gap.weight == GapWeight::asks_reason));
            ++seen;
        }
    CHECK(seen > 15);
    CHECK(find_gap_kind("no_order") == nullptr);
    CHECK(find_gap_kind("no_key_worker") == nullptr);
}
