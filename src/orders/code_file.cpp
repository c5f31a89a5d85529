// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/code_system.h"

#include "text/table_file.h"

#include <algorithm>
#include <map>

namespace {

constexpr std::size_t most_rows = 50000;
constexpr std::size_t longest_code = 20;
constexpr std::size_t longest_text = 20000; // bytes

bool is_code(std::string_view text)
{
    return !text.empty() && text.size() <= longest_code && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
}

Result<TableColumns> columns_of(FileRow const& heading, CodeSystemKind kind)
{
    auto columns = TableColumns::of(heading, {"Kod", "Överordnad kod", "Titel"}, "Är det filen från Socialstyrelsen?");
    if (!columns) return columns;
    bool const is_ksi = columns->has("Relaterad ICF-kod");
    if (is_ksi != (kind == CodeSystemKind::ksi)) return broken_row(heading.number, is_ksi ? "filen är KSI, inte ICF." : "filen är inte KSI.");
    return columns;
}

Result<CodeEntry> entry_of(FileRow const& row, TableColumns const& columns)
{
    if (auto const sound = columns.check(row, longest_text); !sound) return sound.refusal();
    CodeEntry entry{.code = columns.value(row, "Kod"), .parent = columns.value(row, "Överordnad kod"),
        .title = columns.value(row, "Titel"), .other_title = columns.value(row, "Alternativ titel"),
        .description = columns.value(row, "Beskrivning"), .related = columns.value(row, "Relaterad ICF-kod")};
    if (entry.code.empty()) return broken_row(row.number, "koden saknas.");
    if (!is_code(entry.code)) return broken_row(row.number, "koden " + entry.code + " har tecken som ingen kod har.");
    if (entry.title.empty()) return broken_row(row.number, "titeln saknas för " + entry.code + ".");
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
    TableFile file{text, '\t'};
    auto const heading = file.next();
    if (!heading) return heading.refusal();
    if (!*heading) return invalid("Filen är tom.");
    auto const columns = columns_of(**heading, kind);
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
            return broken_row(number, "koden " + entry->code + " står redan på rad " + std::to_string(known->second) + ".");
        if (entries.size() == most_rows) return broken_row(number, "filen har för många rader.");
        entries.push_back(std::move(*entry));
        numbers.push_back(number);
    }
    if (entries.empty()) return invalid("Filen har bara en rubrik.");
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (!entries[i].parent.empty() && !rows.contains(entries[i].parent))
            return broken_row(numbers[i], "den överordnade koden " + entries[i].parent + " finns inte i filen.");
    return entries;
}
