// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/target.h"

#include "http/encoding.h"

#include <algorithm>

namespace {

bool has_dot_segment(std::string_view path)
{
    while (!path.empty()) {
        path.remove_prefix(1);
        auto const segment = path.substr(0, path.find('/'));
        if (segment == "." || segment == "..") return true;
        path.remove_prefix(segment.size());
    }
    return false;
}

bool is_plain_path(std::string const& path)
{
    return clean_text(path) == path && path.find_first_of("\t\n\\") == std::string::npos;
}

} // namespace

std::optional<Target> parse_target(std::string_view target)
{
    // A fragment stays in the browser; one that comes here is from something that is none.
    if (!target.starts_with('/') || target.find('#') != std::string_view::npos) return std::nullopt;
    auto const question = target.find('?');
    auto const coded = target.substr(0, question);
    auto path = percent_decode(coded, Plus::literal);
    if (!path || !is_plain_path(*path) || has_dot_segment(*path)) return std::nullopt;
    if (std::ranges::count(*path, '/') != std::ranges::count(coded, '/')) return std::nullopt;
    auto query = parse_urlencoded(
        question == std::string_view::npos ? std::string_view{} : target.substr(question + 1));
    if (!query) return std::nullopt;
    return Target{*std::move(path), *std::move(query)};
}
