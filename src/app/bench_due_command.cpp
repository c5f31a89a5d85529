// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/app.h"
#include "app/commands.h"
#include "plans/plan_in_force.h"
#include "rules/due_clock.h"
#include "rules/rule_store.h"

#include <chrono>
#include <fmt/format.h>

namespace {

double ms_since(std::chrono::steady_clock::time_point begun)
{
    return std::chrono::duration<double, std::milli>{std::chrono::steady_clock::now() - begun}.count();
}

struct Supported {
    RuleSubject subject;
    DueFacts facts;
};

// Every third person has no plan yet, every twentieth an interruption, every fiftieth a rule of their own.
std::vector<Supported> invent(int count, CivilDate today)
{
    static ServiceOfSubject const services[]
        = {{"home_care", "Hemtjänst"}, {"daily_activity", "Daglig verksamhet"}, {"group_home", "Bostad med särskild service"}};
    std::vector<Supported> all;
    for (int i = 0; i < count; ++i) {
        Supported one{.subject = {.order = Id<Order>{i + 1}, .division = i % 3 == 0 ? "IFO" : "Äldreomsorg", .law = i % 2 == 0 ? "SoL" : "LSS",
                          .services = {services[i % 3]}, .unit = Id<Unit>{i % 200 + 1}, .unit_name = "Enhet"},
            .facts = {.started = add_days(today, -(i % 400))}};
        if (i % 7 == 0) one.subject.services.push_back(services[(i + 1) % 3]);
        if (i % 3 != 0) one.facts.first_plan = add_days(today, -(i % 390));
        if (i % 4 == 0) one.facts.agreed = add_days(today, i % 200 - 60), one.facts.agreed_on = one.facts.first_plan;
        if (i % 20 == 0) one.facts.pauses.push_back({add_days(today, -(i % 60)), std::nullopt});
        all.push_back(std::move(one));
    }
    return all;
}

RuleBook book_of(int count, CivilDate today)
{
    auto const first = std::make_shared<RuleSet>(rule_presets().at(3));
    auto second = std::make_shared<RuleSet>(*first);
    second->rules.push_back({RuleName::plan_due, "1 month actual_start", {.service = "group_home"}});
    std::vector<PersonRuleValue> own;
    for (int i = 0; i < count; i += 50)
        own.push_back({Id<Order>{i + 1}, RuleName::followup_interval, "8 week", add_days(today, -100)});
    return RuleBook{{{first, add_days(today, -500), 1}, {second, add_days(today, -30), 2}}, std::move(own)};
}

} // namespace

int bench_due(Config const& config, int persons)
{
    SystemClock const clock;
    auto const day = today(clock);
    auto const all = invent(persons, day);
    auto const book = book_of(persons, day);
    auto begun = std::chrono::steady_clock::now();
    DueClock due{book, day};
    int dates = 0;
    for (auto const& one : all) {
        auto const found = one.facts.first_plan ? due.follow_up(one.subject, one.facts) : due.first_plan(one.subject, one.facts);
        if (found) ++dates;
    }
    fmt::print("Datum efter regler: {} personer, {} datum på {:.0f} ms.\n", persons, dates, ms_since(begun));

    Log log{LogLevel::warning};
    App app{config, clock, log};
    begun = std::chrono::steady_clock::now();
    auto const owed = app.house().database.read([&](ReadTx& tx) { return list_all_plans_due(tx, read_rule_book(tx), day).size(); });
    fmt::print("Ur databasen: {} datum på {:.0f} ms.\n", owed, ms_since(begun));
    return 0;
}
