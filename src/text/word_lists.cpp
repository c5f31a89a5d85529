// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/word_lists.h"

// Made by word_lists.S out of the files.
extern "C" {
extern char const word_list_irregular_begin[];
extern char const word_list_irregular_end[];
extern char const word_list_interpretation_begin[];
extern char const word_list_interpretation_end[];
extern char const word_list_judging_begin[];
extern char const word_list_judging_end[];
extern char const word_list_dose_begin[];
extern char const word_list_dose_end[];
extern char const word_list_coercion_begin[];
extern char const word_list_coercion_end[];
}

namespace {

std::vector<std::string_view> split(std::string_view text, char mark)
{
    std::vector<std::string_view> parts;
    for (;;) {
        auto const end = text.find(mark);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::vector<TableRow> table(char const* begin, char const* end)
{
    std::vector<TableRow> rows;
    for (auto const line : split({begin, static_cast<std::size_t>(end - begin)}, '\n'))
        if (!line.empty() && line.front() != '#') rows.push_back(split(line, '\t'));
    return rows;
}

} // namespace

std::vector<TableRow> irregular_words() { return table(word_list_irregular_begin, word_list_irregular_end); }
std::vector<TableRow> interpretation_words() { return table(word_list_interpretation_begin, word_list_interpretation_end); }
std::vector<TableRow> judging_words() { return table(word_list_judging_begin, word_list_judging_end); }
std::vector<TableRow> dose_units() { return table(word_list_dose_begin, word_list_dose_end); }
std::vector<TableRow> coercion_words() { return table(word_list_coercion_begin, word_list_coercion_end); }
