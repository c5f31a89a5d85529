// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "symbols/symbol.h"

#include "html/components/picture.h"

std::string picture_of(Symbol const& symbol) { return std::string{symbol_prefix} + symbol.id.text(); }

std::optional<Id<Symbol>> symbol_in(std::string_view picture)
{
    if (!picture.starts_with(symbol_prefix)) return std::nullopt;
    return Id<Symbol>::parse(picture.substr(symbol_prefix.size()));
}

std::string credit_line(std::vector<SymbolCredit> const& credits)
{
    if (credits.empty()) return {};
    std::string line;
    for (auto const& one : credits) {
        line += line.empty() ? "Symboler: " : "; ";
        line += one.set + " (" + one.licence + ", " + one.source + ")";
    }
    return line + ".";
}
