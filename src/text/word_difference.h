// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

// What happened with a run of words between two wordings of the same text.
enum class WordChange { kept, removed, added };

struct WordRun {
    WordChange change;
    std::string text; // with its spaces and marks

    bool operator==(WordRun const&) const = default;
};

// The one text as it becomes the other, word by word: all runs but the added ones are the former text, all but the
// removed ones the text now. Where words were exchanged, those removed come first. Long texts that have almost nothing in common are
// one run away and one run new.
std::vector<WordRun> word_difference(std::string_view former, std::string_view now);
