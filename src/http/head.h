// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/request.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

// The request line and headers of a request, well-formed and unambiguous (RFC 9112, read strictly). Views
// into the text it was parsed from.
struct Head {
    Method method = Method::get;
    std::string_view target = {}; // origin form
    bool keep_alive = true; // never for HTTP/1.0
    bool expects_continue = false;
    bool chunked = false;
    std::size_t content_length = 0;
    std::string_view host = {};
    std::string_view content_type = {};
    std::string cookie = {}; // several Cookie headers are one list
    std::string_view origin = {};
    std::string_view fetch_site = {};
    std::string_view user_agent = {};
    std::string_view if_none_match = {};
    std::string_view accept_encoding = {};
    std::string forwarded_for = {}; // likewise
    std::string_view forwarded_proto = {};
    std::string_view forwarded_host = {};
    std::string_view fragment = {}; // X-Delaktig
};

// Why a request gets a 4xx or 5xx instead of an answer.
struct Malformed {
    int status;
};

// Parses a head up to and with its empty line. Sizes and number of fields are RequestReader's business.
std::variant<Head, Malformed> parse_head(std::string_view text);

// A host with or without a port (RFC 3986), by its letters.
bool is_host(std::string_view);
