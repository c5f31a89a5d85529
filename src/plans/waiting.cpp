// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/waiting.h"

#include "requests/request_address.h"

#include <algorithm>

ServiceWait const* wait_on(PlanWork const& work, std::optional<Id<OrderService>> service)
{
    if (!service) return nullptr;
    auto const found = std::ranges::find(work.waits, *service, &ServiceWait::service);
    return found == work.waits.end() ? nullptr : &*found;
}

ServiceWait const* wait_on(PlanWork const& work, TemplateHeading const& heading)
{
    if (!heading.per_service) return nullptr;
    auto const found = std::ranges::find_if(
        work.waits, [&](ServiceWait const& one) { return heading.key.ends_with("-" + one.service.text()); });
    return found == work.waits.end() ? nullptr : &*found;
}

ServiceWait const* wait_on(PlanWork const& work, ItemContent const& content)
{
    if (auto const* const goal = std::get_if<Goal>(&content)) return wait_on(work, goal->service);
    if (auto const* const done = std::get_if<Activity>(&content)) return wait_on(work, done->service);
    return nullptr;
}

Refusal locked(ServiceWait const& wait)
{
    return invalid(wait_text(wait) + " Planen för insatsen kan inte ändras så länge.");
}

Html wait_notice(PlanWork const& work, ServiceWait const& wait)
{
    return notice({.tone = Tone::info, .heading = wait_text(wait),
        .body = paragraph("Det som står om insatsen kan inte ändras så länge. " + wait_meanwhile(work.open.person.given_name))
            + button_row(button(LinkButton{.text = "Läs begäran",
                .href = Href{request_path(work.open.person.person, wait.request)}, .more = " om " + wait.service_name}))});
}

Html waits_notice(PlanWork const& work)
{
    Html all;
    for (auto const& wait : work.waits) all += wait_notice(work, wait);
    return all;
}
