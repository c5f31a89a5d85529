// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/head.h"
#include "http/request.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The other end of a connection.
struct Peer {
    std::string address;
    bool tls = false;
    bool trusted_proxy = false; // then what it says in X-Forwarded-… is believed
};

// What a handler sees of a head, without a form yet. Nothing when the target is malformed (400).
std::optional<Request> request_of(Head const&, Peer const&, std::vector<std::string> const& trusted_proxies);

// Reads a POST's body into form and uploads. 0, or the status it deserves: 400 malformed, 415 another kind of
// content.
int fill_form(Request&, std::string_view content_type, std::string const& body);

// An IPv4 address that came over an IPv6 socket as IPv4; any other as it is.
std::string plain_address(std::string address);
