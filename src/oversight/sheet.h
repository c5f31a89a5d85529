// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/response.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// A table to take into a spreadsheet: figures, never the text of a record.
using Cell = std::variant<std::string, std::int64_t>;
struct Sheet {
    std::string name; // of the sheet, at most 31 characters, none of []:*?/ and backslash
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;
};

// Semicolons and UTF-8 with its mark, as a Swedish spreadsheet opens it. A text that a spreadsheet would take as a formula
// gets an apostrophe first.
std::string csv_of(Sheet const&);
// Office Open XML. Throws std::runtime_error when it cannot be made.
std::string xlsx_of(Sheet const&);

// As a file to keep: csv unless `format` is xlsx.
Response sheet_file(Sheet const&, std::string const& name, std::string_view format);
