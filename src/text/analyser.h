// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// The one Swedish analyser: what is stored for a search and what is searched for go through the same steps (fold,
// irregular words, short definite forms, Snowball until nothing changes), so that *promenad* finds *promenaderna*.

// The stem of one folded word.
std::string stem_of(std::string_view folded);

// The `terms` column: the text's stems, each once, sorted, with a space before and after each: " buss gå promen ".
// Empty for a text without words.
std::string analyse(std::string_view text);

// A part of a text, in bytes.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(TextRange const&) const = default;
};

// What somebody looks for. Every word must be there: as a word, or, from three letters on, as a part of one, because
// Swedish writes compounds together (*plan* finds *genomförandeplan*).
class SearchQuery {
public:
    bool empty() const { return patterns_.empty(); }
    // Whether the terms of a text (analyse) hold every word.
    bool matches(std::string_view terms) const;
    // The words of the text that were found, to mark them.
    std::vector<TextRange> marks(std::string_view text) const;

private:
    friend SearchQuery parse_query(std::string_view);
    std::vector<std::string> patterns_; // " tv " when it must be a whole word, "plan" when a part is enough
};

// At most eight words; more are left out.
SearchQuery parse_query(std::string_view text);
