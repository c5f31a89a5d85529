// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "symbols/symbol_file.h"

#include "attachments/picture_filter.h"
#include "html/components/picture.h"
#include "pdf/png.h"
#include "text/table_file.h"

#include <algorithm>
#include <map>

namespace {

constexpr std::size_t most_rows = 20'000;
constexpr std::size_t longest_value = 1'000; // bytes
constexpr std::size_t longest_name = 100;
constexpr std::size_t largest_symbol = 300'000; // bytes: each is sent to a phone
constexpr int widest_symbol = 2'000;            // points

// Spreadsheets write what their language parts numbers with; the heading shows which.
char separator_of(std::string_view text)
{
    auto const heading = text.substr(0, text.find('\n'));
    for (char const separator : {'\t', ';'})
        if (heading.find(separator) != std::string_view::npos) return separator;
    return ',';
}

// A file inside the folder, and nowhere else.
bool stays_inside(std::string_view file)
{
    if (file.starts_with('/') || file.find('\\') != std::string_view::npos || file.find(':') != std::string_view::npos) return false;
    while (!file.empty()) {
        auto const end = std::min(file.find('/'), file.size());
        if (file.substr(0, end) == "..") return false;
        file.remove_prefix(std::min(end + 1, file.size()));
    }
    return true;
}

bool ends_with_png(std::string file)
{
    std::ranges::transform(file, file.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return file.ends_with(".png");
}

Result<ListedSymbol> symbol_of(FileRow const& row, TableColumns const& columns)
{
    if (auto const sound = columns.check(row, longest_value); !sound) return sound.refusal();
    ListedSymbol symbol{.row = row.number, .file = columns.value(row, "Fil"), .name = columns.value(row, "Namn"),
        .keywords = columns.value(row, "Sökord"), .licence = columns.value(row, "Licens"), .source = columns.value(row, "Källa"),
        .replaces = columns.value(row, "Ersätter")};
    if (symbol.file.empty()) return broken_row(row.number, "filens namn saknas.");
    if (!stays_inside(symbol.file)) return broken_row(row.number, "filen " + symbol.file + " ligger inte i mappen.");
    if (!ends_with_png(symbol.file))
        return broken_row(row.number, "filen " + symbol.file + " är inte PNG. Gör om SVG till PNG först.");
    if (symbol.name.empty()) return broken_row(row.number, "namnet saknas.");
    if (symbol.name.size() > longest_name) return broken_row(row.number, "namnet är för långt.");
    if (symbol.licence.empty()) return broken_row(row.number, "licensen saknas för " + symbol.name + ".");
    if (symbol.source.empty()) return broken_row(row.number, "källan saknas för " + symbol.name + ".");
    if (!symbol.replaces.empty() && !has_picture(symbol.replaces))
        return broken_row(row.number, "startbilden " + symbol.replaces + " finns inte.");
    return symbol;
}

} // namespace

Result<std::vector<ListedSymbol>> parse_symbol_list(std::string_view text)
{
    TableFile file{text, separator_of(text)};
    auto const heading = file.next();
    if (!heading) return heading.refusal();
    if (!*heading) return invalid("Listan är tom.");
    auto const columns = TableColumns::of(**heading, {"Fil", "Namn", "Licens", "Källa"});
    if (!columns) return columns.refusal();
    std::vector<ListedSymbol> symbols;
    std::map<std::string, std::size_t> replaced; // picture of the starter set -> where
    for (;;) {
        auto const row = file.next();
        if (!row) return row.refusal();
        if (!*row) break;
        auto symbol = symbol_of(**row, *columns);
        if (!symbol) return symbol.refusal();
        if (symbols.size() == most_rows) return broken_row(symbol->row, "listan har för många rader.");
        if (!symbol->replaces.empty())
            if (auto const [known, is_new] = replaced.emplace(symbol->replaces, symbol->row); !is_new)
                return broken_row(symbol->row, symbol->replaces + " ersätts redan på rad " + std::to_string(known->second) + ".");
        symbols.push_back(std::move(*symbol));
    }
    if (symbols.empty()) return invalid("Listan har bara en rubrik.");
    return symbols;
}

Result<std::string> checked_symbol(ListedSymbol const& listed, std::string const& content)
{
    auto picture = filtered_png(content);
    auto const look = picture ? pdf::look_of_png(*picture) : std::nullopt;
    if (!look) return broken_row(listed.row, "filen " + listed.file + " går inte att läsa som PNG.");
    if (picture->size() > largest_symbol || look->width > widest_symbol || look->height > widest_symbol)
        return broken_row(listed.row, "filen " + listed.file + " är för stor. Högst 300 kB och 2 000 punkter på sidan.");
    if (!pdf::pixels_of_png(*picture)) return broken_row(listed.row, "filen " + listed.file + " är trasig.");
    return std::move(*picture);
}
