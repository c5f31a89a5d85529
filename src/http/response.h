// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/gate.h"
#include "base/result.h"
#include "html/html.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A cookie to set. Always HttpOnly, SameSite=Lax, Path=/, and Secure when the request came over TLS (then the
// name is sent with the prefix __Host-, which http/ strips again on the way in).
struct Cookie {
    std::string name;
    std::string value;
    std::optional<int> max_age_s = std::nullopt; // nothing: until the browser closes; 0: remove
};

// An answer. http/ adds the security headers (CSP and the rest of ui.md), Content-Length and Date to every
// one, and sends it when `gate` has opened.
struct Response {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8";
    std::string body = {};
    std::string location = {}; // of a 303
    std::string allow = {}; // of a 405; empty: all that the server knows
    std::string file_name = {}; // Content-Disposition: inline; filename, when not empty
    bool as_attachment = false; // ... attachment instead
    bool is_foreign = false; // made by somebody else (a document taken in): may do nothing in the browser (CSP sandbox)
    std::string etag = {};
    std::string content_encoding = {}; // "br" or "gzip" for an asset that was packed at build time
    std::string cache_control = "no-store"; // pages: shared PCs keep nothing
    std::optional<int> retry_after_s = std::nullopt;
    std::vector<Cookie> cookies = {};
    std::shared_ptr<Gate> gate = {}; // may be empty: nothing to wait for
};

Response page(Html html, int status = 200);
Response see_other(std::string location);
Response json(std::string body, int status = 200);
Response file(std::string content_type, std::string file_name, std::string content);
// The HTTP status of a refusal: 404, 403, 409, 400, 503.
int status_of(Refusal::Reason);
