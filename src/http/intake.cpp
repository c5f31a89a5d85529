// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/intake.h"

#include "http/cookies.h"
#include "http/encoding.h"
#include "http/multipart.h"
#include "http/target.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace {

constexpr std::size_t longest_user_agent = 200;

bool is_address(std::string const& text)
{
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    return inet_pton(AF_INET, text.c_str(), bytes.data()) == 1
        || inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1;
}

// The last address of the list that is not a proxy of ours: whatever stands before it, anybody may have
// written.
std::string client_of(
    std::string_view forwarded_for, std::string const& peer, std::vector<std::string> const& trusted)
{
    auto client = peer;
    while (!forwarded_for.empty()) {
        auto const comma = forwarded_for.rfind(',');
        auto address = plain_address(std::string{
            trim(comma == std::string_view::npos ? forwarded_for : forwarded_for.substr(comma + 1))});
        forwarded_for = comma == std::string_view::npos ? std::string_view{} : forwarded_for.substr(0, comma);
        if (!is_address(address)) return client;
        client = std::move(address);
        if (std::ranges::find(trusted, client) == trusted.end()) return client;
    }
    return client;
}

// Headers are bytes; what is kept of them is text.
std::string header_text(std::string_view value, std::size_t longest = std::string_view::npos)
{
    std::string text{value.substr(0, longest)};
    for (auto& letter : text) {
        if (static_cast<unsigned char>(letter) >= 0x80) letter = '?';
    }
    return text;
}

bool is_urlencoded(std::string_view content_type)
{
    auto const semicolon = content_type.find(';');
    if (!same_ignoring_case(trim(content_type.substr(0, semicolon)), "application/x-www-form-urlencoded"))
        return false;
    if (semicolon == std::string_view::npos) return true;
    return same_ignoring_case(trim(content_type.substr(semicolon + 1)), "charset=utf-8");
}

} // namespace

std::optional<Request> request_of(
    Head const& head, Peer const& peer, std::vector<std::string> const& trusted_proxies)
{
    auto target = parse_target(head.target);
    if (!target) return std::nullopt;
    Request request{head.method, std::move(target->path)};
    request.query = std::move(target->query);
    request.secure = peer.tls;
    request.client_address = peer.address;
    request.host = head.host;
    if (peer.trusted_proxy) {
        request.client_address = client_of(head.forwarded_for, peer.address, trusted_proxies);
        if (same_ignoring_case(head.forwarded_proto, "https")) request.secure = true;
        if (is_host(head.forwarded_host)) request.host = head.forwarded_host;
    }
    request.cookies = parse_cookies(head.cookie, request.secure);
    request.user_agent = header_text(head.user_agent, longest_user_agent);
    request.origin = header_text(head.origin);
    request.fetch_site = header_text(head.fetch_site);
    request.if_none_match = header_text(head.if_none_match);
    request.accept_encoding = header_text(head.accept_encoding);
    request.wants_fragment = head.fragment == "1";
    return request;
}

int fill_form(Request& request, std::string_view content_type, std::string const& body)
{
    if (body.empty()) return 0;
    if (is_urlencoded(content_type)) {
        auto form = parse_urlencoded(body);
        if (!form) return 400;
        request.form = *std::move(form);
        return 0;
    }
    if (!same_ignoring_case(content_type.substr(0, 19), "multipart/form-data")) return 415;
    auto const boundary = multipart_boundary(content_type);
    auto multipart = boundary ? parse_multipart(body, *boundary) : std::nullopt;
    if (!multipart) return 400;
    request.form = std::move(multipart->form);
    request.uploads = std::move(multipart->uploads);
    return 0;
}

std::string plain_address(std::string address)
{
    constexpr std::string_view mapped = "::ffff:";
    bool const is_mapped = address.starts_with(mapped) && address.find('.') != std::string::npos;
    return is_mapped ? address.substr(mapped.size()) : address;
}
