// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/life.h"

#include "demo/must.h"
#include "rules/person_rule_store.h"
#include "rules/rule_publication_store.h"

namespace {

// The demo's own routine: everybody's plan is followed up twice a year, and in daily activity once.
RuleSet rules_of_demo(CivilDate day)
{
    auto set = safe_start();
    set.key = "bjorkdala";
    set.name = "Björkdalas regler";
    set.about.clear();
    set.source = {.name = "Rutin för genomförandeplan",
        .type = "Rutin",
        .owner = "Socialt ansvarig samordnare",
        .reference = "SN 2025/118",
        .applies_to = "Alla utförare i Björkdala",
        .adopted = add_days(day, -400),
        .revised = add_days(day, -40)};
    for (auto& rule : set.rules) {
        if (rule.name == RuleName::plan_due) rule.paragraph = "Hur";
        if (rule.name == RuleName::followup_interval) rule.paragraph = "Uppföljning";
        if (rule.name == RuleName::first_followup) rule.value = "none";
    }
    set.rules.push_back({RuleName::followup_interval, "12 month", {.service = "daily_activity"}, "Uppföljning", "Verkstaden följer upp varje år."});
    set.floors.push_back({RuleName::followup_interval, "12 month"});
    return set;
}

} // namespace

void publish_rules_in_demo(Cast const& cast)
{
    auto const visit = cast.visit("ronja");
    auto const day = today(visit.house.clock);
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const begun = start_rule_draft(tx, visit, rules_of_demo(day));
        if (!begun) return begun.refusal();
        auto const published = publish_rules(tx, visit, day, "Socialnämnden beslutade om en gemensam rutin.");
        if (!published) return published.refusal();
        return Done{};
    }));
}

void set_own_rule(Cast const& cast, OrderInDemo const& order)
{
    auto const visit = cast.visit(order.key_worker);
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, order.person.id, "PersonRuleSet", Intent::plan_write);
        if (!access) return access.refusal();
        return add_person_rule(tx, visit, *access,
            {order.order, RuleName::followup_interval, "3 month", "Behovet ändras fort. Vi har kommit överens om att ses oftare.", today(visit.house.clock)});
    }));
}
