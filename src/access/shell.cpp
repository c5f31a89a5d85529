// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/shell.h"

#include "html/components/problem.h"
#include "http/json_text.h"

Shell shell_of(Visit const& visit, Request const& request, NavItem current)
{
    Shell shell{
        .signed_in = true,
        .name = visit.actor.name,
        .title = visit.actor.title,
        .csrf = visit.actor.csrf_token,
        .is_manager = visit.actor.leads_any(),
        .current = current,
        .show_nav = visit.actor.works_in_care(),
        .done = request.query.text("klart"),
        .user = visit.actor.staff.text(),
        .device_key = visit.device_key,
        .session_idle_s = visit.session_idle_s,
    };
    if (visit.house.settings.demo)
        shell.banners.push_back({.kind = Banner::Kind::demo, .text = "Demo: alla personer är påhittade."});
    return shell;
}

Response show(Visit const& visit, Request const& request, NavItem current, Page const& content)
{
    return show(visit, request, current, content, {});
}

Response show(
    Visit const& visit, Request const& request, NavItem current, Page const& content, std::vector<Banner> banners)
{
    auto shell = shell_of(visit, request, current);
    shell.banners.insert(shell.banners.begin(), banners.begin(), banners.end());
    return page(document(shell, content), content.has_errors ? 400 : 200);
}

Response refuse(Visit const& visit, Request const& request, Refusal const& refusal)
{
    int const status = status_of(refusal.reason);
    if (request.wants_fragment) return json("{\"message\":" + json_text(refusal.message) + "}", status);
    Problem problem{.status = status, .message = refusal.message, .request_id = visit.request_id};
    auto const person = request.path_values.find("person");
    if (refusal.reason == Refusal::Reason::closed && visit.actor.works_in_care() && person != request.path_values.end())
        problem.also = LinkButton{.text = "Gör en nödöppning",
            .href = Href{"/personer/" + person->second + "/nodoppning"},
            .icon = Icon::siren};
    return page(problem_page(shell_of(visit, request, NavItem::none), problem), status);
}
