// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/key_phrase.h"

#include <algorithm>
#include <span>

namespace {

using Words = std::vector<Word>;

bool is_among(std::string_view word, std::span<std::string_view const> words)
{
    return std::ranges::find(words, word) != words.end();
}

constexpr std::string_view joining[] = {"och", "men", "så", "eller"};
constexpr std::string_view pronouns[] = {"den", "de", "dem", "som", "där"};
// Verbs that say where something is or is taken from, together with "i" or "på" and a place.
constexpr std::string_view place_verbs[] = {"ligger", "låg", "hänger", "sitter", "finns", "förvaras", "lämnas", "hämtas", "är", "står"};
constexpr std::string_view fetching[] = {"hämta", "hämtar", "hämtat", "ta", "tar", "tagit", "lagt", "lämna", "lämnar", "lägg", "lägger", "häng"};
constexpr std::string_view weak_prepositions[] = {"i", "på", "vid", "utanför", "ur", "från"};
// Beside a key these are enough.
constexpr std::string_view strong_prepositions[] = {"under", "bakom", "ovanpå", "ovanför", "innanför", "hos"};
constexpr std::string_view hiding_places[] = {"gömd", "gömda", "göms", "krukan", "mattan", "dörrmattan", "brevlådan", "postlådan",
    "elskåpet", "kroken", "grannen", "grannarna", "granne"};
// After a preposition: no place, but a time or a way.
constexpr std::string_view no_places[] = {"dagen", "dagarna", "dagtid", "natten", "nätterna", "dygnet", "tiden", "veckan", "helgen",
    "helgerna", "morgonen", "förmiddagen", "eftermiddagen", "kvällen", "kvällarna", "kvällstid", "besöket", "besöken", "promenaden",
    "resan", "mötet", "vardagen", "frukosten", "lunchen", "middagen", "nödfall", "hela", "sommaren", "vintern", "gång", "sikt", "plats", "måndag", "tisdag",
    "onsdag", "torsdag", "fredag", "lördag", "söndag", "måndagar", "tisdagar", "onsdagar", "torsdagar", "fredagar", "lördagar", "söndagar"};
constexpr std::string_view place_continues[]
    = {"bredvid", "intill", "nära", "mellan", "överst", "underst", "längst", "nummer", "nr", "krok", "hylla", "rad"};
// What somebody does, when, or why: a phrase of place ends before it.
constexpr std::string_view acts[] = {"gå", "gör", "säg", "ring", "ropa", "knacka", "tänd", "släck", "vänta", "hälsa", "berätta", "kontakta",
    "lås", "låsa", "stäng", "öppna", "börja", "fråga", "hjälp", "kom", "kör", "hämta", "ta", "lämna", "lägg", "häng", "se", "titta", "läs",
    "duscha", "tvätta", "ge", "väck", "larma", "skriv", "stanna", "följ", "sätt", "använd", "håll", "var", "ska", "får", "kan", "måste",
    "bör", "att", "för", "som", "du", "ni", "vi", "man", "hon", "han", "personalen", "utan", "tills", "ifall", "medan", "innan", "när", "sedan",
    "sen", "därefter", "efteråt", "direkt", "genast", "alltid", "varje", "efter", "före", "inom", "klockan", "kl", "med", "inte", "aldrig"};
constexpr std::string_view subjects[] = {"du", "ni", "vi", "man", "hon", "han", "personalen"};
constexpr std::string_view determiners[] = {"den", "det", "de", "en", "ett"};
constexpr std::string_view said_with_key[] = {"en", "ett", "vår", "egen", "extra", "har", "också", "numera", "oftast", "brukar", "det", "nu"};

bool is_key_word(std::string_view word)
{
    constexpr std::string_view endings[] = {"nyckel", "nyckeln", "nycklar", "nycklarna"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

// What a key is kept in says by itself where it is.
bool is_key_box(std::string_view word)
{
    return word.starts_with("nyckelskåp") || word.starts_with("nyckelbox") || word.starts_with("nyckelgöm");
}

bool is_preposition(std::string_view word)
{
    return is_among(word, weak_prepositions) || is_among(word, strong_prepositions);
}

bool is_definite(std::string_view word)
{
    return word.size() > 4 && (word.ends_with("en") || word.ends_with("an") || word.ends_with("et"));
}

std::size_t first_word(Words const& words)
{
    std::size_t at = 0;
    while (at < words.size() && is_among(words[at].folded, joining)) ++at;
    return at;
}

bool takes_or_is(Words const& words)
{
    for (std::size_t at = 0; at < words.size(); ++at) {
        auto const& word = words[at].folded;
        if (is_among(word, place_verbs)) return true;
        bool const takes_along = at + 1 < words.size() && words[at + 1].folded == "med";
        if (is_among(word, fetching) && !takes_along) return true;
    }
    return false;
}

bool is_place_at(Words const& words, std::size_t preposition)
{
    auto const at = preposition + 1;
    if (at == words.size() || is_among(words[at].folded, no_places) || is_among(words[at].folded, acts)) return false;
    if (words[preposition].folded != "vid") return true;
    // "vid dörren" is a place, "vid kramp" says when.
    auto const noun = std::find_if(words.begin() + static_cast<std::ptrdiff_t>(at), words.end(), [](Word const& word) { return is_definite(word.folded); });
    return noun - words.begin() < static_cast<std::ptrdiff_t>(at) + 3 && noun != words.end();
}

bool is_number(std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }

bool is_to_a_side(Words const& words, std::size_t at)
{
    constexpr std::string_view sides[] = {"höger", "vänster"};
    return words[at].folded == "till" && at + 1 < words.size() && is_among(words[at + 1].folded, sides);
}

// Whether the phrase that has come to `at` ends there: before an act, and at what is no space.
bool ends_before(std::string_view clause, Words const& words, std::size_t at)
{
    auto const between = clause.substr(words[at - 1].end, words[at].begin - words[at - 1].end);
    if (between.find_first_not_of(' ') != std::string_view::npos) return true;
    auto const& word = words[at].folded;
    if (is_among(word, acts)) return true;
    if (is_number(word)) return at + 1 < words.size() && is_number(words[at + 1].folded); // "7.30"
    if (is_preposition(word)) return !is_place_at(words, at);
    if (word == "om") return !(words[at - 1].folded == "höger" || words[at - 1].folded == "vänster");
    return at + 1 < words.size() && is_among(words[at + 1].folded, subjects); // "i skåpet går du in"
}

} // namespace

bool names_key(Words const& words)
{
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!is_key_word(words[at].folded)) continue;
        // "Nyckeln till framgång" opens no door.
        constexpr std::string_view figures[] = {"att", "framgång", "trygghet"};
        bool const is_figure = at + 2 < words.size() && words[at + 1].folded == "till" && is_among(words[at + 2].folded, figures);
        if (!is_figure) return true;
    }
    return false;
}

bool names_only_key(Words const& words) { return words.size() == 1 && is_key_word(words.front().folded); }

bool goes_on(Words const& words)
{
    auto const first = first_word(words);
    return first < words.size() && (is_among(words[first].folded, pronouns) || is_among(words[first].folded, place_verbs));
}

bool goes_on_with_place(Words const& words)
{
    auto const first = first_word(words);
    if (first == words.size()) return false;
    auto const& word = words[first].folded;
    bool const has_act = std::ranges::any_of(words, [](Word const& one) { return is_among(one.folded, acts) || one.folded == "har"; });
    if (has_act) return false; // "vid kramp ring 112"
    if (is_among(word, place_continues) || is_to_a_side(words, first)) return true;
    if (is_number(word)) return first + 1 == words.size() && word != "112";
    if (is_preposition(word)) return is_place_at(words, first);
    if (words.size() - first > 4 || !is_definite(words.back().folded)) return false;
    return first + 1 == words.size() || is_among(word, determiners); // "krukan", "den gröna lådan"
}

bool names_key_box(Words const& words)
{
    return std::ranges::any_of(words, [](Word const& word) { return is_key_box(word.folded); });
}

std::vector<PlacePhrase> place_phrases(std::string_view clause, Words const& words, Before before)
{
    std::vector<PlacePhrase> phrases;
    auto const first = first_word(words);
    bool const has_verb = takes_or_is(words);
    if (before == Before::place && goes_on_with_place(words) && !is_preposition(words[first].folded)) {
        auto end = first + 1;
        while (end < words.size() && !ends_before(clause, words, end)) ++end;
        phrases.push_back({words[first].begin, words[end - 1].end});
    }
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!phrases.empty() && words[at].begin < phrases.back().end) continue;
        auto const& word = words[at].folded;
        bool const is_enough = has_verb || at == first; // "Nyckeln: i byrån."
        bool const is_one = is_among(word, hiding_places) || is_key_box(word) || (has_verb && word == "där" && at != first)
            || ((is_among(word, strong_prepositions) || (is_enough && is_among(word, weak_prepositions))) && is_place_at(words, at));
        // "från det lilla nyckelskåpet", where the preposition alone told nothing
        bool const leads = is_preposition(word) && is_place_at(words, at) && [&] {
            for (auto next = at + 1; next < words.size() && next < at + 4 && !ends_before(clause, words, next); ++next)
                if (is_key_box(words[next].folded) || is_among(words[next].folded, hiding_places)) return true;
            return false;
        }();
        if (!is_one && !leads) continue;
        auto end = at + 1;
        bool const is_alone = is_among(word, hiding_places) || is_key_box(word) || word == "där";
        if (is_alone && end < words.size() && !is_preposition(words[end].folded)) {
            phrases.push_back({words[at].begin, words[at].end}); // "Grannen har nyckel"
            continue;
        }
        while (end < words.size() && !ends_before(clause, words, end)) ++end;
        phrases.push_back({words[at].begin, words[end - 1].end});
    }
    return phrases;
}

bool tells_nothing_else(Words const& words, std::vector<PlacePhrase> const& phrases)
{
    return std::ranges::all_of(words, [&](Word const& word) {
        bool const is_in_phrase
            = std::ranges::any_of(phrases, [&](PlacePhrase const& one) { return word.begin >= one.begin && word.end <= one.end; });
        return is_in_phrase || is_key_word(word.folded) || is_among(word.folded, joining) || is_among(word.folded, pronouns)
            || is_among(word.folded, place_verbs) || is_among(word.folded, said_with_key);
    });
}
