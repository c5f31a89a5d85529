// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/doors.h"

#include "access/sign_in.h"
#include "html/assets.h"
#include "html/components/problem.h"
#include "staff/sign_in_pages.h"

#include <algorithm>

namespace {

Response asset_answer(Request const& request, Asset const& asset)
{
    Response response{.content_type = std::string{asset.content_type}, .etag = std::string{asset.etag},
        .cache_control = "public, max-age=31536000, immutable"};
    auto const takes = [&](std::string_view coding) { return request.accept_encoding.find(coding) != std::string::npos; };
    if (!asset.brotli.empty() && takes("br")) {
        response.body = asset.brotli;
        response.content_encoding = "br";
    } else if (!asset.gzip.empty() && takes("gzip")) {
        response.body = asset.gzip;
        response.content_encoding = "gzip";
    } else {
        response.body = asset.raw;
    }
    return response;
}

Response send_asset(House& house, Request const& request)
{
    auto const* asset = find_asset(std::string_view{request.path}.substr(3));
    return asset ? asset_answer(request, *asset) : problem_answer(house, request, 404);
}

Response send_robots(House& house, Request const& request)
{
    auto const* asset = asset_named("robots.txt");
    return asset ? asset_answer(request, *asset) : problem_answer(house, request, 404);
}

Response say_health(House& house, Request const&)
{
    // A read that fails is a fault, and then the balancer sends nobody here.
    house.database.read([&](ReadTx& tx) { return find_session(tx, "", house.clock.now(), house.sign_in.limits()); });
    return Response{.content_type = "text/plain; charset=utf-8", .body = "ok\n"};
}

Response show_unlock_if_locked(House& house, SessionState const& state, Request const& request)
{
    return state.locked ? show_unlock(house, state, request) : see_other("/min-dag");
}

Response unlock_if_locked(House& house, SessionState const& state, Request const& request)
{
    return state.locked ? unlock(house, state, request) : see_other("/min-dag");
}

Response tell_session(House&, SessionState const& state, Request const&) { return show_session(state); }
Response go_home(House&, SessionState const&, Request const&) { return see_other("/min-dag"); }

using enum Opens;

// clang-format off
constexpr OpenDoor open_table[] = {
    {Method::get,  "/s/*",        send_asset},
    {Method::get,  "/robots.txt", send_robots},
    {Method::get,  "/halsa",      say_health},
    {Method::get,  "/logga-in",   show_sign_in},
    {Method::post, "/logga-in",   sign_in},
};

constexpr SessionDoor session_table[] = {
    {Method::post, "/logga-ut",   sign_out,              always},
    {Method::post, "/las",        lock_session,          always},
    {Method::get,  "/las-upp",    show_unlock_if_locked, always},
    {Method::post, "/las-upp",    unlock_if_locked,      always},
    {Method::get,  "/sessionen",  tell_session,          unlocked},
    {Method::get,  "/",           go_home,               with_pages},
};
// clang-format on

bool is_at(std::string_view pattern, std::string_view path)
{
    return pattern.ends_with('*') ? path.starts_with(pattern.substr(0, pattern.size() - 1)) : path == pattern;
}

// HEAD finds GET.
bool takes(Method door, Method asked) { return door == (asked == Method::head ? Method::get : asked); }

} // namespace

std::span<OpenDoor const> open_doors() { return open_table; }
std::span<SessionDoor const> session_doors() { return session_table; }

std::optional<Response> enter_open_door(House& house, Request const& request)
{
    bool known = false;
    for (auto const& door : open_table) {
        if (!is_at(door.path, request.path)) continue;
        if (takes(door.method, request.method)) return door.enter(house, request);
        known = true;
    }
    if (known) return problem_answer(house, request, 405);
    return std::nullopt;
}

SessionDoor const* find_session_door(Request const& request)
{
    auto const found = std::ranges::find_if(session_table, [&](SessionDoor const& door) {
        return door.path == request.path && takes(door.method, request.method);
    });
    return found == std::end(session_table) ? nullptr : found;
}

Response problem_answer(House const& house, Request const& request, int status)
{
    Shell shell;
    if (house.settings.demo) shell.banners.push_back({.kind = Banner::Kind::demo, .text = "Demo: alla personer är påhittade."});
    return page(problem_page(shell, {.status = status, .request_id = request.request_id}), status);
}
