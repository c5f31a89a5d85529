// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/encoding.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at)
{
    return static_cast<std::uint8_t>(text[at]);
}

bool continues(std::string_view text, std::size_t at, std::uint8_t low = 0x80, std::uint8_t high = 0xbf)
{
    return at < text.size() && byte_at(text, at) >= low && byte_at(text, at) <= high;
}

// Bytes of the well-formed character at `at` (Unicode, table 3-7); 0 when it is not one.
std::size_t character_size(std::string_view text, std::size_t at)
{
    auto const first = byte_at(text, at);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return continues(text, at + 1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        std::uint8_t const low = first == 0xe0 ? 0xa0 : 0x80;
        std::uint8_t const high = first == 0xed ? 0x9f : 0xbf;
        return continues(text, at + 1, low, high) && continues(text, at + 2) ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        std::uint8_t const low = first == 0xf0 ? 0x90 : 0x80;
        std::uint8_t const high = first == 0xf4 ? 0x8f : 0xbf;
        return continues(text, at + 1, low, high) && continues(text, at + 2) && continues(text, at + 3) ? 4
                                                                                                        : 0;
    }
    return 0;
}

int hex_digit(char letter)
{
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    return -1;
}

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
}

bool is_clean(std::string_view text)
{
    return std::ranges::none_of(text, [](char letter) {
        auto const code = static_cast<std::uint8_t>(letter);
        return (code < 0x20 && code != '\n' && code != '\t') || code == 0x7f || code == 0xc2;
    });
}

} // namespace

bool is_utf8(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t eight = 0;
        if (at + 8 <= text.size()) {
            std::memcpy(&eight, text.data() + at, 8);
            if ((eight & 0x8080808080808080u) == 0) {
                at += 8;
                continue;
            }
        }
        auto const size = character_size(text, at);
        if (size == 0) return false;
        at += size;
    }
    return true;
}

std::optional<std::string> percent_decode(std::string_view text, Plus plus)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%') {
            if (at + 2 >= text.size()) return std::nullopt;
            int const high = hex_digit(text[at + 1]);
            int const low = hex_digit(text[at + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            decoded += static_cast<char>(high * 16 + low);
            at += 2;
        } else {
            decoded += text[at] == '+' && plus == Plus::space ? ' ' : text[at];
        }
    }
    return decoded;
}

std::optional<std::string> clean_text(std::string text)
{
    if (!is_utf8(text)) return std::nullopt;
    if (is_clean(text)) return text;

    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const code = byte_at(text, at);
        if (code == '\r') {
            if (at + 1 == text.size() || text[at + 1] != '\n') text[kept++] = '\n';
        } else if (code == 0xc2 && byte_at(text, at + 1) <= 0x9f) {
            ++at; // C1, U+0080 to U+009F
        } else if ((code >= 0x20 && code != 0x7f) || code == '\n' || code == '\t') {
            text[kept++] = text[at];
        }
    }
    text.resize(kept);
    return text;
}

std::string_view trim(std::string_view text)
{
    auto const blank = [](char letter) {
        return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
    };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool same_ignoring_case(std::string_view left, std::string_view right)
{
    return std::ranges::equal(left, right, [](char a, char b) { return lower(a) == lower(b); });
}

bool is_token(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char letter) {
        return (letter >= '0' && letter <= '9') || (lower(letter) >= 'a' && lower(letter) <= 'z')
            || (letter != '\0' && std::strchr("!#$%&'*+-.^_`|~", letter) != nullptr);
    });
}
