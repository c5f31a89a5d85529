// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule_page_parts.h"

#include "rules/rule_value.h"

#include <algorithm>

namespace {

std::string paragraphs_of(RuleSet const& set, RuleName name)
{
    std::string text;
    for (auto const& rule : set.rules)
        if (rule.name == name && !rule.paragraph.empty() && text.find(rule.paragraph) == std::string::npos)
            text += (text.empty() ? "§ " : ", § ") + rule.paragraph;
    return text;
}

Fact fact_of(RuleSet const& set, RuleKind const& kind, PlaceNames const& names, RuleAction const& action)
{
    auto const answers = answers_to(set, kind, names);
    Html value = Html::text(answers.front());
    if (answers.size() > 1) {
        std::vector<Html> lines;
        for (auto const& one : answers) lines.push_back(Html::text(one));
        value = plain_list(lines);
    }
    auto by = paragraphs_of(set, kind.name);
    if (auto const* const floor = set.find_floor(kind.name))
        by += (by.empty() ? "" : ". ") + std::string{"Gräns: "} + value_words(kind, floor->value);
    Fact fact{.name = std::string{kind.label}, .value = std::move(value), .by = std::move(by)};
    if (action) fact.action = action(kind);
    return fact;
}

} // namespace

bool writes_rules(Actor const& actor) { return actor.has(Role::routine_owner); }

bool reads_rule_draft(Actor const& actor) { return writes_rules(actor) || actor.leads_any() || actor.has(Role::head_of_operations); }

Refusal not_rule_owner() { return forbidden("Rutinägaren skriver reglerna. Du kan läsa dem."); }

Html source_facts(SourceDocument const& source)
{
    std::vector<Fact> facts{{.name = "Dokument", .value = Html::text(source.name)}};
    auto const add = [&](char const* name, std::string const& value) {
        if (!value.empty()) facts.push_back({.name = name, .value = Html::text(value)});
    };
    add("Sort", source.type);
    add("Ägare", source.owner);
    add("Diarienummer", source.reference);
    add("Gäller för", source.applies_to);
    add("Antagen", source.adopted ? source.adopted->text() : "");
    add("Reviderad", source.revised ? source.revised->text() : "");
    add("Gäller till och med", source.valid_to ? source.valid_to->text() : "");
    return fact_list(facts);
}

std::vector<std::string> answers_to(RuleSet const& set, RuleKind const& kind, PlaceNames const& names)
{
    std::vector<Rule> answers;
    for (auto const& rule : set.rules)
        if (rule.name == kind.name) answers.push_back(rule);
    auto const for_all = [](Rule const& rule) { return rule.scope.is_everywhere(); };
    if (std::ranges::none_of(answers, for_all))
        for (auto const& rule : safe_start().rules)
            if (rule.name == kind.name) answers.push_back(rule);
    std::ranges::stable_partition(answers, for_all);
    std::vector<std::string> lines;
    for (auto const& rule : answers) {
        auto const words = value_words(kind, rule.value);
        lines.push_back(answers.size() == 1 ? words : (for_all(rule) ? "Alla" : names.words_of(rule.scope)) + ": " + words);
    }
    return lines;
}

Html rules_in_groups(RuleSet const& set, PlaceNames const& names, RuleAction const& action)
{
    Html html;
    std::vector<Fact> facts;
    std::string_view group;
    int number = 0;
    auto const close = [&] {
        if (facts.empty()) return;
        html += box({.id = "grupp-" + std::to_string(++number), .heading = std::string{group}, .body = fact_list(facts)});
        facts.clear();
    };
    for (auto const& kind : rule_kinds()) {
        if (kind.group != group) close();
        group = kind.group;
        facts.push_back(fact_of(set, kind, names, action));
    }
    close();
    return html;
}
