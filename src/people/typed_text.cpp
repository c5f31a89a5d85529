// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/typed_text.h"

#include "base/personal_number.h"
#include "text/pasted.h"

#include <utility>

namespace {

constexpr std::size_t shortest_number = 10; // digits

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Begins at `at` a number as people write it: digits with one dash, plus or space between?
bool begins_number(std::string_view text, std::size_t at, CivilDate today)
{
    std::string written;
    std::size_t digits = 0;
    for (auto i = at; i < text.size() && (is_digit(text[i]) || text[i] == '-' || text[i] == '+' || text[i] == ' '); ++i) {
        if (text[i] != ' ') written += text[i];
        if (!is_digit(text[i])) continue;
        ++digits;
        bool const ends = i + 1 == text.size() || !is_digit(text[i + 1]);
        if (ends && digits >= shortest_number && PersonalNumber::parse(written, today)) return true;
    }
    return false;
}

} // namespace

std::string limited(Form const& form, std::string_view field, std::size_t most, FormErrors& errors)
{
    // As it is kept: what word processors leave behind is gone, and a line end costs one character.
    auto text = cleaned(form.text(field));
    if (auto fault = too_long_text(text, most); !fault.empty()) errors.add(std::string{field}, std::move(fault));
    return text;
}

void refuse_personal_number(std::string_view field, std::string_view text, CivilDate today, FormErrors& errors)
{
    for (std::size_t at = 0; at < text.size(); ++at)
        if (is_digit(text[at]) && (at == 0 || !is_digit(text[at - 1])) && begins_number(text, at, today)) {
            errors.add(std::string{field}, "Ta bort personnumret. Det framgår ändå vem det gäller.");
            return;
        }
}
