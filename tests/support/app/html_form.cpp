// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/html_form.h"

#include <algorithm>
#include <optional>
#include <span>

namespace {

using Replacements = std::span<std::pair<std::string_view, std::string_view> const>;

std::string replaced(std::string text, Replacements signs)
{
    for (auto const& [from, to] : signs)
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    return text;
}

std::string unescaped(std::string text)
{
    static constexpr std::pair<std::string_view, std::string_view> signs[]
        = {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&#x27;", "'"}, {"&amp;", "&"}};
    return replaced(std::move(text), signs);
}

// Spaces and hyphens that do not break a line read like any other.
std::string with_plain_signs(std::string text)
{
    static constexpr std::pair<std::string_view, std::string_view> signs[] = {{"\xC2\xA0", " "}, {"\xE2\x80\x91", "-"}};
    return replaced(std::move(text), signs);
}

// One tag: its name, where its text begins, and its attributes.
struct Tag {
    std::string name;
    std::string_view inside;
    std::size_t end;

    std::optional<std::string> attribute(std::string_view wanted) const
    {
        auto const with_value = " " + std::string{wanted} + "=\"";
        if (auto const at = inside.find(with_value); at != std::string_view::npos) {
            auto const from = at + with_value.size();
            return unescaped(std::string{inside.substr(from, inside.find('"', from) - from)});
        }
        return std::nullopt;
    }
    bool has(std::string_view wanted) const
    {
        auto const bare = " " + std::string{wanted};
        for (auto at = inside.find(bare); at != std::string_view::npos; at = inside.find(bare, at + 1)) {
            auto const after = at + bare.size();
            if (after == inside.size() || inside[after] == ' ' || inside[after] == '=' || inside[after] == '/') return true;
        }
        return false;
    }
    std::string text(std::string_view wanted) const { return attribute(wanted).value_or(""); }
};

std::optional<Tag> next_tag(std::string_view html, std::size_t from)
{
    auto const begin = html.find('<', from);
    if (begin == std::string_view::npos) return std::nullopt;
    auto const end = html.find('>', begin);
    if (end == std::string_view::npos) return std::nullopt;
    auto const inside = html.substr(begin + 1, end - begin - 1);
    return Tag{std::string{inside.substr(0, inside.find_first_of(" \n"))}, inside, end + 1};
}

std::string text_until(std::string_view html, std::size_t from, std::string_view closing)
{
    return unescaped(std::string{html.substr(from, html.find(closing, from) - from)});
}

// A textarea's text: the line end right after the tag is not part of it.
std::string typed_in(std::string_view html, std::size_t from)
{
    auto text = text_until(html, from, "</textarea>");
    return text.starts_with('\n') ? text.substr(1) : text;
}

void add_input(HtmlForm& form, Tag const& tag)
{
    auto const type = tag.text("type");
    if (type == "submit" || type == "button" || type == "file") return;
    if ((type == "checkbox" || type == "radio") && !tag.has("checked")) return;
    form.fields.emplace_back(tag.text("name"), tag.attribute("value").value_or(type == "checkbox" ? "on" : ""));
}

std::string chosen_of(std::string_view html, std::size_t from)
{
    auto const end = html.find("</select>", from);
    std::optional<std::string> first;
    for (auto tag = next_tag(html, from); tag && tag->end < end; tag = next_tag(html, tag->end)) {
        if (tag->name != "option") continue;
        auto const value = tag->attribute("value").value_or(text_until(html, tag->end, "<"));
        if (tag->has("selected")) return value;
        if (!first) first = value;
    }
    return first.value_or("");
}

} // namespace

std::string HtmlForm::value(std::string_view name) const
{
    auto const found = std::ranges::find(fields, name, &Fields::value_type::first);
    return found == fields.end() ? "" : found->second;
}

HtmlForm& HtmlForm::set(std::string_view name, std::string value)
{
    auto const found = std::ranges::find(fields, name, &Fields::value_type::first);
    if (found == fields.end()) fields.emplace_back(name, std::move(value));
    else found->second = std::move(value);
    return *this;
}

std::vector<HtmlForm> forms_of(std::string_view html)
{
    std::vector<HtmlForm> forms;
    bool inside = false;
    for (auto tag = next_tag(html, 0); tag; tag = next_tag(html, tag->end)) {
        if (tag->name == "/form") inside = false;
        if (tag->name == "form" && tag->text("method") == "post") {
            forms.push_back({.action = tag->text("action"), .fields = {}});
            inside = true;
        }
        if (!inside || tag->text("name").empty()) continue;
        if (tag->name == "input") add_input(forms.back(), *tag);
        if (tag->name == "textarea") forms.back().fields.emplace_back(tag->text("name"), typed_in(html, tag->end));
        if (tag->name == "select") forms.back().fields.emplace_back(tag->text("name"), chosen_of(html, tag->end));
    }
    return forms;
}

std::string words_of(std::string_view html)
{
    std::string words;
    bool in_tag = false;
    for (char const sign : html) {
        if (sign == '<') in_tag = true;
        char const seen = in_tag || sign == '\n' ? ' ' : sign;
        if (sign == '>') in_tag = false;
        if (seen != ' ' || (!words.empty() && words.back() != ' ')) words += seen;
    }
    return with_plain_signs(unescaped(words));
}
