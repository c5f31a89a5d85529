// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"

#include <string>
#include <string_view>
#include <vector>

// Texts as people wrote them, without what must not stand on a copy. Each puts a word in brackets in its place, so that
// the reader sees that something is left out.

std::string without_personal_numbers(std::string const& text, CivilDate today); // "[personnummer]"
std::string without_phone_numbers(std::string const& text);                     // "[telefon]"
// The same, but for these, however they are grouped.
std::string without_other_phone_numbers(std::string const& text, std::vector<std::string> const& ours);
std::string without_clock_times(std::string const& text);                       // "[tid]"
// Door and alarm codes: the numbers that stand near the word.
std::string without_codes(std::string const& text); // "portkod [kod]"
// The words that say where a key is, and no act: "Gå in med nyckeln [platsen står i Delaktig] och säg ditt namn."
std::string without_key_places(std::string const& text);
// A drug's dose: "Ge Alvedon [dosen står i ordinationen]." (R118, R328)
std::string without_doses(std::string const& text);
// Without what stands on no paper at all: personal identity numbers, codes, where a key is, and doses.
std::string fit_for_paper(std::string const& text, CivilDate today);

// Whether a word goes on at, or ended just before, this place.
bool is_word_at(std::string_view text, std::size_t at);
bool is_word_before(std::string_view text, std::size_t at);
