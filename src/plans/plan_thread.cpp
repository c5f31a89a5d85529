// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_thread.h"

#include "plans/plan_frame.h"
#include "plans/plan_wording.h"

namespace {

// A plan may be established while the order no longer has what it points at: the gap was open and had a reason.
constexpr auto withdrawn = "Står inte kvar i beslutet";

std::string service_name(Id<OrderService> id, PlanBasis const& basis)
{
    auto const* const service = basis.find_service(id);
    return service ? service->name : withdrawn;
}

// The service that an activity belongs to: a decided one, or one of the plan's own with the kind that rests on none.
std::vector<ThreadLink> service_link(Activity const& one, PlanBasis const& basis, PlanContent const& content)
{
    if (one.service) return {{"Insats", service_name(*one.service, basis)}};
    auto const* const own = one.own_service ? content.find_service(*one.own_service) : nullptr;
    if (!own) return {};
    return {{"Insats", own->name + " (" + std::string{code_of(no_decision_codes(), own->no_decision).label} + ")"}};
}

} // namespace

std::vector<ThreadLink> thread_of(Goal const& goal, PlanBasis const& basis)
{
    std::vector<ThreadLink> links;
    if (goal.order_goal) {
        auto const* const decided = basis.find_goal(*goal.order_goal);
        links.push_back({"Beslutets mål", decided ? decided->text : withdrawn});
    }
    if (goal.no_order_goal)
        links.push_back({"Beslutets mål", "inget. " + std::string{code_of(no_order_goal_codes(), *goal.no_order_goal).label}});
    if (goal.service) links.push_back({"Insats", service_name(*goal.service, basis)});
    return links;
}

std::vector<ThreadLink> thread_of(
    Activity const& one, PlanBasis const& basis, PlanContent const& content, std::string const& given_name)
{
    auto links = service_link(one, basis, content);
    if (!one.goal && one.no_goal)
        links.push_back({"Mål", about(code_of(no_goal_codes(), *one.no_goal).label, given_name)});
    return links;
}

std::string thread_text(std::vector<ThreadLink> const& links)
{
    std::vector<std::string> parts;
    for (auto const& link : links) parts.push_back(link.name + ": " + link.text);
    return sentences(parts);
}
