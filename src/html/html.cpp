// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/html.h"

#include <cassert>

namespace {

void escape_into(std::string& markup, std::string_view text)
{
    for (char const c : text) {
        switch (c) {
        case '&':
            markup += "&amp;";
            break;
        case '<':
            markup += "&lt;";
            break;
        case '>':
            markup += "&gt;";
            break;
        case '"':
            markup += "&quot;";
            break;
        case '\'':
            markup += "&#39;";
            break;
        default:
            markup += c;
        }
    }
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
    html.markup_ = std::to_string(value);
    return html;
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
