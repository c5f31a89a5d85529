// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/shell.h"

#include "audit/access_log.h"
#include "html/components/problem.h"
#include "http/json_text.h"

namespace {

// The address with its placeholders: what was asked for, without whom and which.
std::string route_of(Request const& request)
{
    auto text = request.path;
    for (auto const& [name, value] : request.path_values) {
        auto const part = '/' + value;
        auto at = text.find(part);
        while (at != std::string::npos && at + part.size() < text.size() && text[at + part.size()] != '/')
            at = text.find(part, at + 1);
        if (at != std::string::npos) text.replace(at + 1, value.size(), '{' + name + '}');
    }
    return text;
}

// The opening of the file has logged what it opened for; that the role then did not reach is a denial of its own
// (R-ACC-3). A closed file, and who knew better what was refused, have logged their denial already.
void log_role_refusal(Visit const& visit, Request const& request)
{
    if (visit.is_denial_logged) return;
    auto const found = request.path_values.find("person");
    auto const person = found == request.path_values.end() ? std::nullopt : Id<Person>::parse(found->second);
    log_access(visit, LogAction::deny, person, "RoleRefuse",
        (request.method == Method::post ? "post " : "get ") + route_of(request));
}

} // namespace

Shell shell_of(Visit const& visit, Request const& request, NavItem current)
{
    Shell shell{
        .signed_in = true,
        .name = visit.actor.name,
        .title = visit.actor.title,
        .csrf = visit.actor.csrf_token,
        .is_manager = visit.actor.leads_any(),
        .is_head = visit.actor.has(Role::head_of_operations),
        .works_in_care = visit.actor.works_in_care(),
        .current = current,
        .show_nav = visit.actor.works_in_care() || visit.actor.has(Role::head_of_operations),
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
    if (refusal.reason == Refusal::Reason::forbidden) log_role_refusal(visit, request);
    if (request.wants_fragment) return json("{\"message\":" + json_text(refusal.message) + "}", status);
    Problem problem{.status = status, .message = refusal.message, .request_id = visit.request_id};
    auto const person = request.path_values.find("person");
    if (refusal.reason == Refusal::Reason::closed && visit.actor.works_in_care() && person != request.path_values.end())
        problem.also = LinkButton{.text = "Gör en nödöppning",
            .href = Href{"/personer/" + person->second + "/nodoppning"},
            .icon = Icon::siren};
    return page(problem_page(shell_of(visit, request, NavItem::none), problem), status);
}
