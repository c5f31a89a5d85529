// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/written_text.h"

#include <algorithm>

std::size_t character_count(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

bool looks_like_email(std::string_view text)
{
    auto const at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) return false;
    auto const domain = text.substr(at + 1);
    return text.find(' ') == std::string_view::npos && domain.find('.') != std::string_view::npos && domain.front() != '.'
        && domain.back() != '.';
}

bool looks_like_phone(std::string_view text)
{
    auto const digits = std::ranges::count_if(text, [](char byte) { return byte >= '0' && byte <= '9'; });
    return digits >= 3;
}
