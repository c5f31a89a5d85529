// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/form.h"

#include <optional>
#include <string>
#include <string_view>

struct Target {
    std::string path;
    Form query;
};

// The address of a request line in origin form (/path?query), decoded. Nothing when it is malformed or
// ambiguous: a path with . or .., a coded slash, a backslash, a control character or bytes that are not
// UTF-8.
std::optional<Target> parse_target(std::string_view);
