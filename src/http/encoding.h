// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view);

enum class Plus { literal, space };
// %41 becomes A (and + a space, in forms). Nothing when a % is not followed by two hex digits.
std::optional<std::string> percent_decode(std::string_view, Plus);

// Text as a person wrote it, fit to be stored: line ends are \n; other control characters (C0, DEL, C1) but
// \t are gone. Nothing when it is not UTF-8.
std::optional<std::string> clean_text(std::string);

std::string_view trim(std::string_view);
bool same_ignoring_case(std::string_view, std::string_view);
// A token of RFC 9110 5.6.2: what may be a method, or the name of a header or a cookie.
bool is_token(std::string_view);
