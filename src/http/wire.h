// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "http/request.h"
#include "http/response.h"

#include <string>
#include <string_view>

// What the head of an answer takes from its request.
struct AnswerTo {
    Method method = Method::get;
    bool secure = false;
    bool keep_alive = false;
    std::string_view request_id = {};
    std::string_view if_none_match = {};
    Instant now = {};
};

// The status line and all headers of an answer, with the security headers that every answer has. Turns the
// response into 304 without body when the client has it already. Throws std::logic_error when a value would
// break out of its header.
std::string head_of(Response&, AnswerTo const&);

// Whether an If-None-Match names the tag (RFC 9110 13.1.2, weak comparison).
bool names_tag(std::string_view if_none_match, std::string_view etag);
// Sun, 06 Nov 1994 08:49:37 GMT.
std::string http_date(Instant);
