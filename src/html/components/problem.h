// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/document.h"
#include "html/html.h"

#include <optional>
#include <string>
#include <string_view>

// The page for an answer that is not what was asked for: what happened, what to do, and the number to tell
// support. `message` is a refusal's own words and replaces the general ones.
struct Problem {
    int status; // 400, 403, 404, 405, 409, 413, 429, 500, 503
    std::string message = {};
    std::string request_id = {};
    std::optional<LinkButton> action = std::nullopt; // instead of "Till Min dag"
    std::optional<LinkButton> also = std::nullopt;   // another way on, after it
};
Html problem_page(Shell const&, Problem const&);
