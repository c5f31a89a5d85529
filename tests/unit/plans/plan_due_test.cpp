// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/due_text.h"
#include "plans/plan_in_force.h"
#include "rules/rule_store.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

CivilDate on(char const* iso) { return *CivilDate::parse_iso(iso); }

std::vector<PlanDue> dues_on(PlansHouse& house, CivilDate day)
{
    return house.with_access(house.karin, [&](ReadTx& tx, PersonAccess const& access) { return list_plans_due(tx, access, day); });
}

bool has(std::vector<PlanDue> const& dues, DueKind kind) { return std::ranges::find(dues, kind, &PlanDue::kind) != dues.end(); }

void change(PlansHouse& house, std::string const& sql)
{
    house.change([&](WriteTx& tx) { tx.run_script(sql); });
}

} // namespace

TEST_CASE("what must be known the first day is owed from the day the support began until somebody has written it (R17)")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const dues = dues_on(house, on("2026-11-18"));
        REQUIRE(has(dues, DueKind::day1_missing));
        auto const first = std::ranges::find(dues, DueKind::day1_missing, &PlanDue::kind);
        CHECK(first->due.on == on("2026-11-16"));
        CHECK(first->due.days_left == -2);
        CHECK(due_task(*first, "Elsa") == "Skriv vad personalen gör om Elsa inte öppnar");
        house.change([&](WriteTx& tx) {
            tx.execute(R"(
                INSERT INTO person_fact (id, person_id, kind, version, text, created_at, created_by, salt)
                VALUES (?1, ?2, 'no_answer', 1, 'Ring dottern.', ?3, ?4, ?5)
                )",
                {test.ids().next_number(), house.elsa, house.now(), house.karin, Bytes{1}});
        });
        CHECK_FALSE(has(dues_on(house, on("2026-11-18")), DueKind::day1_missing));
    });
}

TEST_CASE("who turns 15 or 18 with a draft open has it gone through anew, and nobody loses a word")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        house.begin_plan(house.karin);
        change(house, "UPDATE person SET birth_date = '2012-01-09' WHERE id = " + std::to_string(house.elsa.number()));
        CHECK_FALSE(has(dues_on(house, on("2027-01-08")), DueKind::turned_15));
        auto const dues = dues_on(house, on("2027-01-09"));
        REQUIRE(has(dues, DueKind::turned_15));
        CHECK_FALSE(has(dues, DueKind::turned_18));
        auto const birthday = std::ranges::find(dues, DueKind::turned_15, &PlanDue::kind);
        CHECK(due_sentences(birthday->due) == "Senast 9 januari 2027: fyllde 15 år medan planen var ett utkast 9 januari 2027.");
        CHECK(due_path(*birthday).find("/planer/") != std::string::npos);
        CHECK(has(dues_on(house, on("2030-01-09")), DueKind::turned_18));
        // Begun after the birthday: nothing to go through anew.
        change(house, "UPDATE person SET birth_date = '2011-01-09' WHERE id = " + std::to_string(house.elsa.number()));
        CHECK_FALSE(has(dues_on(house, on("2027-01-09")), DueKind::turned_15));
    });
}

TEST_CASE("by rule each goal is followed up between the follow-ups of the plan, the one that has waited longest first")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        REQUIRE(house.establish(house.karin, plan).status == 303);
        auto const before = dues_on(house, on("2026-12-02"));
        CHECK_FALSE(has(before, DueKind::goal_follow_up));
        // It leads to where it is done; whoever only reads comes to the list.
        auto const whole = std::ranges::find(before, DueKind::follow_up, &PlanDue::kind);
        REQUIRE(whole != before.end());
        CHECK(due_path(*whole).ends_with("/uppfoljningar/ny"));
        CHECK(due_path(*whole, DueReader::reads).ends_with("/uppfoljningar"));
        house.set_rule(RuleName::goal_interval, "1 month");
        auto const dues = dues_on(house, on("2026-12-02"));
        REQUIRE(has(dues, DueKind::goal_follow_up));
        auto const goal = std::ranges::find(dues, DueKind::goal_follow_up, &PlanDue::kind);
        CHECK(due_text(goal->due) == "Senast 22 december 2026: 1 månad efter att planen fastställdes 22 november 2026");
        CHECK(due_task(*goal, "Elsa") == "Följ upp ett mål med Elsa");
    });
}

TEST_CASE("the place of an order says its unit, its law and its services, and the contract that the unit is run under")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        change(house, "UPDATE order_service SET kind = 'home_care' WHERE id = " + std::to_string(house.cleaning.number()));
        house.change([&](WriteTx& tx) { set_contract(tx, house.north(), "2031-7"); });
        auto const subject = test.read([&](ReadTx& tx) { return subject_of(tx, house.order); });
        CHECK(subject.unit == house.north());
        CHECK(subject.contract == "2031-7");
        REQUIRE(subject.services.size() == 1);
        CHECK(subject.services.front().label == "Hemtjänst");
        auto const rules = test.read([&](ReadTx& tx) { return read_rules(tx, house.order, on("2026-11-18")); });
        CHECK(rules[rule::plan_due].value == Deadline{{14, SpanUnit::day}, Anchor::actual_start});
        auto const names = test.read([&](ReadTx& tx) { return load_place_names(tx); });
        CHECK(names.words_of({}) == "alla");
        CHECK(names.words_of({.service = "home_care"}) == "Hemtjänst");
        CHECK(names.contracts == std::vector<std::string>{"2031-7"});
    });
}
