// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace pdf {

// Text from outside as code points that can be set: wrong UTF-8 becomes U+FFFD; control, direction and joining marks that
// a reader must not see the effect of are gone; tab is a space, and every kind of line end is '\n'.
std::u32string clean_text(std::string_view utf8);
std::string utf8(std::u32string_view);
std::string utf8(char32_t);
// As pairs of bytes in hexadecimal, "00E5".
std::string utf16_hex(std::u32string_view);

} // namespace pdf
