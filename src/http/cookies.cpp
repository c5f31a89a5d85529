// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/cookies.h"

#include "http/encoding.h"

#include <algorithm>

namespace {

constexpr std::size_t most_cookies = 50;
constexpr std::string_view host_prefix = "__Host-";

} // namespace

NamedValues parse_cookies(std::string_view header, bool secure)
{
    NamedValues cookies;
    while (!header.empty() && cookies.size() < most_cookies) {
        auto const pair = header.substr(0, header.find(';'));
        header.remove_prefix(std::min(pair.size() + 1, header.size()));
        auto const equals = pair.find('=');
        if (equals == std::string_view::npos) continue;
        auto name = trim(pair.substr(0, equals));
        auto const value = trim(pair.substr(equals + 1));
        if (name.starts_with(host_prefix) != secure) continue;
        if (secure) name.remove_prefix(host_prefix.size());
        if (is_token(name) && is_cookie_value(value)) cookies.emplace(name, value);
    }
    return cookies;
}

bool is_cookie_value(std::string_view value)
{
    return std::ranges::all_of(value, [](char letter) {
        return letter > ' ' && letter < '\x7f' && letter != '"' && letter != ',' && letter != ';'
            && letter != '\\';
    });
}
