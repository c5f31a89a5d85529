// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/writing_support.h"

#include "text/fold.h"
#include "text/word_lists.h"

#include <algorithm>
#include <optional>

namespace {

constexpr std::size_t very_long_text = 1500; // bytes: a full page on a phone, several times over

using Words = std::vector<Word>;

// A rule's phrase as folded words, made once.
struct Phrases {
    AdviceKind kind;
    std::vector<Words> phrases;
    std::string advice;
};

bool stands_at(Words const& text, std::size_t at, Words const& phrase)
{
    if (phrase.empty() || at + phrase.size() > text.size()) return false;
    for (std::size_t i = 0; i < phrase.size(); ++i)
        if (text[at + i].folded != phrase[i].folded) return false;
    return true;
}

std::string passage(std::string_view text, Words const& words, std::size_t first, std::size_t count)
{
    return std::string{text.substr(words[first].begin, words[first + count - 1].end - words[first].begin)};
}

std::vector<Phrases> phrases_of(std::vector<AdviceRule> const& rules)
{
    std::vector<Phrases> made;
    for (auto const& rule : rules) {
        Phrases phrases{.kind = rule.kind, .phrases = {}, .advice = rule.advice};
        std::string_view rest = rule.words;
        while (!rest.empty()) {
            auto const end = std::min(rest.find('|'), rest.size());
            phrases.phrases.push_back(words_of(rest.substr(0, end)));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        made.push_back(std::move(phrases));
    }
    return made;
}

void add_phrases(
    std::vector<WritingAdvice>& advice, std::string_view text, Words const& words, std::vector<Phrases> const& rules)
{
    for (auto const& rule : rules) {
        auto const found = [&]() -> std::optional<std::string> {
            for (std::size_t at = 0; at < words.size(); ++at)
                for (auto const& phrase : rule.phrases)
                    if (stands_at(words, at, phrase)) return passage(text, words, at, phrase.size());
            return std::nullopt;
        }();
        if (found) advice.push_back({.kind = rule.kind, .quoted = *found, .advice = rule.advice});
    }
}

bool is_number(std::string_view word)
{
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_dose_unit(std::string_view word)
{
    static std::vector<std::string> const units = [] {
        std::vector<std::string> made;
        for (auto const& row : dose_units()) made.push_back(fold(row.front()));
        return made;
    }();
    return std::find(units.begin(), units.end(), word) != units.end();
}

// A drink is measured in the same units, and a house has a number and a letter.
bool is_no_drug(Words const& words, std::size_t first, std::size_t after)
{
    constexpr std::string_view drinks[] = {"vatten", "vätska", "dryck", "mjölk", "saft", "näringsdryck", "juice", "kaffe", "te", "soppa"};
    for (auto at = after; at < words.size() && at < after + 2; ++at)
        if (std::find(std::begin(drinks), std::end(drinks), words[at].folded) != std::end(drinks)) return true;
    if (first == 0 || words[after - 1].folded != "e") return false;
    std::string_view const before = words[first - 1].folded;
    for (std::string_view const ending : {"gatan", "vägen", "gränd", "torget", "stigen", "gata", "väg", "hus", "trappa", "uppgång", "rum", "plats"})
        if (before.ends_with(ending)) return true;
    return false;
}

// "5 mg", "2,5mg", "10 E": digits and a unit, in one word or in two; which words, and how many.
struct DoseWords {
    std::size_t first = 0;
    std::size_t count = 0;
};
std::vector<DoseWords> find_doses(std::string_view text, Words const& words)
{
    std::vector<DoseWords> found;
    auto const only_space = [&](std::size_t left) {
        return text.substr(words[left].end, words[left + 1].begin - words[left].end).find_first_not_of(' ') == std::string_view::npos;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string_view const word = words[i].folded;
        auto const digits = std::min(word.find_first_not_of("0123456789"), word.size());
        bool const joined = digits > 0 && is_dose_unit(word.substr(digits));
        bool const apart = is_number(word) && i + 1 < words.size() && is_dose_unit(words[i + 1].folded) && only_space(i);
        std::size_t const count = joined ? 1 : 2;
        if ((joined || apart) && !is_no_drug(words, i, i + count)) found.push_back({i, count});
    }
    return found;
}

void add_dose(std::vector<WritingAdvice>& advice, std::string_view text, Words const& words)
{
    auto const doses = find_doses(text, words);
    if (doses.empty()) return;
    advice.push_back({.kind = AdviceKind::dose,
        .quoted = passage(text, words, doses.front().first, doses.front().count),
        .advice = "ser ut som en läkemedelsdos. Skriv var ordinationen finns i stället."});
}

bool is_day(std::string_view text)
{
    auto const month = (text[0] - '0') * 10 + (text[1] - '0');
    auto day = (text[2] - '0') * 10 + (text[3] - '0');
    if (day > 60) day -= 60; // a coordination number has 60 added
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// The check digit of the last ten digits.
bool has_check_digit(std::string_view ten)
{
    int sum = 0;
    for (std::size_t i = 0; i < ten.size(); ++i) {
        auto const doubled = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += doubled / 10 + doubled % 10;
    }
    return sum % 10 == 0;
}

// 10 or 12 digits that begin with a date, or the same in two groups with a hyphen, plus or space. Ten digits in a row
// may also be a phone number, so they must have the right check digit.
void add_personal_number(std::vector<WritingAdvice>& advice, std::string_view text, Words const& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_number(words[i].folded)) continue;
        std::string digits = words[i].folded;
        std::size_t count = 1;
        if ((digits.size() == 6 || digits.size() == 8) && i + 1 < words.size() && is_number(words[i + 1].folded)
            && words[i + 1].folded.size() == 4 && words[i + 1].begin == words[i].end + 1) {
            digits += words[i + 1].folded;
            count = 2;
        }
        if (digits.size() != 10 && digits.size() != 12) continue;
        if (!is_day(std::string_view{digits}.substr(digits.size() - 8, 4))) continue;
        if (count == 1 && digits.size() == 10 && !has_check_digit(digits)) continue;
        advice.push_back({.kind = AdviceKind::personal_number,
            .quoted = passage(text, words, i, count),
            .advice = "ser ut som ett personnummer. Det behövs inte i anteckningen."});
        return;
    }
}

// Whether the word is the name, or the name's genitive.
bool is_name(std::string_view word, std::string_view name)
{
    return word == name || (word.size() == name.size() + 1 && word.starts_with(name) && word.back() == 's');
}

bool begins_large(std::string_view text, Word const& word)
{
    auto const first = static_cast<unsigned char>(text[word.begin]);
    if (first < 0x80) return first >= 'A' && first <= 'Z';
    // Å, Ä, Ö, É and their like are C3 80 ... C3 9E in UTF-8.
    return first == 0xC3 && word.begin + 1 < text.size() && static_cast<unsigned char>(text[word.begin + 1]) < 0x9F;
}

void add_other_person(std::vector<WritingAdvice>& advice, std::string_view text, Words const& words,
    std::string_view own_given_name, std::span<OtherName const> others)
{
    auto const own = fold(own_given_name);
    for (auto const& other : others) {
        auto const given = fold(other.given_name);
        auto const family = fold(other.family_name);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!begins_large(text, words[i])) continue;
            bool const whole = i + 1 < words.size() && words[i].folded == given && is_name(words[i + 1].folded, family);
            bool const first = !given.empty() && given != own && is_name(words[i].folded, given);
            if (!whole && !first) continue;
            advice.push_back({.kind = AdviceKind::other_person,
                .quoted = passage(text, words, i, whole ? 2 : 1),
                .advice = "kan vara namnet på någon annan som får stöd. Skriv ”en granne” eller ”en annan deltagare”."});
            return;
        }
    }
}

} // namespace

std::vector<AdviceRule> const& advice_rules()
{
    static std::vector<AdviceRule> const rules = [] {
        std::vector<AdviceRule> made;
        for (auto const& row : interpretation_words())
            if (row.size() > 1) made.push_back({AdviceKind::interpretation, std::string{row[0]}, std::string{row[1]}});
        for (auto const& row : judging_words())
            if (row.size() > 1) made.push_back({AdviceKind::judging, std::string{row[0]}, std::string{row[1]}});
        return made;
    }();
    return rules;
}

std::vector<WritingAdvice> advise(
    std::string_view text, std::string_view own_given_name, std::span<OtherName const> others)
{
    auto const words = words_of(text);
    std::vector<WritingAdvice> advice;
    static std::vector<Phrases> const rules = phrases_of(advice_rules());
    add_phrases(advice, text, words, rules);
    add_dose(advice, text, words);
    add_personal_number(advice, text, words);
    add_other_person(advice, text, words, own_given_name, others);
    if (text.size() > very_long_text)
        advice.push_back({.kind = AdviceKind::very_long,
            .quoted = {},
            .advice = "Texten är lång. Vad behöver nästa person veta? En sak i taget räcker."});
    return advice;
}

std::vector<DosePlace> doses_in(std::string_view text)
{
    auto const words = words_of(text);
    std::vector<DosePlace> places;
    for (auto const& dose : find_doses(text, words)) {
        auto first = dose.first;
        // "2,5 ml" and "1–2 mg" are one dose.
        while (first > 0 && is_number(words[first - 1].folded)) {
            auto const between = text.substr(words[first - 1].end, words[first].begin - words[first - 1].end);
            if (between != "," && between != "." && between != "-" && between != "–") break;
            --first;
        }
        places.push_back({words[first].begin, words[dose.first + dose.count - 1].end});
    }
    return places;
}

std::vector<AdviceRule> const& coercion_rules()
{
    static std::vector<AdviceRule> const rules = [] {
        std::vector<AdviceRule> made;
        for (auto const& row : coercion_words())
            if (row.size() > 1) made.push_back({AdviceKind::coercion, std::string{row[0]}, std::string{row[1]}});
        return made;
    }();
    return rules;
}

std::vector<WritingAdvice> advise_on_measure(std::string_view text)
{
    static std::vector<Phrases> const rules = phrases_of(coercion_rules());
    auto const words = words_of(text);
    std::vector<WritingAdvice> advice;
    add_phrases(advice, text, words, rules);
    add_dose(advice, text, words);
    return advice;
}
