// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

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

// Whether every value is UTF-8, without control characters, and of that many bytes or fewer.
Result<Done> check_values(FileRow const&, std::size_t longest);
// Without blanks at its ends, hard ones too.
std::string without_blanks(std::string text);
