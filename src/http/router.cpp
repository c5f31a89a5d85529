// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/router.h"

namespace {

std::string_view take_segment(std::string_view& path)
{
    path.remove_prefix(1);
    auto const segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

bool is_hole(std::string_view segment)
{
    return segment.starts_with('{') && segment.ends_with('}');
}

} // namespace

bool path_matches(std::string_view pattern, Request& request)
{
    // First without keeping anything: most routes of the table do not match.
    std::string_view path = request.path;
    auto rest = pattern;
    while (!rest.empty() && !path.empty()) {
        auto const wanted = take_segment(rest);
        auto const come = take_segment(path);
        if (is_hole(wanted) ? come.empty() : wanted != come) return false;
    }
    if (!rest.empty() || !path.empty()) return false;

    request.path_values.clear();
    path = request.path;
    while (!pattern.empty()) {
        auto const wanted = take_segment(pattern);
        auto const come = take_segment(path);
        if (is_hole(wanted)) request.path_values.emplace(wanted.substr(1, wanted.size() - 2), come);
    }
    return true;
}
