// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/href.h"

#include <algorithm>
#include <cassert>

namespace {

// A path of ours starts with one slash (two would be another host), a query or an anchor; and holds neither
// backslash (browsers read it as a slash), blanks nor control characters.
bool is_ours(std::string_view path)
{
    if (path.empty() || path.size() > 2000) return false;
    if (path.front() != '/' && path.front() != '?' && path.front() != '#') return false;
    if (path.starts_with("//")) return false;
    return std::none_of(path.begin(), path.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7f || c == '\\';
    });
}

} // namespace

Href::Href(char const* path) : Href{std::string{path}} { }

Href::Href(std::string path) : path_{std::move(path)}
{
    assert(is_ours(path_) && "a link must lead to a path of ours");
}

std::optional<Href> Href::parse(std::string_view text)
{
    if (!is_ours(text)) return std::nullopt;
    return Href{std::string{text}};
}

Href Href::phone(std::string_view number)
{
    Href href;
    href.path_ = "tel:";
    for (char const c : number)
        if ((c >= '0' && c <= '9') || (c == '+' && href.path_.size() == 4)) href.path_ += c;
    return href;
}

Href Href::with(std::string_view name, std::string_view value) const
{
    auto const anchor = std::min(path_.find('#'), path_.size());
    auto path = path_.substr(0, anchor);
    path += path.find('?') == std::string::npos ? '?' : '&';
    path += query_encoded(name) + '=' + query_encoded(value) + path_.substr(anchor);
    return Href{std::move(path)};
}

std::string Href::words(std::string_view text) const
{
    if (!path_.starts_with("tel:")) return std::string{text};
    std::string unbroken;
    for (char const c : text) {
        if (c == ' ')
            unbroken += "\u00a0";
        else if (c == '-')
            unbroken += "\u2011";
        else
            unbroken += c;
    }
    return unbroken;
}

std::string query_encoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (char const c : text) {
        bool const plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || std::string_view{"-._~"}.find(c) != std::string_view::npos;
        if (plain) {
            encoded += c;
            continue;
        }
        auto const byte = static_cast<unsigned char>(c);
        encoded += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return encoded;
}
