// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/child_view_heading.h"

namespace {

constexpr std::string_view of_child = "barnets-syn";
constexpr std::string_view of_guardians = "vardnadshavares-syn";
constexpr std::string_view of_difference = "olika-syn";

} // namespace

bool asks_for_view(std::string_view heading)
{
    return heading == of_child || heading == of_guardians || heading == of_difference;
}

bool is_said_in_view(PlanContent const& content, std::string_view heading)
{
    if (!content.child) return false;
    auto const& said = *content.child;
    if (heading == of_child) return !said.view.empty();
    if (heading == of_guardians) return !said.guardians.empty();
    return heading == of_difference && !said.difference.empty();
}
