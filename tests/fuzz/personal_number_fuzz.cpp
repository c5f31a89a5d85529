// links: base
// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/personal_number.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Whatever is typed: no crash, and what is accepted can be stored, read again and shown.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    auto const today = *CivilDate::of(2026, 11, 22);
    for (auto const& number : {PersonalNumber::parse(text, today), PersonalNumber::parse_reserve(text)}) {
        if (!number) continue;
        auto const again = PersonalNumber::from_stored(number->kind(), number->stored_text());
        if (!again || *again != *number) std::abort();
        if (number->kind() == PersonalNumber::Kind::reserve) continue;
        if (PersonalNumber::parse(number->short_text(today), today) != number) std::abort();
        if (PersonalNumber::parse(number->long_text(), today) != number) std::abort();
        if (*number->birth_date() > today) std::abort();
    }
    if (auto const date = parse_date(text, today); date && CivilDate::parse_iso(date->iso()) != date) std::abort();
    if (auto const time = CivilTime::parse(text); time && CivilTime::parse(time->iso()) != time) std::abort();
    return 0;
}
