// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/quality_question.h"
#include "oversight/quality_review.h"
#include "oversight/standing.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

CivilDate const day = *CivilDate::of(2026, 11, 20);

PlanStanding whole_plan()
{
    return {.unit = Id<Unit>{1}, .started = *CivilDate::of(2026, 1, 7), .has_plan = true, .follow_up = CivilDate::of(2026, 12, 2),
        .describes_participation = true, .took_part = true, .has_key_worker = true, .goals = 2, .goals_reached = 1};
}

} // namespace

TEST_CASE("a plan holds the thread when nothing that breaks it is wrong")
{
    CHECK(whole_plan().holds(day));
    struct Row {
        char const* what;
        void (*break_it)(PlanStanding&);
    };
    Row const table[] = {
        {"no plan", [](PlanStanding& one) { one.has_plan = false; }},
        {"nobody answers for it", [](PlanStanding& one) { one.has_key_worker = false; }},
        {"follow-up late", [](PlanStanding& one) { one.follow_up = add_days(day, -1); }},
        {"no follow-up decided", [](PlanStanding& one) { one.follow_up = std::nullopt; }},
        {"not asked again", [](PlanStanding& one) { one.ask_again = add_days(day, -1); }},
        {"a goal's day passed", [](PlanStanding& one) { one.goal_day = add_days(day, -1); }},
        {"thread broken", [](PlanStanding& one) { one.is_thread_broken = true; }},
        {"participation not described", [](PlanStanding& one) { one.describes_participation = false; }},
        {"order changed", [](PlanStanding& one) { one.order_changed = true; }},
    };
    for (auto const& row : table) {
        CAPTURE(row.what);
        auto plan = whole_plan();
        row.break_it(plan);
        CHECK_FALSE(plan.holds(day));
    }
    auto on_the_day = whole_plan();
    on_the_day.follow_up = day;
    CHECK(on_the_day.holds(day));
}

TEST_CASE("a plan is counted from the day it should have been there")
{
    PlanStanding const fresh{.unit = Id<Unit>{1}, .started = add_days(day, -14), .has_plan = false, .plan_due = day};
    PlanStanding const late{.unit = Id<Unit>{1}, .started = add_days(day, -15), .has_plan = false, .plan_due = add_days(day, -1)};
    auto figures = count_standing({fresh, late, whole_plan()}, day);
    CHECK(figures[Id<Unit>{1}] == UnitFigures{.plans = 2, .holding = 1, .plan_in_time = 1, .followed_up = 1, .took_part = 1, .goals = 2, .goals_reached = 1});
    CHECK(count_standing({fresh}, day).empty());
}

TEST_CASE("a month is counted on its last day, and on today while it goes on")
{
    CHECK(Month::parse("2026-02")->counted_on(day) == CivilDate::of(2026, 2, 28));
    CHECK(Month::parse("2026-11")->counted_on(day) == day);
    CHECK(Month::of(*CivilDate::of(2027, 1, 3)).before().text() == "2026-12");
    CHECK(Month::parse("2026-11")->name() == "november 2026");
    CHECK_FALSE(Month::parse("2026-13"));
}

TEST_CASE("the same seed draws the same plans out of the same population, in whatever order it is told")
{
    std::vector<std::int64_t> population;
    for (int i = 1; i <= 24; ++i) population.push_back(i * 7);
    auto const drawn = draw(population, 5, 16112026);
    CHECK(drawn.size() == 5);
    std::ranges::reverse(population);
    CHECK(draw(population, 5, 16112026) == drawn);
    CHECK(draw(population, 5, 16112027) != drawn);
    auto unique = drawn;
    std::ranges::sort(unique);
    CHECK(std::ranges::adjacent_find(unique) == unique.end());
    CHECK(draw({3, 1, 2}, 9, 1).size() == 3);
    CHECK(draw({}, 5, 1).empty());
}

TEST_CASE("a list of numbers is read as it was written, and nothing else is")
{
    CHECK(parse_number_list("3,1,20") == std::vector<std::int64_t>{3, 1, 20});
    CHECK(number_list({3, 1, 20}) == "3,1,20");
    CHECK(parse_number_list("")->empty());
    for (auto const* text : {"x", "1,", ",1", "1,,2", "1 2", "-1", "1x"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_number_list(text));
    }
}

TEST_CASE("a sample review has eight questions, each with help and a key of its own")
{
    auto const questions = quality_questions();
    REQUIRE(questions.size() == 8);
    for (auto const& one : questions) {
        CHECK(one.text.ends_with("?"));
        CHECK_FALSE(one.help.empty());
        CHECK(std::ranges::count(questions, one.key, &QualityQuestion::key) == 1);
    }
}

TEST_CASE("whether people feel safe is counted among those who have answered, and nobody is taken for safe who has not")
{
    auto safe = whole_plan();
    safe.feels_safe = true;
    auto unsafe = whole_plan();
    unsafe.feels_safe = false;
    auto const figures = count_standing({safe, unsafe, whole_plan()}, day)[Id<Unit>{1}];
    CHECK(figures.answers == 2);
    CHECK(figures.safe == 1);
}
