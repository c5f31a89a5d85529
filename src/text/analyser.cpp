// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/analyser.h"

#include "text/fold.h"
#include "text/word_lists.h"

#include <libstemmer.h>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <new>
#include <unordered_map>

namespace {

constexpr std::size_t longest_word = 64; // bytes; what is longer is no word, and is cut
constexpr std::size_t most_query_words = 8;
constexpr std::size_t shortest_part = 3; // letters of a word that may be found inside a compound

struct HashView {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using WordMap = std::unordered_map<std::string, std::string, HashView, std::equal_to<>>;

std::size_t letters(std::string_view word)
{
    return static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// libstemmer keeps a buffer in its object, so each thread has its own; making one is dearer than stemming a note.
std::string_view snowball(std::string_view word)
{
    thread_local std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> const stemmer{
        sb_stemmer_new("swedish", "UTF_8"), &sb_stemmer_delete};
    if (!stemmer) throw std::bad_alloc{};
    auto const* const stem = sb_stemmer_stem(
        stemmer.get(), reinterpret_cast<sb_symbol const*>(word.data()), static_cast<int>(word.size()));
    if (stem == nullptr) throw std::bad_alloc{};
    return {reinterpret_cast<char const*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

bool ends_in(std::string_view word, std::initializer_list<std::string_view> endings)
{
    return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return word.ends_with(ending); });
}

// Definite and neuter forms that Snowball keeps: målet, nyckeln, doktorn, enkelt, mötena, veckan; and the doubled
// consonant that is left of rummet and vännen.
void strip_short_form(std::string& word)
{
    auto const length = letters(word);
    if (length >= 5 && word.ends_with("et")) word.resize(word.size() - 2);
    else if (length >= 5 && ends_in(word, {"eln", "orn"})) word.pop_back();
    else if (length >= 6 && ends_in(word, {"elt", "ert"})) word.pop_back();
    else if (length >= 6 && word.ends_with("ena")) word.resize(word.size() - 2);
    else if (length >= 5 && word.ends_with("an")
        && !ends_in(word, {"plan", "man", "gran", "kran", "svan", "klan", "aan", "ean", "ian", "oan", "uan"}))
        word.pop_back();
    if (ends_in(word, {"mm", "nn"}) && letters(word) >= 4) word.pop_back();
}

// nyckl(ar) -> nyckel, vintr(ar) -> vint, which is also what Snowball makes of vinter.
void restore_vowel(std::string& stem)
{
    if (letters(stem) < 4) return;
    if (std::string_view{"bcdfgkpstv"}.find(stem[stem.size() - 2]) == std::string_view::npos) return;
    if (stem.back() == 'l') stem.insert(stem.size() - 1, "e");
    else if (stem.back() == 'r') stem.pop_back();
}

// Snowball until nothing changes, because once leaves "promen" of promenad and "promenad" of promenaderna. Left to
// itself it goes too far, and further in long words than in short ones, so that a part no longer stands in its
// compound: -ad is never taken, and after the first time neither -at, -en, -an nor what leaves under four letters.
std::string stem_by_rule(std::string_view folded)
{
    std::string stem{folded};
    for (bool first = true;; first = false) {
        strip_short_form(stem);
        auto const next = snowball(stem);
        if (next == stem) break;
        auto const removed = next.size() < stem.size() ? std::string_view{stem}.substr(next.size()) : std::string_view{};
        if (removed == "ad") break;
        if (!first && (ends_in(removed, {"at", "en", "an"}) || letters(next) < 4)) break;
        stem = next;
    }
    restore_vowel(stem);
    return stem;
}

// Every irregular form and the stem it stands for.
WordMap const& irregular()
{
    static WordMap const forms = [] {
        WordMap made;
        for (auto const& row : irregular_words()) {
            if (row.size() < 2) continue;
            auto const base = stem_by_rule(row[0]);
            made.emplace(row[0], base);
            for (auto const& word : words_of(row[1])) made.emplace(word.folded, base);
        }
        return made;
    }();
    return forms;
}

// The plural of an irregular noun at the end of a compound: kokböcker -> kokbok.
std::string compound_with_irregular(std::string_view word)
{
    constexpr std::size_t shortest_end = 5;
    auto const umlaut = word.find("\xC3"); // every such plural has å, ä or ö, and they all begin so
    if (umlaut == std::string_view::npos) return {};
    for (std::size_t begin = 2; begin + shortest_end <= word.size(); ++begin) {
        auto const found = irregular().find(word.substr(begin));
        if (found != irregular().end()) return std::string{word.substr(0, begin)} + found->second;
    }
    return {};
}

std::string pattern_of(std::string const& stem)
{
    if (letters(stem) >= shortest_part && !std::all_of(stem.begin(), stem.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return stem;
    return " " + stem + " ";
}

} // namespace

std::string stem_of(std::string_view folded)
{
    auto word = folded.substr(0, longest_word);
    // Never a letter cut in two.
    while (word.size() < folded.size() && !word.empty() && (static_cast<unsigned char>(folded[word.size()]) & 0xC0) == 0x80)
        word.remove_suffix(1);
    if (auto const found = irregular().find(word); found != irregular().end()) return found->second;
    if (auto const compound = compound_with_irregular(word); !compound.empty()) return compound;
    return stem_by_rule(word);
}

std::string analyse(std::string_view text)
{
    std::vector<std::string> stems;
    for (auto const& word : words_of(text))
        if (!word.folded.empty()) stems.push_back(stem_of(word.folded));
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());

    std::string terms;
    terms.reserve(text.size());
    for (auto const& stem : stems) {
        if (terms.empty()) terms += ' ';
        terms += stem;
        terms += ' ';
    }
    return terms;
}

SearchQuery parse_query(std::string_view text)
{
    SearchQuery query;
    for (auto const& word : words_of(text)) {
        if (word.folded.empty()) continue;
        auto pattern = pattern_of(stem_of(word.folded));
        if (std::find(query.patterns_.begin(), query.patterns_.end(), pattern) != query.patterns_.end()) continue;
        query.patterns_.push_back(std::move(pattern));
        if (query.patterns_.size() == most_query_words) break;
    }
    return query;
}

bool SearchQuery::matches(std::string_view terms) const
{
    return std::all_of(patterns_.begin(), patterns_.end(),
        [&](std::string const& pattern) { return terms.find(pattern) != std::string_view::npos; });
}

std::vector<TextRange> SearchQuery::marks(std::string_view text) const
{
    std::vector<TextRange> ranges;
    for (auto const& word : words_of(text)) {
        if (word.folded.empty()) continue;
        auto const term = " " + stem_of(word.folded) + " ";
        if (std::any_of(patterns_.begin(), patterns_.end(),
                [&](std::string const& pattern) { return term.find(pattern) != std::string::npos; }))
            ranges.push_back({.begin = word.begin, .end = word.end});
    }
    return ranges;
}
