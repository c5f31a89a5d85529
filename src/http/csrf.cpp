// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/csrf.h"

#include "http/encoding.h"

#include <sodium.h>

namespace {

std::string_view without_port(std::string_view host, std::string_view port)
{
    return host.ends_with(port) ? host.substr(0, host.size() - port.size()) : host;
}

} // namespace

bool same_token(std::string_view sent, std::string_view expected)
{
    if (expected.empty() || sent.size() != expected.size()) return false;
    return sodium_memcmp(sent.data(), expected.data(), expected.size()) == 0;
}

bool is_from_own_pages(Request const& request)
{
    auto const& site = request.fetch_site;
    if (!site.empty() && site != "same-origin" && site != "none") return false;
    if (request.origin.empty()) return true;

    std::string_view origin = request.origin;
    bool const https = origin.starts_with("https://");
    if (!https && (request.secure || !origin.starts_with("http://"))) return false;
    origin.remove_prefix(https ? 8 : 7);
    std::string_view const port = https ? ":443" : ":80";
    return same_ignoring_case(without_port(origin, port), without_port(request.host, port));
}
