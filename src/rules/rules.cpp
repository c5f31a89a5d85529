// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rules.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace {

constexpr std::size_t most_rule_kinds = 64;

// A rule that fits, and how specific it is.
struct Fitting {
    Rule const* rule;
    DatedRules const* dated; // null: the safe start
    int rank;
};

bool fits(std::string const& wanted, std::string_view there) { return wanted.empty() || wanted == there; }

bool fits(RuleScope const& scope, RuleSubject const& subject, std::string_view service)
{
    return fits(scope.division, subject.division) && fits(scope.law, subject.law) && fits(scope.service, service)
        && fits(scope.contract, subject.contract) && fits(scope.unit, subject.unit ? subject.unit->text() : "");
}

// The most specific part first; among equals the one that says more.
int rank_of(RuleScope const& scope)
{
    int rank = 0;
    for (auto const* const part : {&scope.unit, &scope.contract, &scope.service, &scope.law, &scope.division})
        rank = 2 * rank + (part->empty() ? 0 : 1);
    return rank;
}

void add_fitting(std::array<std::optional<Fitting>, most_rule_kinds>& best, RuleSet const& set, DatedRules const* dated, RuleSubject const& subject,
    std::string_view service)
{
    for (auto const& rule : set.rules) {
        if (!fits(rule.scope, subject, service)) continue;
        auto& place = best[static_cast<std::size_t>(rule.name)];
        auto const rank = rank_of(rule.scope);
        if (!place || (place->dated == nullptr && dated != nullptr) || (place->dated == dated && rank > place->rank))
            place = Fitting{&rule, dated, rank};
    }
}

RuleSource source_of(DatedRules const* dated, Rule const& rule)
{
    auto const& set = dated ? *dated->set : safe_start();
    return {set.source.words(), rule.paragraph, dated ? dated->version : 0};
}

std::vector<Ruled<std::string>> values_for(DatedRules const* dated, RuleSubject const& subject, ServiceOfSubject const& service)
{
    std::array<std::optional<Fitting>, most_rule_kinds> best;
    add_fitting(best, safe_start(), nullptr, subject, service.code);
    if (dated) add_fitting(best, *dated->set, dated, subject, service.code);
    std::vector<Ruled<std::string>> values;
    for (auto const& kind : rule_kinds()) {
        auto const& found = best[static_cast<std::size_t>(kind.name)];
        if (!found) throw std::logic_error{"the safe start has no answer to " + std::string{kind.key}};
        values.push_back({found->rule->value, source_of(found->dated, *found->rule),
            scope_words(found->rule->scope, subject.unit_name, service.label), {}});
    }
    return values;
}

// Strictest wins between the services of one plan (DD-9), and the one that asked for more is named.
std::vector<Ruled<std::string>> joined(DatedRules const* dated, RuleSubject const& subject)
{
    auto all = values_for(dated, subject, subject.services.empty() ? ServiceOfSubject{} : subject.services.front());
    for (std::size_t i = 1; i < subject.services.size(); ++i) {
        auto const& service = subject.services[i];
        auto const theirs = values_for(dated, subject, service);
        for (auto const& kind : rule_kinds()) {
            auto& mine = all[static_cast<std::size_t>(kind.name)];
            auto const& other = theirs[static_cast<std::size_t>(kind.name)];
            if (other.value == mine.value) continue;
            auto value = stricter_of(kind, mine.value, other.value);
            if (value == mine.value && mine.service.empty()) mine.service = subject.services.front().label;
            if (value == mine.value) continue;
            if (value == other.value) mine = other;
            mine.value = std::move(value);
            mine.service = service.label;
        }
    }
    return all;
}

// What a floor of today stops, also when the person's rule was made before the floor.
std::string within_floor(DatedRules const* dated, RuleKind const& kind, std::string const& value)
{
    auto const* const floor = dated ? dated->set->find_floor(kind.name) : nullptr;
    return floor ? stricter_of(kind, value, floor->value) : value;
}

} // namespace

std::string RuleSource::words() const { return paragraph.empty() ? document : document + " § " + paragraph; }

std::string because_words(RuleSource const& source, std::string const& scope)
{
    return scope.empty() ? source.words() : source.words() + ", för " + scope;
}

std::string scope_words(RuleScope const& scope, std::string_view unit_name, std::string_view service_label)
{
    std::string words;
    auto const add = [&](std::string_view before, std::string_view what) {
        if (!what.empty()) words += (words.empty() ? "" : ", ") + std::string{before} + std::string{what};
    };
    if (!scope.service.empty()) add("", service_label.empty() ? std::string_view{scope.service} : service_label);
    add("", scope.law);
    add("", scope.division);
    add("avtal ", scope.contract);
    if (!scope.unit.empty()) add("", unit_name.empty() ? "en enhet" : unit_name);
    return words;
}

std::string RuleSubject::place() const
{
    auto text = division + "\n" + law + "\n" + contract + "\n" + (unit ? unit->text() : "");
    for (auto const& service : services) text += "\n" + service.code;
    return text;
}

Ruled<std::string> const& Rules::of(RuleName name) const { return values_.at(static_cast<std::size_t>(name)); }

RuleBook::RuleBook(std::vector<DatedRules> sets, std::vector<PersonRuleValue> persons) : sets_{std::move(sets)}
{
    for (auto& one : persons) persons_.emplace(one.order, std::move(one));
}

DatedRules const* RuleBook::set_on(CivilDate day) const
{
    DatedRules const* found = nullptr;
    for (auto const& one : sets_)
        if (one.from <= day) found = &one;
    return found;
}

Rules RuleBook::rules(RuleSubject const& subject, CivilDate on) const
{
    auto const* const dated = set_on(on);
    Rules rules;
    rules.values_ = joined(dated, subject);
    if (!subject.order) return rules;
    auto const [begin, end] = persons_.equal_range(*subject.order);
    std::array<PersonRuleValue const*, most_rule_kinds> own{};
    for (auto one = begin; one != end; ++one)
        if (one->second.from <= on) own[static_cast<std::size_t>(one->second.name)] = &one->second;
    for (auto const* const one : own) {
        if (!one || one->value.empty()) continue;
        auto& place = rules.values_[static_cast<std::size_t>(one->name)];
        auto value = within_floor(dated, kind_of(one->name), one->value);
        bool const stopped = value != one->value;
        place = {std::move(value), stopped ? source_of(dated, *dated->set->find_floor(one->name)) : RuleSource{"egen regel", {}, 0},
            stopped ? "alla" : "bara den här personen", {}};
    }
    return rules;
}

std::vector<CivilDate> RuleBook::new_rules_between(RuleSubject const& subject, CivilDate from, CivilDate to) const
{
    std::vector<CivilDate> days;
    for (auto const& one : sets_)
        if (from < one.from && one.from <= to) days.push_back(one.from);
    if (subject.order) {
        auto const [begin, end] = persons_.equal_range(*subject.order);
        for (auto one = begin; one != end; ++one)
            if (from < one->second.from && one->second.from <= to) days.push_back(one->second.from);
    }
    std::ranges::sort(days);
    auto const [first, last] = std::ranges::unique(days);
    days.erase(first, last);
    return days;
}

bool RuleBook::has_own_rules(Id<Order> order) const { return persons_.contains(order); }

bool RuleBook::asks_for(RuleName name) const
{
    auto const asks = [&](auto const& one) { return one.name == name && !one.value.empty() && one.value != "none"; };
    if (std::ranges::any_of(safe_start().rules, asks)) return true;
    for (auto const& dated : sets_)
        if (std::ranges::any_of(dated.set->rules, asks)) return true;
    return std::ranges::any_of(persons_, [&](auto const& one) { return asks(one.second); });
}

RuleBook RuleBook::with(DatedRules draft) const
{
    auto book = *this;
    std::erase_if(book.sets_, [&](DatedRules const& one) { return one.from >= draft.from; });
    book.sets_.push_back(std::move(draft));
    return book;
}
