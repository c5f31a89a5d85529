// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/json_text.h"

#include <fmt/format.h>

std::string json_text(std::string_view text)
{
    std::string json{'"'};
    for (char const c : text) {
        // < as an escape, so that an answer read as a page by mistake holds no markup.
        if (c == '"' || c == '\\') (json += '\\') += c;
        else if (static_cast<unsigned char>(c) < 0x20 || c == '<') json += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
        else json += c;
    }
    return json += '"';
}
