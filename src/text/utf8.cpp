// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/utf8.h"

#include <unicode/utf8.h>

// ICU's macros narrow on purpose.
#pragma GCC diagnostic ignored "-Wconversion"

std::int32_t next_code_point(std::string_view text, std::size_t& at)
{
    // At most four bytes are looked at, so a text of any length fits ICU's 32-bit index.
    auto const length = static_cast<std::int32_t>(text.size() - at < 4 ? text.size() - at : 4);
    auto const* const bytes = text.data() + at;
    std::int32_t index = 0;
    UChar32 c = 0;
    U8_NEXT(bytes, index, length, c);
    at += static_cast<std::size_t>(index);
    return c;
}
