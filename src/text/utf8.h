// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

// The code point at `at`, which is moved past it; -1 for bytes that are not UTF-8. `at` must lie inside the text.
std::int32_t next_code_point(std::string_view text, std::size_t& at);
