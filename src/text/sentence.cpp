// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/sentence.h"

#include <algorithm>
#include <iterator>

namespace {

bool is_ascii_word(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lower(std::string_view text)
{
    std::string small{text};
    for (auto& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return small;
}

bool joins(std::string_view word)
{
    constexpr std::string_view words[] = {"och", "men", "när", "medan", "eftersom", "så", "innan"};
    return std::ranges::find(words, word) != std::end(words);
}

} // namespace

std::string without_final_stop(std::string_view text)
{
    while (text.ends_with('.') || text.ends_with(' ') || text.ends_with('\n')) text.remove_suffix(1);
    return std::string{text};
}

std::vector<std::string> small_words(std::string_view text)
{
    std::vector<std::string> words(1);
    for (auto const c : lower(text)) {
        auto const is_letter = is_ascii_word(c) || static_cast<unsigned char>(c) >= 0x80;
        if (is_letter) words.back() += c;
        else if (!words.back().empty()) words.emplace_back();
    }
    return words;
}

std::vector<std::string> split_sentences(std::string_view text)
{
    std::vector<std::string> all(1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        all.back() += text[at];
        auto const ends = text[at] == '\n'
            || (std::string_view{".!?"}.find(text[at]) != std::string_view::npos && at + 1 < text.size() && text[at + 1] == ' ');
        if (ends) all.emplace_back();
    }
    return all;
}

std::vector<std::string> split_clauses(std::string_view sentence)
{
    std::vector<std::string> all(1);
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        auto const rest = sentence.substr(at);
        bool const begins_word = at > 0 && sentence[at - 1] == ' ';
        if (begins_word && joins(rest.substr(0, rest.find(' '))) && !all.back().empty()) all.emplace_back();
        all.back() += sentence[at];
        if (std::string_view{",:;"}.find(sentence[at]) != std::string_view::npos && rest.substr(1).starts_with(' ')) {
            all.back() += ' ';
            ++at;
            all.emplace_back();
        }
    }
    if (all.back().empty()) all.pop_back();
    return all;
}
