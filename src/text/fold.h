// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// A word of a text, folded, and where it stood.
struct Word {
    std::string folded;
    std::size_t begin = 0; // in bytes of the text
    std::size_t end = 0;
};

// Swedish search folding: lower case; å, ä and ö are letters of their own, all other marks go (é -> e, ü -> u),
// æ -> ä, ø -> ö, ß -> ss. Text with combining marks folds like its composed form.
std::string fold(std::string_view text);

// Every run of letters and digits of the text, folded. Bytes that are not UTF-8 part words and fold to nothing.
std::vector<Word> words_of(std::string_view text);
