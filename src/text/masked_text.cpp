// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/masked_text.h"

#include "base/personal_number.h"
#include "text/sentence.h"
#include "text/writing_support.h"

#include <algorithm>
#include <functional>

namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_ascii_word(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Letters beyond ASCII begin with these bytes up to the end of Cyrillic; dashes and quotation marks do not.
bool begins_letter(char c)
{
    return static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xD4;
}

std::size_t digits_in(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
}

// Runs of digits and `between`, beginning and ending with a digit; each replaced by what `replace` says of it.
std::string replace_numbers(
    std::string const& text, std::string_view between, std::function<std::string(std::string_view)> const& replace)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at]) || is_word_before(text, at)) {
            out += text[at++];
            continue;
        }
        auto end = at;
        for (auto i = at; i < text.size() && (is_digit(text[i]) || between.find(text[i]) != std::string_view::npos); ++i)
            if (is_digit(text[i])) end = i + 1;
        out += replace(std::string_view{text}.substr(at, end - at));
        at = end;
    }
    return out;
}

// "kod", "portkod", "larmkoden": not "kodak" and not "koda".
bool is_code_word(std::string_view word)
{
    for (std::string_view const ending : {"kod", "koden", "koder", "koderna", "kodlås", "kodlåset"})
        if (word.ends_with(ending)) return true;
    return false;
}

// Every number of three digits or more, with spaces and dashes in it: "1234", "12 34", "A1234".
std::string without_long_numbers(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            out += text[at++];
            continue;
        }
        auto end = at;
        for (auto i = at; i < text.size() && (is_digit(text[i]) || text[i] == ' ' || text[i] == '-'); ++i)
            if (is_digit(text[i])) end = i + 1;
        auto const number = text.substr(at, end - at);
        out += digits_in(number) >= 3 ? std::string_view{"[kod]"} : number;
        at = end;
    }
    return out;
}

} // namespace

std::string without_personal_numbers(std::string const& text, CivilDate today)
{
    return replace_numbers(text, "-+", [today](std::string_view number) {
        auto const is_one = digits_in(number) >= 10 && PersonalNumber::parse(number, today).has_value();
        return is_one ? std::string{"[personnummer]"} : std::string{number};
    });
}

std::string without_phone_numbers(std::string const& text) { return without_other_phone_numbers(text, {}); }

std::string without_other_phone_numbers(std::string const& text, std::vector<std::string> const& ours)
{
    auto const only_digits = [](std::string_view number) {
        std::string digits;
        for (char const c : number)
            if (c >= '0' && c <= '9') digits += c;
        return digits;
    };
    return replace_numbers(text, "- /()", [&](std::string_view number) {
        auto const digits = digits_in(number);
        auto const is_phone = (digits >= 7 && number.front() == '0') || (digits >= 10 && number.starts_with("46"));
        auto const is_ours = std::ranges::any_of(
            ours, [&](std::string const& one) { return only_digits(one) == only_digits(number); });
        return is_phone && !is_ours ? std::string{"[telefon]"} : std::string{number};
    });
}

std::string without_clock_times(std::string const& text)
{
    auto masked = replace_numbers(text, ".:", [](std::string_view number) {
        auto const dot = number.find_first_of(".:");
        auto const is_time = dot != std::string_view::npos && dot <= 2 && number.size() == dot + 3;
        return is_time ? std::string{"[tid]"} : std::string{number};
    });
    constexpr std::string_view span = "[tid]–[tid]";
    for (auto at = masked.find(span); at != std::string::npos; at = masked.find(span, at))
        masked.replace(at, span.size(), "[tid]");
    return masked;
}

std::string without_codes(std::string const& text)
{
    std::string masked;
    bool waits = false; // "Portkoden är:" and the number on the next line
    for (auto const& sentence : split_sentences(text)) {
        auto const names_code = std::ranges::any_of(small_words(sentence), is_code_word);
        masked += names_code || waits ? without_long_numbers(sentence) : sentence;
        waits = names_code && digits_in(sentence) == 0;
    }
    return masked;
}

std::string without_doses(std::string const& text)
{
    std::string masked;
    std::size_t done = 0;
    for (auto const& dose : doses_in(text)) {
        masked += text.substr(done, dose.begin - done) + "[dosen står i ordinationen]";
        done = dose.end;
    }
    return masked + text.substr(done);
}

std::string fit_for_paper(std::string const& text, CivilDate today)
{
    return without_doses(without_key_places(without_codes(without_personal_numbers(text, today))));
}

bool is_word_at(std::string_view text, std::size_t at)
{
    return at < text.size() && (is_ascii_word(text[at]) || begins_letter(text[at]));
}

bool is_word_before(std::string_view text, std::size_t at)
{
    if (at == 0) return false;
    return is_ascii_word(text[at - 1]) || (at > 1 && static_cast<unsigned char>(text[at - 1]) >= 0x80 && begins_letter(text[at - 2]));
}
