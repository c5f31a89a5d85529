// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/guardian_copy.h"

#include <algorithm>

namespace {

void keep_column(ChildViews& views, std::string const& kept)
{
    auto const found = std::ranges::find(views.guardians, kept);
    auto const column = static_cast<std::size_t>(found - views.guardians.begin());
    auto const only = [&](std::vector<std::string>& all) {
        all = column < all.size() ? std::vector{all[column]} : std::vector<std::string>{};
    };
    for (auto& question : views.questions) only(question.guardians);
    only(views.guardians);
}

} // namespace

std::vector<std::string> guardians_apart(PlanVersion const& version)
{
    std::vector<std::string> names;
    if (!version.content.child || version.content.child->guardians.size() < 2) return names;
    for (auto const& one : version.content.child->guardians) names.push_back(one.name);
    return names;
}

void keep_one_guardian(PlanDocument& document, std::vector<std::string> const& guardians, std::string const& kept)
{
    auto const is_of_another = [&](std::string const& text) {
        return std::ranges::any_of(guardians, [&](std::string const& name) { return name != kept && text.find(name) != std::string::npos; });
    };
    auto& participation = document.participation;
    if (participation.child) keep_column(*participation.child, kept);
    std::erase_if(participation.offers, is_of_another);
    std::erase_if(participation.meetings, is_of_another);
    if (is_of_another(participation.relatives)) participation.relatives.clear();
    if (is_of_another(participation.differing_views)) participation.differing_views.clear();
    std::erase_if(document.participants, [&](auto const& one) { return is_of_another(one.name); });
    std::erase_if(document.approval.also_signs, is_of_another);
    auto const leave_out = [&](auto& part) { std::erase_if(part.objections, [&](auto const& one) { return is_of_another(one.who); }); };
    auto const with_activities = [&](auto& part) {
        leave_out(part);
        std::ranges::for_each(part.activities, leave_out);
    };
    leave_out(participation);
    std::ranges::for_each(document.goals, with_activities);
    std::ranges::for_each(document.everyday, with_activities);
    std::ranges::for_each(document.important, with_activities);
    // What has changed may tell the former words of another.
    std::erase_if(document.changes, [&](auto const& one) { return is_of_another(one.part) || is_of_another(one.before) || is_of_another(one.now); });
}
