// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A file that somebody gives out as a table: a heading, columns parted by a sign, values that may stand in quotes with a
// quote in one of them doubled. A row that is broken refuses the whole file, with its number.

struct FileRow {
    std::size_t number; // of its first line in the file
    std::vector<std::string> values;
};

// "Rad 3: titeln saknas. Inget är inläst."
Refusal broken_row(std::size_t number, std::string const& what);

class TableFile {
public:
    // Without the mark of order that some programs put first. The text must live as long.
    TableFile(std::string_view text, char separator);

    // The next row that is not empty; nothing at the end of the file.
    Result<std::optional<FileRow>> next();

private:
    bool at_end_of_value() const;
    void step();
    Result<std::string> next_value(std::size_t row);

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

// Where the columns of a table stand, by the names in its heading.
class TableColumns {
public:
    // Refuses a heading that lacks one of `needed`: "Rad 1: kolumnen Kod saknas. " and then `hint`.
    static Result<TableColumns> of(FileRow const& heading, std::initializer_list<char const*> needed, std::string const& hint = {});

    bool has(char const* name) const { return places_.contains(name); }
    // Without blanks at its ends, hard ones too; empty where the table has no such column. Of a row that check() has let through.
    std::string value(FileRow const&, char const* name) const;
    // Whether the row has as many values as the heading, each of them UTF-8, without control characters, of `longest` bytes at most.
    Result<Done> check(FileRow const&, std::size_t longest) const;

private:
    std::map<std::string, std::size_t> places_;
    std::size_t count_ = 0;
};
