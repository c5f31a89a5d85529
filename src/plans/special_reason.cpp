// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/special_reason.h"

#include <algorithm>

namespace {

// Some ten words: enough to say what it is about this child, too much for "inte klart".
constexpr int fewest_characters = 40;

} // namespace

std::string too_short(std::string_view words)
{
    auto const characters = std::ranges::count_if(words, [](char byte) { return (byte & 0xC0) != 0x80; });
    if (characters >= fewest_characters) return {};
    return "Skriv mer om varför, med minst " + std::to_string(fewest_characters) + " tecken. Du har skrivit "
        + std::to_string(characters) + ".";
}
