// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/rule_trial.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace {

using Key = std::tuple<Id<Unit>, Id<Order>, DueKind>;

std::map<Key, PlanDue const*> by_order(std::vector<PlanDueOfUnit> const& all)
{
    std::map<Key, PlanDue const*> found;
    for (auto const& one : all) found.emplace(Key{one.unit, one.due.order, one.due.kind}, &one.due);
    return found;
}

std::optional<DueChange> change_of(Id<Unit> unit, PlanDue const* now, PlanDue const* then)
{
    if (now && then && now->due.on == then->due.on) return std::nullopt;
    DueChange change{.unit = unit, .due = then ? *then : *now};
    if (now) change.now = now->due.on;
    if (then) change.then = then->due.on;
    change.becomes_late = then && then->due.days_left < 0 && (!now || now->due.days_left >= 0);
    return change;
}

void count(TrialOfUnit& unit, DueChange const& one)
{
    if (!one.then) ++unit.get_none;
    else if (one.becomes_late) ++unit.become_late;
    else if (!one.now) ++unit.get_first;
    else if (*one.then < *one.now) ++unit.get_earlier;
    else ++unit.get_later;
}

} // namespace

std::vector<DueChange> changed_dues(std::vector<PlanDueOfUnit> const& now, std::vector<PlanDueOfUnit> const& then)
{
    auto const before = by_order(now);
    auto const after = by_order(then);
    std::vector<DueChange> changes;
    auto const add = [&](Key const& key, PlanDue const* old_due, PlanDue const* new_due) {
        if (auto change = change_of(std::get<0>(key), old_due, new_due)) changes.push_back(*std::move(change));
    };
    for (auto const& [key, due] : before) {
        auto const there = after.find(key);
        add(key, due, there == after.end() ? nullptr : there->second);
    }
    for (auto const& [key, due] : after)
        if (!before.contains(key)) add(key, nullptr, due);
    std::ranges::stable_sort(changes, std::greater{}, &DueChange::becomes_late);
    return changes;
}

std::vector<TrialOfUnit> count_by_unit(std::vector<DueChange> const& changes)
{
    std::map<Id<Unit>, TrialOfUnit> units;
    std::map<Id<Unit>, std::set<Id<Person>>> persons;
    for (auto const& one : changes) {
        count(units.try_emplace(one.unit, TrialOfUnit{.unit = one.unit}).first->second, one);
        persons[one.unit].insert(one.due.person);
    }
    std::vector<TrialOfUnit> all;
    for (auto& [unit, counts] : units) {
        counts.persons = static_cast<int>(persons[unit].size());
        all.push_back(counts);
    }
    std::ranges::stable_sort(all, std::greater{}, [](TrialOfUnit const& one) { return std::pair{one.become_late, one.persons}; });
    return all;
}

TrialOfUnit sum_of(std::vector<TrialOfUnit> const& all)
{
    TrialOfUnit sum{.unit = Id<Unit>{0}};
    for (auto const& one : all) {
        sum.become_late += one.become_late;
        sum.get_earlier += one.get_earlier;
        sum.get_later += one.get_later;
        sum.get_none += one.get_none;
        sum.get_first += one.get_first;
        sum.persons += one.persons;
    }
    return sum;
}
