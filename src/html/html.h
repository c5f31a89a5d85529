// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

// Finished, escaped markup. Text from people or from the database is a std::string and cannot become Html
// except through text(), so an unescaped value cannot reach a page. Markup comes only from literals.
class Html {
public:
    Html() = default;

    // Escaped text, for content and for attribute values in double quotes.
    static Html text(std::string_view);
    static Html number(std::int64_t);
    template <std::size_t size>
    static Html markup(char const (&literal)[size])
    {
        Html html;
        html.markup_.assign(literal, size - 1);
        return html;
    }

    Html& operator+=(Html const& more)
    {
        markup_ += more.markup_;
        return *this;
    }
    // A literal is markup: page += "<p>"; a std::string never is.
    template <std::size_t size>
    Html& operator+=(char const (&literal)[size])
    {
        markup_.append(literal, size - 1);
        return *this;
    }
    Html& add(std::string_view text);
    // `literal` with each {} replaced by the next part, in order. A part is Html, text (escaped) or a number.
    template <std::size_t size, class... Parts>
    static Html format(char const (&literal)[size], Parts const&... parts);

    friend Html operator+(Html left, Html const& right) { return std::move(left += right); }

    bool empty() const { return markup_.empty(); }
    std::string const& string() const { return markup_; }
    std::string&& take() && { return std::move(markup_); }
    void reserve(std::size_t bytes) { markup_.reserve(bytes); }

private:
    std::string markup_;

    // What a part will take, nearly: an escaped character takes more, a number less.
    static std::size_t length_of(Html const& html) { return html.markup_.size(); }
    static std::size_t length_of(std::string_view value) { return value.size(); }
    static std::size_t length_of(std::int64_t) { return 20; }
    void part(Html const& html) { markup_ += html.markup_; }
    void part(std::string_view value) { add(value); }
    void part(std::int64_t value);
    void part(int value) { part(std::int64_t{value}); }
    void part(std::size_t value) { part(static_cast<std::int64_t>(value)); }
    void append_until_hole(std::string_view& rest);
};

template <std::size_t size, class... Parts>
Html Html::format(char const (&literal)[size], Parts const&... parts)
{
    Html html;
    std::string_view rest{literal, size - 1};
    html.reserve(size + (std::size_t{0} + ... + length_of(parts)));
    ((html.append_until_hole(rest), html.part(parts)), ...);
    html.markup_ += rest;
    return html;
}
