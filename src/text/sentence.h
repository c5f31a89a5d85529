// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

// Swedish text in parts, as far as looking for a few words asks.

// "Mappen i köket." goes on in another sentence: without the stop that ends it.
std::string without_final_stop(std::string_view);
// Its words, with A–Z in small letters; å, ä and ö as they are.
std::vector<std::string> small_words(std::string_view);
// The text in its sentences, each with the mark and the space that end it.
std::vector<std::string> split_sentences(std::string_view);
// The sentence in its clauses: each begins after a comma, colon or semicolon, or with a word that joins ("och", "när").
std::vector<std::string> split_clauses(std::string_view sentence);
