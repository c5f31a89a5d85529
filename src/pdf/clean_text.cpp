// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/clean_text.h"

#include <fmt/format.h>

#include <cstdint>

namespace pdf {

namespace {

constexpr char32_t replacement = 0xFFFD;

// The code point that begins at text[at]; moves `at` past it, one byte when it is none.
char32_t next_code_point(std::string_view text, std::size_t& at)
{
    auto const lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    auto const more = lead >= 0xF0 && lead < 0xF5 ? 3U : lead >= 0xE0 && lead < 0xF0 ? 2U : lead >= 0xC2 && lead < 0xE0 ? 1U : 0U;
    if (more == 0 || at + more > text.size()) return replacement;
    char32_t code = lead & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        auto const byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0U) != 0x80) return replacement;
        code = (code << 6U) | (byte & 0x3FU);
    }
    auto const least = more == 1 ? 0x80U : more == 2 ? 0x800U : 0x10000U;
    if (code < least || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return replacement;
    at += more;
    return code;
}

bool is_unseen(char32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
    if (c == 0xAD || c == 0xFEFF || c == 0x200E || c == 0x200F || c == 0x61C) return true;
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2061 && c <= 0x206F)) return true;
    if ((c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF)) return true;
    return c >= 0xFFF9 && c <= 0xFFFB;
}

} // namespace

std::u32string clean_text(std::string_view text)
{
    std::u32string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto code = next_code_point(text, at);
        if (code == '\t') code = ' ';
        if (code == '\r') {
            if (at < text.size() && text[at] == '\n') ++at;
            code = '\n';
        }
        if (code == 0x2028 || code == 0x2029 || code == 0x85 || code == '\v' || code == '\f') code = '\n';
        if ((code & 0xFFFEU) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF)) code = replacement;
        if (code == '\n' || !is_unseen(code)) clean.push_back(code);
    }
    return clean;
}

std::string utf8(char32_t c)
{
    std::string out;
    auto const tail = [&](unsigned shift) { out.push_back(static_cast<char>(0x80U | ((c >> shift) & 0x3FU))); };
    if (c < 0x80) {
        out.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
        out.push_back(static_cast<char>(0xC0U | (c >> 6U)));
        tail(0);
    } else if (c < 0x10000) {
        out.push_back(static_cast<char>(0xE0U | (c >> 12U)));
        tail(6);
        tail(0);
    } else {
        out.push_back(static_cast<char>(0xF0U | (c >> 18U)));
        tail(12);
        tail(6);
        tail(0);
    }
    return out;
}

std::string utf8(std::u32string_view text)
{
    std::string out;
    for (auto const c : text)
        out += utf8(c);
    return out;
}

std::string utf16_hex(std::u32string_view text)
{
    std::string out;
    for (auto const c : text) {
        if (c < 0x10000) {
            out += fmt::format("{:04X}", static_cast<std::uint32_t>(c));
        } else {
            auto const rest = static_cast<std::uint32_t>(c) - 0x10000U;
            out += fmt::format("{:04X}{:04X}", 0xD800U + (rest >> 10U), 0xDC00U + (rest & 0x3FFU));
        }
    }
    return out;
}

} // namespace pdf
