// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/boundary.h"

#include "access/session.h"
#include "access/shell.h"
#include "access/sign_in.h"
#include "app/routes.h"
#include "html/assets.h"
#include "html/components/problem.h"
#include "http/csrf.h"
#include "staff/sign_in_pages.h"

namespace {

Response problem_answer(House const& house, Request const& request, int status)
{
    Shell shell;
    if (house.settings.demo) shell.banners.push_back({.kind = Banner::Kind::demo, .text = "Demo: alla personer är påhittade."});
    return page(problem_page(shell, {.status = status, .request_id = request.request_id}), status);
}

Response asset_answer(House const& house, Request const& request, Asset const& asset)
{
    Response response{.content_type = std::string{asset.content_type}, .etag = std::string{asset.etag},
        .cache_control = "public, max-age=31536000, immutable"};
    if (request.method == Method::post) return problem_answer(house, request, 405);
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

// What needs no session at all.
std::optional<Response> open_door(House& house, Request const& request)
{
    bool const post = request.method == Method::post;
    if (request.path.starts_with("/s/")) {
        auto const* asset = find_asset(std::string_view{request.path}.substr(3));
        return asset ? asset_answer(house, request, *asset) : problem_answer(house, request, 404);
    }
    if (request.path == "/robots.txt")
        if (auto const* asset = asset_named("robots.txt")) return asset_answer(house, request, *asset);
    if (request.path == "/halsa") {
        // A read that fails is a fault, and then the balancer sends nobody here.
        house.database.read([&](ReadTx& tx) { return find_session(tx, "", house.clock.now(), house.sign_in.limits()); });
        return Response{.content_type = "text/plain; charset=utf-8", .body = "ok\n"};
    }
    if (request.path == "/logga-in") return post ? sign_in(house, request) : show_sign_in(house, request);
    return std::nullopt;
}

// What a session that is locked, or whose password must be changed, may still do.
std::optional<Response> inner_door(House& house, SessionState const& state, Request const& request)
{
    bool const post = request.method == Method::post;
    if (request.path == "/logga-ut" && post) return sign_out(house, state, request);
    if (request.path == "/las" && post) return lock_session(house, state, request);
    if (request.path == "/las-upp") {
        if (!state.locked) return see_other("/min-dag");
        return post ? unlock(house, state, request) : show_unlock(house, state, request);
    }
    if (state.locked) return ask_to_unlock(house, state, request);
    if (request.path == "/sessionen" && !post) return show_session(state);
    if (state.must_change && request.path != "/konto/losenord") return see_other("/konto/losenord");
    if (request.path == "/") return see_other("/min-dag");
    return std::nullopt;
}

std::optional<SessionState> session_of(House& house, Request const& request)
{
    auto const cookie = request.cookies.find(session_cookie);
    if (cookie == request.cookies.end()) return std::nullopt;
    return house.database.read([&](ReadTx& tx) {
        return find_session(tx, cookie->second, house.clock.now(), house.sign_in.limits());
    });
}

Response dispatch(House& house, SessionState const& state, Request request)
{
    Visit visit{.house = house,
        .actor = state.actor,
        .client_address = request.client_address,
        .request_id = request.request_id,
        .gate = std::make_shared<Gate>(),
        .device_key = state.device_key,
        .session_idle_s = static_cast<int>(std::chrono::seconds{house.sign_in.limits().lock_after}.count())};
    auto const found = find_route(routes(), request);
    if (auto const* miss = std::get_if<Miss>(&found)) {
        int const status = *miss == Miss::no_such_path ? 404 : 405;
        return page(problem_page(shell_of(visit, request, NavItem::none), {.status = status, .request_id = request.request_id}), status);
    }
    auto response = std::get<Route<Visit> const*>(found)->handle(visit, request);
    response.gate = visit.gate;
    return response;
}

} // namespace

Response answer(House& house, Request const& request)
{
    if (request.method == Method::post && !is_from_own_pages(request)) return problem_answer(house, request, 403);
    if (auto response = open_door(house, request)) return *std::move(response);

    auto const state = session_of(house, request);
    if (!state) return ask_to_sign_in(house, request);
    if (request.method == Method::post && !same_token(request.form.text("_csrf"), state->actor.csrf_token)) {
        // A form from before the last sign-in. Nothing is done, nothing is lost: the text comes back with a fresh token.
        // Our script hears that it is the token that is too old (403), not that nobody is signed in (401), and fetches a new one.
        if (request.wants_fragment) return json("{\"message\":\"Sidan är för gammal.\"}", 403);
        return resend_page(house, *state, request);
    }
    if (auto response = inner_door(house, *state, request)) return *std::move(response);
    touch_session(house.database, *state, house.clock.now());
    return dispatch(house, *state, request);
}
