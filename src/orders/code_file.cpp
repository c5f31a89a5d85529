// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/code_system.h"

#include "text/utf8.h"

#include <algorithm>
#include <map>

namespace {

constexpr std::size_t most_rows = 50000;
constexpr std::size_t longest_code = 20;
constexpr std::size_t longest_text = 20000; // bytes

struct FileRow {
    std::size_t number; // of its first line in the file
    std::vector<std::string> values;
};

Refusal broken(std::size_t row, std::string const& what)
{
    return invalid("Rad " + std::to_string(row) + ": " + what + " Inget är inläst.");
}

// Reads values that may stand in quotes, a quote in one of them doubled, until the file ends.
class TabFile {
public:
    explicit TabFile(std::string_view text) : text_{text} { }

    // The next row that is not empty; nothing at the end of the file.
    Result<std::optional<FileRow>> next()
    {
        while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) step();
        if (at_ == text_.size()) return std::optional<FileRow>{};
        FileRow row{line_, {}};
        for (;;) {
            auto value = next_value(row.number);
            if (!value) return value.refusal();
            row.values.push_back(std::move(*value));
            if (at_ < text_.size() && text_[at_] == '\t') {
                step();
                continue;
            }
            return std::optional{std::move(row)};
        }
    }

private:
    bool at_end_of_value() const
    {
        return at_ == text_.size() || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r';
    }
    void step()
    {
        if (text_[at_] == '\n') ++line_;
        ++at_;
    }
    Result<std::string> next_value(std::size_t row)
    {
        std::string value;
        bool const is_quoted = at_ < text_.size() && text_[at_] == '"';
        if (!is_quoted) {
            for (; !at_end_of_value(); step()) value += text_[at_];
            return value;
        }
        for (step();; step()) {
            if (at_ == text_.size()) return broken(row, "ett citattecken stängs aldrig.");
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
        if (!at_end_of_value()) return broken(row, "det står text efter ett värde i citattecken.");
        return value;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

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

// Also the hard blanks that stand after some codes of KSI.
std::string trimmed(std::string text)
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

bool is_code(std::string_view text)
{
    return !text.empty() && text.size() <= longest_code && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
}

// Where the columns stand that we read. -1: the file has none such.
class Columns {
public:
    static Result<Columns> of(FileRow const& heading, CodeSystemKind kind)
    {
        Columns columns;
        columns.count_ = heading.values.size();
        for (std::size_t i = 0; i < heading.values.size(); ++i) columns.places_.emplace(trimmed(heading.values[i]), i);
        for (auto const* name : {"Kod", "Överordnad kod", "Titel"})
            if (!columns.places_.contains(name))
                return broken(heading.number, std::string{"kolumnen "} + name + " saknas. Är det filen från Socialstyrelsen?");
        bool const is_ksi = columns.places_.contains("Relaterad ICF-kod");
        if (is_ksi != (kind == CodeSystemKind::ksi))
            return broken(heading.number, is_ksi ? "filen är KSI, inte ICF." : "filen är inte KSI.");
        return columns;
    }

    std::size_t count() const { return count_; }
    std::string value(FileRow const& row, char const* name) const
    {
        auto const place = places_.find(name);
        return place == places_.end() ? std::string{} : trimmed(row.values[place->second]);
    }

private:
    std::map<std::string, std::size_t> places_;
    std::size_t count_ = 0;
};

Result<CodeEntry> entry_of(FileRow const& row, Columns const& columns)
{
    if (row.values.size() != columns.count())
        return broken(row.number, "raden har " + std::to_string(row.values.size()) + " kolumner, rubriken "
            + std::to_string(columns.count()) + ".");
    for (auto const& value : row.values) {
        if (!is_utf8(value)) return broken(row.number, "texten är inte UTF-8.");
        if (has_control(value)) return broken(row.number, "texten har styrtecken.");
        if (value.size() > longest_text) return broken(row.number, "en text är för lång.");
    }
    CodeEntry entry{.code = columns.value(row, "Kod"), .parent = columns.value(row, "Överordnad kod"),
        .title = columns.value(row, "Titel"), .other_title = columns.value(row, "Alternativ titel"),
        .description = columns.value(row, "Beskrivning"), .related = columns.value(row, "Relaterad ICF-kod")};
    if (entry.code.empty()) return broken(row.number, "koden saknas.");
    if (!is_code(entry.code)) return broken(row.number, "koden " + entry.code + " har tecken som ingen kod har.");
    if (entry.title.empty()) return broken(row.number, "titeln saknas för " + entry.code + ".");
    return entry;
}

} // namespace

std::string_view code_of(CodeSystemKind kind) { return kind == CodeSystemKind::icf ? "icf" : "ksi"; }
std::string_view label_of(CodeSystemKind kind) { return kind == CodeSystemKind::icf ? "ICF" : "KSI"; }

std::optional<CodeSystemKind> code_system_kind(std::string_view code)
{
    for (auto const kind : {CodeSystemKind::icf, CodeSystemKind::ksi})
        if (code_of(kind) == code) return kind;
    return std::nullopt;
}

Result<std::vector<CodeEntry>> parse_code_file(std::string_view text, CodeSystemKind kind)
{
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    TabFile file{text};
    auto const heading = file.next();
    if (!heading) return heading.refusal();
    if (!*heading) return invalid("Filen är tom.");
    auto const columns = Columns::of(**heading, kind);
    if (!columns) return columns.refusal();
    std::vector<CodeEntry> entries;
    std::map<std::string, std::size_t> rows; // code -> where it stands
    std::vector<std::size_t> numbers;
    for (;;) {
        auto const row = file.next();
        if (!row) return row.refusal();
        if (!*row) break;
        auto entry = entry_of(**row, *columns);
        if (!entry) return entry.refusal();
        auto const number = (*row)->number;
        if (auto const [known, is_new] = rows.emplace(entry->code, number); !is_new)
            return broken(number, "koden " + entry->code + " står redan på rad " + std::to_string(known->second) + ".");
        if (entries.size() == most_rows) return broken(number, "filen har för många rader.");
        entries.push_back(std::move(*entry));
        numbers.push_back(number);
    }
    if (entries.empty()) return invalid("Filen har bara en rubrik.");
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (!entries[i].parent.empty() && !rows.contains(entries[i].parent))
            return broken(numbers[i], "den överordnade koden " + entries[i].parent + " finns inte i filen.");
    return entries;
}
