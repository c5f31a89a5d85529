// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/table_file.h"

#include "text/utf8.h"

#include <algorithm>

namespace {

constexpr std::string_view mark_of_order = "\xef\xbb\xbf";

bool is_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();)
        if (next_code_point(text, at) < 0) return false;
    return true;
}

bool has_control(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r'; });
}

std::string without_blanks(std::string text)
{
    constexpr std::string_view hard_blank = "\xc2\xa0";
    for (bool changed = true; changed;) {
        changed = false;
        for (std::string_view const blank : {std::string_view{" "}, hard_blank}) {
            if (text.starts_with(blank)) text.erase(0, blank.size()), changed = true;
            if (text.ends_with(blank)) text.erase(text.size() - blank.size()), changed = true;
        }
    }
    return text;
}

} // namespace

Refusal broken_row(std::size_t number, std::string const& what)
{
    return invalid("Rad " + std::to_string(number) + ": " + what + " Inget är inläst.");
}

TableFile::TableFile(std::string_view text, char separator) : text_{text}, separator_{separator}
{
    if (text_.starts_with(mark_of_order)) text_.remove_prefix(mark_of_order.size());
}

Result<std::optional<FileRow>> TableFile::next()
{
    while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) step();
    if (at_ == text_.size()) return std::optional<FileRow>{};
    FileRow row{line_, {}};
    for (;;) {
        auto value = next_value(row.number);
        if (!value) return value.refusal();
        row.values.push_back(std::move(*value));
        if (at_ < text_.size() && text_[at_] == separator_) {
            step();
            continue;
        }
        return std::optional{std::move(row)};
    }
}

bool TableFile::at_end_of_value() const
{
    return at_ == text_.size() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
}

void TableFile::step()
{
    if (text_[at_] == '\n') ++line_;
    ++at_;
}

Result<std::string> TableFile::next_value(std::size_t row)
{
    std::string value;
    bool const is_quoted = at_ < text_.size() && text_[at_] == '"';
    if (!is_quoted) {
        for (; !at_end_of_value(); step()) value += text_[at_];
        return value;
    }
    for (step();; step()) {
        if (at_ == text_.size()) return broken_row(row, "ett citattecken stängs aldrig.");
        if (text_[at_] != '"') {
            value += text_[at_];
        } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
            value += '"';
            step();
        } else {
            break;
        }
    }
    step();
    if (!at_end_of_value()) return broken_row(row, "det står text efter ett värde i citattecken.");
    return value;
}

Result<TableColumns> TableColumns::of(FileRow const& heading, std::initializer_list<char const*> needed, std::string const& hint)
{
    TableColumns columns;
    columns.count_ = heading.values.size();
    for (std::size_t i = 0; i < heading.values.size(); ++i) columns.places_.emplace(without_blanks(heading.values[i]), i);
    for (auto const* name : needed)
        if (!columns.has(name)) return broken_row(heading.number, std::string{"kolumnen "} + name + " saknas." + (hint.empty() ? "" : " " + hint));
    return columns;
}

std::string TableColumns::value(FileRow const& row, char const* name) const
{
    auto const place = places_.find(name);
    return place == places_.end() ? std::string{} : without_blanks(row.values[place->second]);
}

Result<Done> TableColumns::check(FileRow const& row, std::size_t longest) const
{
    if (row.values.size() != count_)
        return broken_row(row.number, "raden har " + std::to_string(row.values.size()) + " kolumner, rubriken " + std::to_string(count_) + ".");
    for (auto const& value : row.values) {
        if (!is_utf8(value)) return broken_row(row.number, "texten är inte UTF-8.");
        if (has_control(value)) return broken_row(row.number, "texten har styrtecken.");
        if (value.size() > longest) return broken_row(row.number, "en text är för lång.");
    }
    return Done{};
}
