// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

// One row of the list that comes with a folder of symbols.
struct ListedSymbol {
    std::size_t row;  // of the list
    std::string file; // inside the folder: "djur/hund.png"
    std::string name;
    std::string keywords = {};
    std::string licence;
    std::string source;
    std::string replaces = {}; // the picture of the starter set that it stands for on the picture cards
    std::string content = {};  // the PNG, when it has been read
};

// The rows of the list: UTF-8, a heading, columns parted by tab, semicolon or comma, values that may stand in quotes. Refuses
// the whole list at the first row that is broken, with its number and what is wrong.
Result<std::vector<ListedSymbol>> parse_symbol_list(std::string_view text);

// The PNG as it may be kept: whole, not too large, and without what a program wrote beside the picture.
Result<std::string> checked_symbol(ListedSymbol const&, std::string const& content);
