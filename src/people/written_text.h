// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string_view>

// What people write in the fields about a person.

// Characters as people count them, near enough: code points of UTF-8.
std::size_t character_count(std::string_view text);
// Generous: finds slips of the hand, refuses no address or number that somebody really has.
bool looks_like_email(std::string_view text);
bool looks_like_phone(std::string_view text);
