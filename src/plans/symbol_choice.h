// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"
#include "html/components/form.h"
#include "html/components/href.h"
#include "html/html.h"
#include "http/request.h"
#include "symbols/symbol.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The organisation's own symbols beside the form of a goal or an activity: what was sought, what was found, and the one that is
// chosen now.
struct SymbolChoice {
    bool are_there = false;
    std::string sought = {};
    std::vector<Symbol> hits = {};
    std::optional<Symbol> chosen = std::nullopt;
};
// `picture` is what is kept; what the address or the form names goes before it.
SymbolChoice symbol_choice(ReadTx&, Request const&, std::string_view picture);
// The picture that a hit's link names, when there is such a symbol: then it stands in the form.
std::string asked_symbol(SymbolChoice const&, Request const&);
// The search, above the form. Empty when the organisation has imported none.
Html symbol_search(SymbolChoice const&, Href const& address);
// A symbol that is not there is no picture.
void check_symbol(ReadTx&, std::string const& picture, FormErrors&);
