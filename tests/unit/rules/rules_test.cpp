// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rules.h"

#include <doctest/doctest.h>

#include <set>

namespace {

CivilDate on(char const* iso) { return *CivilDate::parse_iso(iso); }

RuleSet set_of(std::vector<Rule> rules, std::vector<Rule> floors = {})
{
    return {.key = "test", .name = "Test", .source = {.name = "Rutin för plan", .revised = on("2024-09-30")},
        .rules = std::move(rules), .floors = std::move(floors)};
}

RuleBook book_of(RuleSet set, std::vector<PersonRuleValue> persons = {})
{
    return RuleBook{{{std::make_shared<RuleSet>(std::move(set)), on("2026-01-01"), 1}}, std::move(persons)};
}

ServiceOfSubject const home_care{"home_care", "Hemtjänst"};
ServiceOfSubject const daily{"daily_activity", "Daglig verksamhet"};
Id<Order> const order{7};
CivilDate const day = on("2026-03-01");

} // namespace

TEST_CASE("a kept rule that let an activity be followed up by itself now lets its goal be")
{
    auto const& kind = *find_rule_kind("followup.scope_allowed");
    CHECK(*checked_value(kind, "whole activity") == "whole goal");
    CHECK(*checked_value(kind, "whole service goal activity") == "whole service goal");
    CHECK_FALSE(checked_value(kind, "whole minute"));
}

TEST_CASE("every rule has an answer in the safe start, in its one way of writing")
{
    std::set<RuleName> answered;
    for (auto const& rule : safe_start().rules) {
        answered.insert(rule.name);
        CHECK(*checked_value(kind_of(rule.name), rule.value) == rule.value);
    }
    CHECK(answered.size() == rule_kinds().size());
}

TEST_CASE("a set is written and read again without a difference")
{
    for (auto const& set : rule_presets()) {
        auto const again = parse_rule_set(rule_set_text(set), "again");
        REQUIRE(again);
        CHECK(again->rules == set.rules);
        CHECK(again->floors == set.floors);
        CHECK(again->source == set.source);
    }
}

TEST_CASE("the safe start holds where nobody has decided")
{
    auto const rules = RuleBook{}.rules({}, day);
    CHECK(rules[rule::plan_due].value == Deadline{{14, SpanUnit::day}, Anchor::actual_start});
    CHECK(rules[rule::first_followup].value == Span{6, SpanUnit::week});
    CHECK(rules[rule::followup_interval].value == Span{6, SpanUnit::month});
    CHECK(rules[rule::change_between].value == ChangeOutcome::revision);
    CHECK(rules[rule::change_after_followup].value == ChangeOutcome::new_plan);
    CHECK(rules[rule::handover_when].value == HandoverWhen::always);
    CHECK(rules[rule::handover_content].value.has(HandoverContent::full));
    CHECK(rules[rule::copies_person].value == CopyWhen::always);
    CHECK(rules[rule::risk_required].value == RiskWhen::each_plan);
    CHECK(rules[rule::journal_events].value.has(PlanNoteEvent::handed_over));
    CHECK(rules[rule::plan_due].because() == "Delaktigs grundregler");
}

TEST_CASE("the most specific rule that fits decides, and says where it comes from")
{
    Id<Unit> const unit{3};
    auto const book = book_of(set_of({
        {RuleName::plan_due, "20 day actual_start"},
        {RuleName::plan_due, "1 month actual_start", {.division = "IFO"}},
        {RuleName::plan_due, "10 workday order_confirmed", {.contract = "2031-7"}, "Tider"},
        {RuleName::plan_due, "5 day actual_start", {.unit = unit.text()}},
    }));
    auto const due = [&](RuleSubject const& subject) { return words_of(*book.rules(subject, day)[rule::plan_due].value); };
    CHECK(due({}) == "20 dagar efter faktisk start");
    CHECK(due({.division = "IFO"}) == "1 månad efter faktisk start");
    CHECK(due({.division = "IFO", .contract = "2031-7"}) == "10 arbetsdagar efter att beställningen bekräftades");
    CHECK(due({.contract = "2031-7", .unit = unit}) == "5 dagar efter faktisk start");
    CHECK(book.rules({.contract = "2031-7"}, day)[rule::plan_due].because() == "Rutin för plan 30 september 2024 § Tider, för avtal 2031-7");
    CHECK(book.rules({}, on("2025-12-31"))[rule::plan_due].source.version == 0);
}

TEST_CASE("with several services on one plan the strictest rule wins, and says which service asked for it (DD-9)")
{
    auto const book = book_of(set_of({
        {RuleName::followup_interval, "12 month", {.service = "daily_activity"}},
        {RuleName::followup_interval, "3 month", {.service = "home_care"}},
        {RuleName::risk_required, "none", {.service = "home_care"}},
        {RuleName::handover_content, "full", {.service = "daily_activity"}},
    }));
    for (auto const& services : {std::vector{home_care, daily}, std::vector{daily, home_care}}) {
        auto const rules = book.rules({.services = services}, day);
        CHECK(rules[rule::followup_interval].value == Span{3, SpanUnit::month});
        CHECK(rules[rule::followup_interval].service == "Hemtjänst");
        CHECK(rules[rule::risk_required].value == RiskWhen::each_plan);
        CHECK(rules[rule::risk_required].service == "Daglig verksamhet");
        CHECK(rules[rule::plan_due].service.empty());
    }
    CHECK(book.rules({.services = {daily}}, day)[rule::followup_interval].value == Span{12, SpanUnit::month});
}

TEST_CASE("a floor refuses a looser rule by its name, and holds a person's rule that was there before it")
{
    auto const set = set_of({{RuleName::followup_interval, "6 month"}}, {{RuleName::followup_interval, "12 month"}});
    CHECK_FALSE(mistake_in(set));
    auto const stop = stopped_by_floor(set, RuleName::followup_interval, "13 month");
    REQUIRE(stop);
    CHECK(stop->find("Rutin för plan 30 september 2024") == 0);
    CHECK(stop->find("12 månader") != std::string::npos);
    CHECK(stopped_by_floor(set, RuleName::followup_interval, "none"));
    CHECK_FALSE(stopped_by_floor(set, RuleName::followup_interval, "8 week"));
    CHECK(mistake_in(set_of({{RuleName::followup_interval, "2 month"}, {RuleName::followup_interval, "3 month"}})));
    CHECK(mistake_in(set_of({{RuleName::followup_interval, "20 month"}}, {{RuleName::followup_interval, "12 month"}})));

    RuleSubject const subject{.order = order};
    auto const loose = book_of(set, {{order, RuleName::followup_interval, "24 month", on("2025-06-01")}});
    CHECK(loose.rules(subject, day)[rule::followup_interval].value == Span{12, SpanUnit::month});
    auto const strict = book_of(set, {{order, RuleName::followup_interval, "8 week", on("2026-02-01")}});
    CHECK(strict.rules(subject, day)[rule::followup_interval].value == Span{8, SpanUnit::week});
    CHECK(strict.rules(subject, day)[rule::followup_interval].scope == "bara den här personen");
    CHECK(strict.rules(subject, on("2026-01-31"))[rule::followup_interval].value == Span{6, SpanUnit::month});
}

TEST_CASE("a person's rule that is taken back holds no longer from that day")
{
    auto const book = book_of(set_of({}), {{order, RuleName::followup_interval, "8 week", on("2026-02-01")},
                                              {order, RuleName::followup_interval, "", on("2026-04-01")}});
    RuleSubject const subject{.order = order};
    CHECK(book.rules(subject, day)[rule::followup_interval].value == Span{8, SpanUnit::week});
    CHECK(book.rules(subject, on("2026-04-01"))[rule::followup_interval].value == Span{6, SpanUnit::month});
    CHECK(book.new_rules_between(subject, on("2026-01-01"), on("2026-12-31")).size() == 2);
}

TEST_CASE("typed values are checked, and the answer says what to do")
{
    auto const& due = kind_of(RuleName::plan_due);
    CHECK(*checked_value(due, "14 day actual_start") == "14 day actual_start");
    for (auto const* const wrong : {"", "0 day actual_start", "14 day", "14 dagar actual_start", "14 day last_follow_up", "-3 day actual_start"})
        CHECK_FALSE(checked_value(due, wrong));
    CHECK(*checked_value(kind_of(RuleName::handover_content), "full diff") == "diff full");
    CHECK_FALSE(checked_value(kind_of(RuleName::followup_scope), "none"));
    CHECK_FALSE(checked_value(kind_of(RuleName::goals_own), "100"));
    CHECK(value_words(kind_of(RuleName::followup_scope), "whole service goal") == "hela planen, en insats och ett mål");
}

TEST_CASE("a broken file says file, line and what is wrong")
{
    auto const broken = parse_rule_set("key = \"a\"\nname = \"b\"\n[source]\nname = \"c\"\n[[rules]]\nrule = \"plan.due\"\nvalue = \"soon\"\n", "min.toml");
    REQUIRE_FALSE(broken);
    CHECK(broken.refusal().message.find("min.toml, rad 5") == 0);
    CHECK_FALSE(parse_rule_set("key = ", "min.toml"));
    CHECK_FALSE(parse_rule_set("key = \"a\"\nname = \"b\"\nhopp = 1\n", "min.toml"));
}
