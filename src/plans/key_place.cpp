// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/masked_text.h"
#include "plans/sentence.h"

#include <algorithm>
#include <span>
#include <vector>

// Where a key is kept must not be read on a copy, and what staff do must: only the part of a sentence that tells the
// place is left out. What cannot be told apart is left out.
namespace {

using Words = std::vector<std::string>;

bool is_among(std::string_view word, std::span<std::string_view const> words)
{
    return std::ranges::find(words, word) != words.end();
}

// What a key is kept in says by itself where it is.
bool is_key_box(std::string_view word)
{
    return word.starts_with("nyckelskåp") || word.starts_with("nyckelbox") || word.starts_with("nyckelgöm");
}

bool is_key_word(std::string_view word)
{
    constexpr std::string_view endings[] = {"nyckel", "nyckeln", "nycklar", "nycklarna"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

// Verbs that say where something is, together with "i" or "på" and a place.
constexpr std::string_view place_verbs[]
    = {"ligger", "låg", "hänger", "sitter", "finns", "förvaras", "lämnas", "hämtas", "är", "står"};
constexpr std::string_view weak_prepositions[] = {"i", "på", "vid", "utanför", "ur", "från"};
// Beside a key these are enough.
constexpr std::string_view strong_prepositions[] = {"under", "bakom", "ovanpå", "ovanför", "innanför", "hos"};
constexpr std::string_view hiding_places[] = {"gömd", "gömda", "göms", "krukan", "mattan", "dörrmattan", "brevlådan", "postlådan",
    "elskåpet", "kroken", "grannen", "grannarna", "granne"};
// After a preposition: no place, but a time or a way.
constexpr std::string_view no_places[] = {"dagen", "dagarna", "dagtid", "natten", "nätterna", "dygnet", "tiden", "veckan", "helgen",
    "helgerna", "morgonen", "förmiddagen", "eftermiddagen", "kvällen", "kvällarna", "kvällstid", "besöket", "besöken", "promenaden",
    "resan", "mötet", "vardagen", "hela", "sommaren", "vintern", "gång", "sikt", "plats"};

bool is_place_at(Words const& words, std::size_t preposition)
{
    return preposition + 1 < words.size() && !words[preposition + 1].empty() && !is_among(words[preposition + 1], no_places);
}

bool names_place(Words const& words)
{
    bool const has_verb = std::ranges::any_of(words, [](auto const& word) { return is_among(word, place_verbs); });
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (is_among(words[at], hiding_places) || (has_verb && words[at] == "där")) return true;
        bool const is_enough = has_verb || at == 0; // "Nyckeln: i byrån."
        bool const is_preposition = is_among(words[at], strong_prepositions) || (is_enough && is_among(words[at], weak_prepositions));
        if (is_preposition && is_place_at(words, at)) return true;
    }
    return false;
}

// "Nyckeln till framgång" opens no door.
bool names_key(Words const& words)
{
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!is_key_word(words[at])) continue;
        bool const is_figure = at + 2 < words.size() && words[at + 1] == "till"
            && (words[at + 2] == "att" || words[at + 2] == "framgång" || words[at + 2] == "trygghet");
        if (!is_figure) return true;
    }
    return false;
}

std::string_view first_word(Words const& words)
{
    constexpr std::string_view joining[] = {"och", "men", "så"};
    for (auto const& word : words)
        if (!is_among(word, joining)) return word;
    return {};
}

// Goes on about the key that was named before: "den ligger", "som hänger", "och sitter".
bool goes_on(Words const& words)
{
    constexpr std::string_view pronouns[] = {"den", "de", "dem", "som", "där"};
    auto const first = first_word(words);
    return is_among(first, pronouns) || is_among(first, place_verbs);
}

// "Nyckeln: i den blå krukan."
bool is_only_key(Words const& words)
{
    return is_key_word(words.front()) && (words.size() == 1 || (words.size() == 2 && words.back().empty()));
}

// What staff do after that, which tells nothing of the place.
bool is_instruction(Words const& words)
{
    constexpr std::string_view verbs[] = {"säg", "ring", "ropa", "knacka", "gå", "tänd", "vänta", "hälsa", "berätta", "kontakta",
        "lås", "stäng", "börja", "fråga", "hjälp", "kom"};
    return is_among(first_word(words), verbs) && !names_place(words);
}

class KeyPlaces {
public:
    std::string masked(std::string const& sentence)
    {
        auto const clauses = split_clauses(sentence);
        std::vector<bool> hidden;
        bool has_told = false;
        bool only_key_before = false;
        bool const begins_with_it = !clauses.empty() && goes_on(small_words(clauses.front()));
        bool key_named = key_before_ && begins_with_it;
        for (auto const& clause : clauses) {
            auto const words = small_words(clause);
            bool const names = names_key(words);
            bool const about_key = names || only_key_before || (key_named && goes_on(words));
            bool const tells = std::ranges::any_of(words, is_key_box) || (about_key && names_place(words));
            has_told = has_told || tells;
            hidden.push_back(tells || (has_told && !is_instruction(words)));
            key_named = key_named || names;
            only_key_before = is_only_key(words);
        }
        key_before_ = key_named;
        if (!has_told) return sentence;
        // "Under mattan, där ligger nyckeln."
        for (std::size_t at = 0; at < clauses.size(); ++at)
            if (names_place(small_words(clauses[at]))) hidden[at] = true;
        return joined(clauses, hidden);
    }

private:
    static std::string joined(std::vector<std::string> const& clauses, std::vector<bool> const& hidden)
    {
        bool const is_whole = std::ranges::find(hidden, false) == hidden.end();
        std::string text;
        for (std::size_t at = 0; at < clauses.size(); ++at) {
            auto const& clause = clauses[at];
            if (!hidden[at]) {
                text += clause;
                continue;
            }
            if (at == 0 || !hidden[at - 1]) {
                text += clause.substr(0, clause.find_first_not_of(' '));
                text += is_whole ? "[Var nyckeln är står i Delaktig.]" : "[var nyckeln är står i Delaktig]";
            }
            bool const is_last_hidden = at + 1 == clauses.size() || !hidden[at + 1];
            if (!is_last_hidden) continue;
            auto const end = clause.find_last_not_of(is_whole ? " \n" : " \n.!?,:;");
            text += clause.substr(end + 1);
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
