// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/html.h"

#include <array>
#include <cassert>
#include <charconv>

namespace {

// What `c` is written as in a page; nothing when it stands for itself.
std::string_view escaped(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    }
    return {};
}

// Runs of plain characters are copied whole: most texts are one.
void escape_into(std::string& markup, std::string_view text)
{
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const entity = escaped(text[i]);
        if (entity.empty()) continue;
        markup.append(text, begin, i - begin);
        markup += entity;
        begin = i + 1;
    }
    markup.append(text, begin);
}

} // namespace

Html Html::text(std::string_view text)
{
    Html html;
    escape_into(html.markup_, text);
    return html;
}

Html Html::number(std::int64_t value)
{
    Html html;
    html.part(value);
    return html;
}

void Html::part(std::int64_t value)
{
    std::array<char, 20> digits; // "-9223372036854775808"
    auto const [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    assert(error == std::errc{});
    markup_.append(digits.data(), end);
}

Html& Html::add(std::string_view text)
{
    escape_into(markup_, text);
    return *this;
}

void Html::append_until_hole(std::string_view& rest)
{
    auto const hole = rest.find("{}");
    assert(hole != std::string_view::npos && "more parts than holes");
    markup_ += rest.substr(0, hole);
    rest.remove_prefix(hole + 2);
}
