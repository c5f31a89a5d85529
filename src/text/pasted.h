// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// What somebody typed or pasted, as it is kept: NFC, line ends as \n, without the invisible marks that word processors
// leave (soft hyphens, zero-width and direction marks, hard spaces), bullets as "- ", no spaces at line ends, at most
// one blank line in a row, none at the ends. Of markup that a word processor left (class=MsoNormal) only the words are kept;
// any other "<" is what somebody wrote.
std::string cleaned(std::string_view text);

// Characters as people count them: code points of UTF-8.
std::size_t length_in_characters(std::string_view text);

// "Texten är för lång: 12 000 tecken. Högst 10 000 får plats."; nothing to say about a text that fits.
std::string too_long_text(std::string_view text, std::size_t longest);
