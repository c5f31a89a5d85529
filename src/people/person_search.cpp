// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_search.h"

#include "text/fold.h"

#include <algorithm>

namespace {

constexpr std::size_t shortest_beginning = 2;

std::string_view trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

std::size_t letters(std::string_view word)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(word, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

bool has_digit(std::string_view text)
{
    return std::ranges::any_of(text, [](char byte) { return byte >= '0' && byte <= '9'; });
}

} // namespace

PersonSearch parse_search(std::string_view typed, CivilDate today)
{
    PersonSearch search;
    auto const text = trimmed(typed);
    if (text.empty()) return search;
    search.number = PersonalNumber::parse(text, today);
    if (!search.number) search.number = PersonalNumber::parse_reserve(text);
    if (has_digit(text)) {
        search.case_number = text;
        return search;
    }
    for (auto const& word : words_of(text)) search.words.push_back(word.folded);
    return search;
}

bool name_begins_with(std::vector<std::string> const& name_words, std::vector<std::string> const& typed)
{
    if (typed.empty()) return false;
    // A name word answers to one typed word only: "an an" does not find Anna Berg.
    std::vector<bool> taken(name_words.size(), false);
    return std::ranges::all_of(typed, [&](std::string const& word) {
        if (letters(word) < shortest_beginning) return false;
        for (std::size_t i = 0; i < name_words.size(); ++i) {
            if (taken[i] || !name_words[i].starts_with(word)) continue;
            taken[i] = true;
            return true;
        }
        return false;
    });
}

bool is_whole_name(std::vector<std::string> const& name_words, std::vector<std::string> const& typed)
{
    return typed.size() >= 2 && name_words == typed;
}
