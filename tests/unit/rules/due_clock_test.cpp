// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/due_clock.h"

#include <doctest/doctest.h>

namespace {

CivilDate on(char const* iso) { return *CivilDate::parse_iso(iso); }

DatedRules dated(std::vector<Rule> rules, char const* from, int version)
{
    RuleSet set{.key = "test", .name = "Test", .source = {.name = "Rutin för plan"}, .rules = std::move(rules)};
    return {std::make_shared<RuleSet>(std::move(set)), on(from), version};
}

Rule first_plan_in(std::string value) { return {RuleName::plan_due, std::move(value), {}, "Hur"}; }

} // namespace

TEST_CASE("a due date says the day, the rule, what it counts from and where the rule is written")
{
    RuleBook const book{{dated({first_plan_in("14 day actual_start")}, "2026-01-01", 1)}};
    auto const due = DueClock{book, on("2026-03-10")}.first_plan({}, {.started = on("2026-02-28")});
    REQUIRE(due);
    CHECK(due->on == on("2026-03-14"));
    CHECK(due->rule == "14 dagar efter faktisk start");
    CHECK(due->anchor == on("2026-02-28"));
    CHECK(due->days_left == 4);
    CHECK(due->because == "Rutin för plan § Hur");
}

TEST_CASE("a month ends on the month's last day, leap years too, and no day moves for a Sunday (R-GP-7, DD-19)")
{
    RuleBook const month{{dated({first_plan_in("1 month actual_start")}, "2020-01-01", 1)}};
    RuleBook const fortnight;
    struct Row {
        RuleBook const* book;
        char const* started;
        char const* due;
    };
    for (auto const& row : {Row{&month, "2026-01-31", "2026-02-28"}, Row{&month, "2028-01-31", "2028-02-29"}, Row{&month, "2026-12-31", "2027-01-31"},
             Row{&fortnight, "2028-02-15", "2028-02-29"}, Row{&fortnight, "2026-12-20", "2027-01-03"}})
        CHECK(DueClock{*row.book, on(row.started)}.first_plan({}, {.started = on(row.started)})->on == on(row.due));
}

TEST_CASE("what the rule counts from must have happened")
{
    RuleBook const book{{dated({first_plan_in("10 workday order_confirmed")}, "2026-01-01", 1)}};
    DueClock clock{book, on("2026-06-20")};
    CHECK_FALSE(clock.first_plan({}, {.started = on("2026-06-10")}));
    CHECK(clock.first_plan({}, {.confirmed = on("2026-06-15"), .started = on("2026-06-10")})->on == on("2026-06-30"));
    RuleBook const none{{dated({{RuleName::plan_due, "none"}}, "2026-01-01", 1)}};
    CHECK_FALSE(DueClock{none, on("2026-06-20")}.first_plan({}, {.started = on("2026-06-10")}));
}

TEST_CASE("who is in hospital on day 5 of 14 is not late, and the days go on when the service does")
{
    RuleBook const book;
    DueFacts facts{.started = on("2026-03-01"), .pauses = {{on("2026-03-06")}}};
    auto const in_hospital = DueClock{book, on("2026-04-20")}.first_plan({}, facts);
    CHECK(in_hospital->days_left == 10);
    CHECK(in_hospital->paused_since == on("2026-03-06"));
    facts.pauses = {{on("2026-03-06"), on("2026-03-25")}};
    auto const home = DueClock{book, on("2026-03-27")}.first_plan({}, facts);
    CHECK(home->on == on("2026-04-04"));
    CHECK_FALSE(home->paused_since);
    // Late already when the interruption came: still late.
    facts.pauses = {{on("2026-03-20")}};
    CHECK(DueClock{book, on("2026-04-20")}.first_plan({}, facts)->on == on("2026-03-15"));
    RuleBook const goes_on{{dated({{RuleName::interruption_pauses, "no"}}, "2026-01-01", 1)}};
    facts.pauses = {{on("2026-03-06")}};
    CHECK(DueClock{goes_on, on("2026-04-20")}.first_plan({}, facts)->on == on("2026-03-15"));
}

TEST_CASE("the first follow-up comes earlier than the others, and the agreed date wins when it is earlier (R155, R194)")
{
    RuleBook const book;
    DueClock clock{book, on("2026-03-10")};
    DueFacts facts{.first_plan = on("2026-03-01"), .agreed_on = on("2026-03-01")};
    CHECK(clock.follow_up({}, facts)->on == on("2026-04-12"));
    CHECK(clock.follow_up({}, facts)->rule == "6 veckor efter att den första planen blev klar");
    facts.agreed = on("2026-03-30");
    CHECK(clock.follow_up({}, facts)->on == on("2026-03-30"));
    CHECK(clock.follow_up({}, facts)->rule == "bestämt i planen");
    facts.agreed = on("2026-08-01");
    CHECK(clock.follow_up({}, facts)->on == on("2026-04-12"));
    facts.last_follow_up = on("2026-04-10");
    CHECK(clock.follow_up({}, facts)->on == on("2026-08-01"));
    facts.agreed = on("2027-01-01");
    CHECK(clock.follow_up({}, facts)->on == on("2026-10-10"));
    CHECK(clock.follow_up({}, facts)->rule == "6 månader efter senaste uppföljningen");

    RuleBook const later{{dated({{RuleName::followup_agreed_later, "yes"}}, "2026-01-01", 1)}};
    CHECK(DueClock{later, on("2026-03-10")}.follow_up({}, facts)->on == on("2027-01-01"));
}

TEST_CASE("a date agreed on that falls in an interruption is the day after it")
{
    RuleBook const book;
    DueFacts const facts{.first_plan = on("2026-03-01"), .agreed = on("2026-03-20"), .agreed_on = on("2026-03-01"), .pauses = {{on("2026-03-15")}}};
    auto const due = DueClock{book, on("2026-03-25")}.follow_up({}, facts);
    CHECK(due->days_left == 1);
    CHECK(due->paused_since == on("2026-03-15"));
}

TEST_CASE("new rules move no date that had passed when they began")
{
    RuleBook const book{{dated({first_plan_in("14 day actual_start")}, "2026-01-01", 1), dated({first_plan_in("1 month actual_start")}, "2026-03-20", 2)}};
    DueClock clock{book, on("2026-03-25")};
    CHECK(clock.first_plan({}, {.started = on("2026-03-01")})->on == on("2026-03-15"));
    CHECK(clock.first_plan({}, {.started = on("2026-03-10")})->on == on("2026-04-10"));
    // Until the day they begin the old ones hold.
    CHECK(DueClock{book, on("2026-03-19")}.first_plan({}, {.started = on("2026-03-10")})->on == on("2026-03-24"));
}

TEST_CASE("what happens in between asks for a follow-up only where the rules name it, counted from the day it happened")
{
    using enum FollowupTrigger;
    RuleBook const book{{dated({{RuleName::followup_triggers, "new_order on_request", {}, "När"}, {RuleName::followup_after_trigger, "3 week"}},
                             "2026-01-01", 1),
        dated({{RuleName::followup_triggers, "none"}}, "2026-06-01", 2)}};
    DueClock clock{book, on("2026-03-10")};
    Chosen<FollowupTrigger> added;
    added.add(new_order);
    added.add(large_change);
    auto const due = clock.after_trigger(added, Anchor::service_added, on("2026-03-02"), {});
    REQUIRE(due);
    CHECK(due->on == on("2026-03-23"));
    CHECK(due->rule == "3 veckor efter att en insats kom till");
    CHECK(due->anchor == on("2026-03-02"));
    CHECK(due->days_left == 13);
    CHECK(due->because == "Rutin för plan § När");
    Chosen<FollowupTrigger> changed;
    changed.add(changed_order);
    CHECK_FALSE(clock.after_trigger(changed, Anchor::order_changed, on("2026-03-02"), {}));
    CHECK_FALSE(clock.after_trigger({}, Anchor::actual_start, on("2026-03-02"), {}));
    // Rules that begin later take back what had not passed by then, and no more.
    CHECK(DueClock{book, on("2026-06-10")}.after_trigger(added, Anchor::service_added, on("2026-03-02"), {})->on == on("2026-03-23"));
    CHECK_FALSE(DueClock{book, on("2026-06-10")}.after_trigger(added, Anchor::service_added, on("2026-05-20"), {}));
    // And an interruption is not counted.
    CHECK(clock.after_trigger(added, Anchor::service_added, on("2026-03-02"), {}, {{on("2026-03-04"), on("2026-03-08")}})->on == on("2026-03-28"));
}
