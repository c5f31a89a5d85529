// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/id.h"

namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t length = 13;

} // namespace

std::string id_text(std::int64_t number)
{
    std::string text(length, '0');
    auto rest = static_cast<std::uint64_t>(number);
    for (std::size_t i = length; i-- > 0; rest >>= 5) text[i] = alphabet[rest & 31U];
    return text;
}

std::optional<std::int64_t> id_number(std::string_view text)
{
    // The first character carries only three bits of a positive 63-bit number.
    if (text.size() != length || text.front() > '7') return std::nullopt;
    std::uint64_t number = 0;
    for (char const c : text) {
        auto const digit = alphabet.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        number = number << 5 | digit;
    }
    if (number == 0 || number > static_cast<std::uint64_t>(INT64_MAX)) return std::nullopt;
    return static_cast<std::int64_t>(number);
}
