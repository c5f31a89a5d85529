// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/named_values.h"

#include <string_view>

// The cookies of a Cookie header. Over TLS only those named __Host-…, which nobody but our own host can have
// set, count, and come without the prefix; over plain HTTP those never count. What is malformed is left out.
NamedValues parse_cookies(std::string_view header, bool secure);

// Whether a Set-Cookie with this value could be read back.
bool is_cookie_value(std::string_view);
