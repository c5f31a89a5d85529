// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "handovers/handover_outcomes.h"

#include <set>
#include <string>

namespace {

template <class T>
std::string label_or_none(std::span<Code<T> const> codes, std::optional<T> const& value)
{
    return value ? std::string{code_of(codes, *value).label} : std::string{};
}

bool says_something(FollowedUpSubject const& one)
{
    return one.person_outcome || one.outcome || one.next_step || !one.own_words.empty();
}

PrintedOutcome outcome_of(FollowUp const& follow_up, FollowedUpSubject const& one)
{
    PrintedOutcome made{.about = one.name,
        .followed_up_on = follow_up.held_on(),
        .by_person = label_or_none(how_it_went_codes(), one.person_outcome),
        .by_staff = label_or_none(how_it_went_codes(), one.outcome),
        .next_step = label_or_none(next_step_codes(), one.next_step),
        .text = one.assessment};
    if (!one.own_words.empty()) made.own_words.push_back({.text = one.own_words, .voice = one.voice});
    return made;
}

bool has_changed(FollowedUpArea const& area) { return area.need && *area.need != NeedNow::unchanged; }

} // namespace

std::vector<PrintedOutcome> outcomes_of(std::vector<FollowUp> const& follow_ups)
{
    std::vector<PrintedOutcome> outcomes;
    std::vector<PrintedOutcome> needs;
    std::set<SubjectRef> subjects;
    std::set<std::string> areas;
    for (auto const& follow_up : follow_ups) {
        for (auto const& one : follow_up.content.subjects)
            if (says_something(one) && subjects.insert(one.about).second) outcomes.push_back(outcome_of(follow_up, one));
        for (auto const& area : follow_up.content.areas)
            if (area.need && areas.insert(area.heading).second && has_changed(area))
                needs.push_back({.about = area.title, .followed_up_on = follow_up.held_on(),
                    .need = label_or_none(need_now_codes(), area.need), .text = area.text});
    }
    outcomes.insert(outcomes.end(), needs.begin(), needs.end());
    return outcomes;
}
