// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/change_rule.h"

#include <algorithm>
#include <set>

namespace {

bool changes(std::vector<PlanChange> const& all, ChangedPart part)
{
    return std::ranges::find(all, part, &PlanChange::part) != all.end();
}

bool changes_services(std::vector<PlanChange> const& all)
{
    return std::ranges::any_of(all, [](PlanChange const& one) { return one.subject == services_in_decision; });
}

std::size_t activities_changed(std::vector<PlanChange> const& all)
{
    std::set<std::string> named;
    for (auto const& one : all)
        if (one.part == ChangedPart::activity) named.insert(one.subject);
    return named.size();
}

// Why the change is a large one; empty: it is not.
std::string why_large(ChangeRules const& rules, std::vector<PlanChange> const& all)
{
    if (rules.large_when_services_change && changes_services(all)) return "Insatserna i beslutet har ändrats.";
    if (rules.large_when_goals_change && changes(all, ChangedPart::goal)) return "Ett mål har ändrats.";
    auto const count = activities_changed(all);
    if (rules.large_above_activities > 0 && count > rules.large_above_activities)
        return std::to_string(count) + " aktiviteter har ändrats.";
    return {};
}

} // namespace

ChangeRules change_rules(HouseSettings const&) { return {}; }

ChangeAdvice advise_on(ChangeRules const& rules, PlanDraft const& draft, std::vector<PlanChange> const& all)
{
    if (draft.kind == VersionKind::first) return {VersionKind::first, false, {}};
    auto const outcome = draft.after_follow_up ? rules.after_follow_up : rules.between;
    auto const large = why_large(rules, all);
    bool const may_choose = outcome == ChangeOutcome::choose || rules.staff_may_say_so;
    if (!large.empty()) return {VersionKind::new_plan, may_choose, large + " Då blir det en ny plan."};
    if (outcome == ChangeOutcome::new_plan)
        return {VersionKind::new_plan, may_choose,
            draft.after_follow_up ? "Planen är uppföljd. Då blir det en ny plan." : "Varje ändring blir en ny plan."};
    if (outcome == ChangeOutcome::choose)
        return {VersionKind::revision, true, "En mindre ändring stannar i samma plan. Blir mycket annorlunda är det bättre med en ny."};
    return {VersionKind::revision, may_choose, "En ändring mellan uppföljningarna stannar i samma plan."};
}
