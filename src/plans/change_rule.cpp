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

int activities_changed(std::vector<PlanChange> const& all)
{
    std::set<std::string> named;
    for (auto const& one : all)
        if (one.part == ChangedPart::activity) named.insert(one.subject);
    return static_cast<int>(named.size());
}

// Why the change is a large one; empty: it is not.
std::string why_large(ChangeRules const& rules, std::vector<PlanChange> const& all)
{
    if (rules.large_when.has(LargeChange::service_added) && changes_services(all)) return "Insatserna i beslutet har ändrats.";
    if (rules.large_when.has(LargeChange::goal_changed) && changes(all, ChangedPart::goal)) return "Ett mål har ändrats.";
    auto const count = activities_changed(all);
    if (rules.large_when.has(LargeChange::many_activities) && count >= rules.many_activities)
        return std::to_string(count) + " aktiviteter har ändrats.";
    return {};
}

std::string outcome_words(ChangeOutcome outcome)
{
    switch (outcome) {
    case ChangeOutcome::revision:
        return "Då stannar ändringen i samma plan.";
    case ChangeOutcome::new_plan:
        return "Då blir det en ny plan.";
    case ChangeOutcome::choose:
        return "Då väljer du. Blir mycket annorlunda är det bättre med en ny plan.";
    }
    return {};
}

} // namespace

ChangeRules change_rules(Rules const& rules)
{
    return {.after_follow_up = rules[rule::change_after_followup],
        .between = rules[rule::change_between],
        .large = rules[rule::change_large],
        .large_when = rules[rule::change_large_when].value,
        .many_activities = rules[rule::change_many].value,
        .revision_restamps_plan_date = rules[rule::change_restamps].value};
}

ChangeAdvice advise_on(ChangeRules const& rules, PlanDraft const& draft, std::vector<PlanChange> const& all)
{
    if (draft.kind == VersionKind::first) return {VersionKind::first, false, {}};
    auto why = why_large(rules, all);
    auto const& outcome = !why.empty() ? rules.large : draft.after_follow_up ? rules.after_follow_up : rules.between;
    if (why.empty()) why = draft.after_follow_up ? "Planen är uppföljd." : "Planen ändras mellan uppföljningarna.";
    bool const becomes_new = outcome.value == ChangeOutcome::new_plan;
    // "Staff says so" is one of the ways in which a change is large: it makes a new plan of what would stay in the plan,
    // never the other way. Goals may need to change very often (R22): what was begun as a change of one goal may stay.
    bool const may_choose = outcome.value == ChangeOutcome::choose || (!becomes_new && rules.large_when.has(LargeChange::staff_says))
        || (becomes_new && draft.only_goal);
    if (draft.only_goal && may_choose)
        return {VersionKind::revision, true, "Bara ett mål ändras. Då räcker en ändring i samma plan. Du kan välja en ny plan ändå."};
    return {becomes_new ? VersionKind::new_plan : VersionKind::revision, may_choose,
        why + " " + outcome_words(outcome.value) + " Källa: " + outcome.because() + "."};
}
