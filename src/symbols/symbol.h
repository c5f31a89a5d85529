// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Symbolsamling: pictures that an organisation has a licence for and has taken in itself, beside the starter set that comes
// with the program. One edition, "Mulberry 2026": never changed after it was imported; of several with one name the one
// imported last is offered.
struct SymbolSet {
    Id<SymbolSet> id;
    std::string name;
    std::string version;
    std::string file_name;
    Instant imported_at;
    bool retired = false; // not offered any more, still shown where it was chosen
    std::int64_t count = 0;
};

// On which terms symbols of a set may be used, and where they come from. Most sets have one for all.
struct SymbolCredit {
    std::string set;
    std::string licence; // "CC BY-SA 4.0"
    std::string source;  // "Mulberry Symbols, Steve Lee"

    bool operator==(SymbolCredit const&) const = default;
};

// Symbol: one picture with a name, as a PNG (docs/adr/0008).
struct Symbol {
    Id<Symbol> id;
    std::string name; // "Åka buss"
    std::string set;
};

// How a picture that is a symbol is kept with a goal or an activity: "symbol-" and its id.
std::string picture_of(Symbol const&);
std::optional<Id<Symbol>> symbol_in(std::string_view picture);
// "Symboler: Mulberry (CC BY-SA 4.0, Steve Lee)." Empty when there are none.
std::string credit_line(std::vector<SymbolCredit> const&);
