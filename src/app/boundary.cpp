// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/boundary.h"

#include "access/session.h"
#include "access/shell.h"
#include "access/sign_in.h"
#include "app/doors.h"
#include "app/routes.h"
#include "html/components/problem.h"
#include "http/csrf.h"
#include "staff/sign_in_pages.h"

namespace {

// The doors of the session, and what keeps everybody from the pages: a locked session, a password to be changed.
std::optional<Response> enter_session_door(House& house, SessionState const& state, Request const& request)
{
    auto const* door = find_session_door(request);
    if (door && door->opens == Opens::always) return door->enter(house, state, request);
    if (state.locked && !state.holds(request.path)) return ask_to_unlock(house, state, request);
    if (door && door->opens == Opens::unlocked) return door->enter(house, state, request);
    if (state.must_change && request.path != "/konto/losenord") return see_other("/konto/losenord");
    if (door) return door->enter(house, state, request);
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
        .session_idle_s = static_cast<int>(std::chrono::seconds{house.sign_in.limits().lock_after}.count()),
        .held_for = state.held_for};
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
    if (auto response = enter_open_door(house, request)) return *std::move(response);

    auto const state = session_of(house, request);
    if (!state) return ask_to_sign_in(house, request);
    if (request.method == Method::post && !same_token(request.form.text("_csrf"), state->actor.csrf_token)) {
        // A form from before the last sign-in. Nothing is done, nothing is lost: the text comes back with a fresh token.
        // Our script hears that it is the token that is too old (403), not that nobody is signed in (401), and fetches a new one.
        if (request.wants_fragment) return json("{\"message\":\"Sidan är för gammal.\"}", 403);
        return resend_page(house, *state, request);
    }
    if (auto response = enter_session_door(house, *state, request)) return *std::move(response);
    touch_session(house.database, *state, house.clock.now());
    return dispatch(house, *state, request);
}
