// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/duty.h"

#include <doctest/doctest.h>

#include <set>

namespace {

Duty duty_of(DutyKind kind, std::optional<std::int64_t> days_left)
{
    Duty duty{.kind = kind, .person = Id<Person>{1}, .unit = Id<Unit>{1}, .subject = 1};
    if (days_left) {
        duty.on = CivilDate::of(2026, 11, 20);
        duty.days_left = *days_left;
    }
    return duty;
}

} // namespace

TEST_CASE("how much the person risks: by what is missing, what else can hurt and how late it is")
{
    struct Row {
        DutyKind kind;
        std::optional<std::int64_t> days_left;
        bool has_alert;
        Risk risk;
    };
    Row const table[] = {
        {DutyKind::plan_missing, -3, false, Risk::some},
        {DutyKind::plan_missing, -3, true, Risk::high},
        {DutyKind::plan_missing, -31, false, Risk::high},
        {DutyKind::plan_missing, 3, true, Risk::low},
        {DutyKind::follow_up, -12, true, Risk::high},
        {DutyKind::follow_up, -5, false, Risk::some},
        {DutyKind::consent_ending, 0, true, Risk::low},
        {DutyKind::participation_missing, std::nullopt, true, Risk::low},
        {DutyKind::no_answer_missing, std::nullopt, true, Risk::high},
        {DutyKind::thread_broken, std::nullopt, false, Risk::some},
        {DutyKind::goal_date_passed, -40, false, Risk::some},
    };
    for (auto const& row : table) {
        CAPTURE(rule_of(row.kind).code);
        CAPTURE(row.days_left.value_or(0));
        CHECK(risk_of(duty_of(row.kind, row.days_left), row.has_alert) == row.risk);
    }
}

TEST_CASE("every check says what is wrong, what asks for it and from where")
{
    std::set<std::string_view> codes;
    for (auto const& rule : duty_rules()) {
        CAPTURE(rule.code);
        CHECK(codes.insert(rule.code).second);
        CHECK(find_duty_kind(rule.code) == rule.kind);
        for (auto const text : {rule.check, rule.finding, rule.before, rule.rule, rule.source}) CHECK_FALSE(text.empty());
        CHECK(rule.finding.ends_with("."));
    }
    CHECK_FALSE(find_duty_kind("nothing"));
}

TEST_CASE("a duty is verb and person, and says how late it is in whole days")
{
    CHECK(duty_text(duty_of(DutyKind::plan_missing, -3), "Karin Åberg") == "Skriv planen för Karin Åberg");
    CHECK(duty_text(duty_of(DutyKind::offer_again, 0), "Karin Åberg") == "Fråga Karin Åberg igen om att vara med i planen");
    CHECK(lateness_of(duty_of(DutyKind::plan_missing, -1)) == "1 dag sen");
    CHECK(lateness_of(duty_of(DutyKind::plan_missing, -3)) == "3 dagar sen");
    CHECK(lateness_of(duty_of(DutyKind::plan_missing, 0)).empty());
    CHECK(lateness_of(duty_of(DutyKind::thread_broken, std::nullopt)).empty());
}
