// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/request.h"
#include "http/response.h"

#include <span>
#include <string_view>
#include <variant>

// Who may come as far as a route's handler. What a person may see there is decided by access/.
enum class Entry {
    everyone, // no session needed
    signed_in, // a full, unlocked session
};

// One row of the route table (app/routes.cpp). {name} in the path matches one segment.
template <class Context> struct Route {
    Method method;
    std::string_view path;
    Response (*handle)(Context&, Request const&);
    Entry entry;
};

// Fills request.path_values when `path` fits `pattern`.
bool path_matches(std::string_view pattern, Request& request);

enum class Miss { no_such_path, method_not_allowed };

// The route for the request (HEAD finds GET), or why there is none.
template <class Context>
std::variant<Route<Context> const*, Miss> find_route(std::span<Route<Context> const> routes, Request& request)
{
    bool path_known = false;
    auto const method = request.method == Method::head ? Method::get : request.method;
    for (auto const& route : routes) {
        if (!path_matches(route.path, request)) continue;
        path_known = true;
        if (route.method == method) return &route;
    }
    return path_known ? Miss::method_not_allowed : Miss::no_such_path;
}
