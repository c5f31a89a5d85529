// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_rules.h"

bool may_be_followed_up(FollowUpScope scope, Rules const& rules)
{
    auto const allowed = rules[rule::followup_scope].value;
    bool const goals = allowed.has(FollowupScope::goal);
    switch (scope) {
    case FollowUpScope::whole:
        return true;
    case FollowUpScope::service:
        return allowed.has(FollowupScope::service);
    case FollowUpScope::goal:
        return goals;
    case FollowUpScope::heading:
    case FollowUpScope::dated:
        return goals || allowed.has(FollowupScope::service);
    }
    return false;
}

bool resets_clock(FollowUpScope scope, Rules const& rules)
{
    return scope == FollowUpScope::whole || rules[rule::followup_partial_resets].value;
}

std::string change_advice(Rules const& rules)
{
    auto const ruled = rules[rule::change_after_followup];
    switch (ruled.value) {
    case ChangeOutcome::revision:
        return "Ändras något blir det en ny version av samma plan. " + ruled.because() + ".";
    case ChangeOutcome::new_plan:
        return "Ändras något blir det en ny plan. " + ruled.because() + ".";
    case ChangeOutcome::choose:
        return {};
    }
    return {};
}

std::optional<ChangeNeeded> ruled_out_change(Rules const& rules)
{
    switch (rules[rule::change_after_followup].value) {
    case ChangeOutcome::revision:
        return ChangeNeeded::new_plan;
    case ChangeOutcome::new_plan:
        return ChangeNeeded::revision;
    case ChangeOutcome::choose:
        break;
    }
    return std::nullopt;
}

std::optional<NextAdvice> next_advice(Rules const& rules, CivilDate from)
{
    auto const ruled = rules[rule::followup_interval];
    if (!ruled.value) return std::nullopt;
    auto const latest = after(from, *ruled.value);
    return NextAdvice{latest, "Senast " + latest.text() + ", " + words_of(*ruled.value) + " efter den här. " + ruled.because() + "."};
}
