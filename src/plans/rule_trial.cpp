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

class Counting {
public:
    void add(Key const& key, PlanDue const* now, PlanDue const* then)
    {
        auto const& due = now ? *now : *then;
        auto& count = units_.try_emplace(std::get<0>(key), TrialOfUnit{.unit = std::get<0>(key)}).first->second;
        if (now && then && now->due.on == then->due.on) return;
        if (!then) ++count.get_none;
        else if (then->due.days_left < 0 && (!now || now->due.days_left >= 0)) ++count.become_late;
        else if (!now) ++count.get_first;
        else if (then->due.on < now->due.on) ++count.get_earlier;
        else ++count.get_later;
        persons_[count.unit].insert(due.person);
    }

    std::vector<TrialOfUnit> units()
    {
        std::vector<TrialOfUnit> all;
        for (auto& [unit, count] : units_) {
            count.persons = static_cast<int>(persons_[unit].size());
            if (count.is_any()) all.push_back(count);
        }
        std::ranges::stable_sort(all, std::greater{}, [](TrialOfUnit const& one) { return std::pair{one.become_late, one.persons}; });
        return all;
    }

private:
    std::map<Id<Unit>, TrialOfUnit> units_;
    std::map<Id<Unit>, std::set<Id<Person>>> persons_;
};

} // namespace

std::vector<TrialOfUnit> compare_dues(std::vector<PlanDueOfUnit> const& now, std::vector<PlanDueOfUnit> const& then)
{
    auto const before = by_order(now);
    auto const after = by_order(then);
    Counting counting;
    for (auto const& [key, due] : before) {
        auto const there = after.find(key);
        counting.add(key, due, there == after.end() ? nullptr : there->second);
    }
    for (auto const& [key, due] : after)
        if (!before.contains(key)) counting.add(key, nullptr, due);
    return counting.units();
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
