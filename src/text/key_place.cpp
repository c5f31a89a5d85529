// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/key_phrase.h"
#include "text/masked_text.h"
#include "text/sentence.h"

#include <algorithm>
#include <vector>

// Where a key is kept must not be read on a copy, and what staff do must. So only the words that tell the place are left
// out: "gå in med nyckeln från nyckelskåpet" keeps that one goes in. A whole part of a sentence goes only when it tells
// nothing but a key and its place; a word that is not known stays, for it may be what keeps somebody safe.
namespace {

constexpr std::string_view of_phrase = "[platsen står i Delaktig]";
constexpr std::string_view of_clause = "[var nyckeln är står i Delaktig]";
constexpr std::string_view of_sentence = "[Var nyckeln är står i Delaktig.]";

struct Clause {
    std::string text;
    std::vector<Word> words = {};
    std::vector<PlacePhrase> phrases = {};
    bool is_hidden = false; // in whole
};

class KeyPlaces {
public:
    std::string masked(std::string const& sentence)
    {
        std::vector<Clause> clauses;
        for (auto& text : split_clauses(sentence)) {
            auto words = words_of(text);
            clauses.push_back({std::move(text), std::move(words)});
        }
        find_places(clauses);
        return joined(clauses);
    }

private:
    void find_places(std::vector<Clause>& clauses)
    {
        bool has_told = false;
        bool only_key_before = false;
        bool key_named = key_before_ && !clauses.empty() && goes_on(clauses.front().words);
        for (auto& clause : clauses) {
            auto const& words = clause.words;
            bool const names = names_key(words);
            bool const is_about = names || only_key_before || (key_named && goes_on(words)) || names_key_box(words);
            bool const continues = has_told && goes_on_with_place(words);
            if (is_about || continues)
                clause.phrases = place_phrases(clause.text, words, continues ? Before::place : Before::nothing);
            clause.is_hidden = !clause.phrases.empty() && tells_nothing_else(words, clause.phrases);
            bool const points_back = is_about && goes_on(words) && tells_nothing_else(words, {}); // "Under mattan, där ligger nyckeln."
            has_told = has_told || !clause.phrases.empty() || points_back;
            key_named = key_named || names;
            only_key_before = names_only_key(words);
        }
        key_before_ = key_named;
        if (!has_told) return;
        for (auto& clause : clauses) {
            if (!clause.phrases.empty()) continue;
            auto phrases = place_phrases(clause.text, clause.words, Before::nothing);
            if (!phrases.empty() && tells_nothing_else(clause.words, phrases)) {
                clause.phrases = std::move(phrases);
                clause.is_hidden = true;
            }
        }
        // "Den där", beside a place that was told.
        for (std::size_t at = 1; at < clauses.size(); ++at)
            if (clauses[at - 1].is_hidden && goes_on(clauses[at].words) && tells_nothing_else(clauses[at].words, {})) clauses[at].is_hidden = true;
    }

    static std::string without_phrases(Clause const& clause)
    {
        std::string text;
        std::size_t done = 0;
        for (auto const& phrase : clause.phrases) {
            text += clause.text.substr(done, phrase.begin - done);
            text += of_phrase;
            done = phrase.end;
        }
        return text + clause.text.substr(done);
    }

    static std::string joined(std::vector<Clause> const& clauses)
    {
        bool const is_whole = !clauses.empty() && std::ranges::all_of(clauses, &Clause::is_hidden);
        std::string text;
        for (std::size_t at = 0; at < clauses.size(); ++at) {
            auto const& clause = clauses[at];
            if (!clause.is_hidden) {
                text += without_phrases(clause);
                continue;
            }
            if (text.ends_with(std::string{of_phrase} + ", ")) {
                text.erase(text.size() - 2); // one mark is enough: "[platsen står i Delaktig], krok 4"
            } else if (at == 0 || !clauses[at - 1].is_hidden) {
                text += clause.text.substr(0, clause.text.find_first_not_of(' '));
                text += is_whole ? of_sentence : of_clause;
            }
            bool const is_last_hidden = at + 1 == clauses.size() || !clauses[at + 1].is_hidden;
            if (!is_last_hidden) continue;
            auto const end = clause.text.find_last_not_of(is_whole ? " \n" : " \n.!?,:;");
            text += clause.text.substr(end + 1);
        }
        return text;
    }

    bool key_before_ = false; // named in the sentence before
};

} // namespace

std::string without_key_places(std::string const& text)
{
    std::string masked;
    KeyPlaces places;
    for (auto const& sentence : split_sentences(text)) masked += places.masked(sentence);
    return masked;
}
