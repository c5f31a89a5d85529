// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A word in the forms that a Swedish sentence needs.
struct WordForms {
    std::string one;       // kontaktman
    std::string the_one;   // kontaktmannen
    std::string of_the_one; // kontaktmannens
    std::string many;      // kontaktmän
    std::string the_many;  // kontaktmännen
};

// What the house calls the one who has support, and the one who answers for the plan (R310). Never "kontaktperson": that
// is a service under LSS and SoL.
struct HouseWords {
    WordForms person = {"person", "personen", "personens", "personer", "personerna"};
    WordForms key_worker = {"kontaktman", "kontaktmannen", "kontaktmannens", "kontaktmän", "kontaktmännen"};
};

// The forms of a word that there is to choose (access/data/house_words.tsv); none for any other.
std::optional<WordForms> find_person_word(std::string_view name);
std::optional<WordForms> find_key_worker_word(std::string_view name);
std::vector<std::string> person_word_names();
std::vector<std::string> key_worker_word_names();

// "Kontaktman": as a sentence or a label begins with it.
std::string as_beginning(std::string_view word);

// The text with the house's words in its holes: {person}, {personen}, {personens}, {personer}, {personerna}, {kontaktman},
// {kontaktmannen}, {kontaktmannens}, {kontaktmän}, {kontaktmännen}; {Personen} and so on where a sentence begins.
std::string with_words(std::string_view text, HouseWords const&);
