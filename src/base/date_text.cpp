// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// How people write dates. Apart from civil_date.cpp because it knows words, not clocks.
#include "base/civil_date.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <vector>

namespace {

std::string folded(std::string_view text)
{
    std::string lower;
    for (char const c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    auto const begin = lower.find_first_not_of(' ');
    if (begin == std::string::npos) return {};
    return lower.substr(begin, lower.find_last_not_of(' ') - begin + 1);
}

struct Part {
    std::string text;
    std::optional<int> number;
};

// Runs of digits and runs of letters; anything of " /.-," stands between. Nothing for other characters.
std::optional<std::vector<Part>> parts_of(std::string_view text)
{
    std::vector<Part> parts;
    std::size_t at = 0;
    while (at < text.size()) {
        auto const c = static_cast<unsigned char>(text[at]);
        bool const is_digit = c >= '0' && c <= '9';
        bool const is_letter = (c >= 'a' && c <= 'z') || c >= 0x80;
        if (!is_digit && !is_letter) {
            if (std::string_view{" /.-,"}.find(text[at]) == std::string_view::npos) return std::nullopt;
            ++at;
            continue;
        }
        auto end = at;
        while (end < text.size()) {
            auto const d = static_cast<unsigned char>(text[end]);
            if (is_digit ? d < '0' || d > '9' : !((d >= 'a' && d <= 'z') || d >= 0x80)) break;
            ++end;
        }
        Part part{std::string{text.substr(at, end - at)}, std::nullopt};
        if (is_digit) {
            if (part.text.size() > 8) return std::nullopt;
            part.number = std::atoi(part.text.c_str());
        }
        parts.push_back(std::move(part));
        at = end;
    }
    return parts;
}

std::optional<int> month_of(Part const& part)
{
    if (part.number) return part.text.size() <= 2 ? part.number : std::nullopt;
    if (part.text.size() < 3) return std::nullopt;
    for (int month = 1; month <= 12; ++month)
        if (month_name(month).starts_with(part.text)) return month;
    return std::nullopt;
}

// "26" and "2026"; two digits are the year nearest to today.
std::optional<int> year_of(Part const& part, CivilDate today)
{
    if (!part.number) return std::nullopt;
    if (part.text.size() == 4) return part.number;
    if (part.text.size() != 2) return std::nullopt;
    int year = today.year() / 100 * 100 + *part.number;
    if (year > today.year() + 50) year -= 100;
    if (year < today.year() - 50) year += 100;
    return year;
}

std::optional<CivilDate> without_year(int month, int day, CivilDate today, Lean lean)
{
    std::optional<CivilDate> best;
    // 29 February may need a year further away; in any other case one of three years is right.
    for (int const off : {0, -1, 1, -2, 2, -3, 3, -4, 4}) {
        auto const date = CivilDate::of(today.year() + off, month, day);
        if (!date) continue;
        auto const distance = days_between(today, *date);
        if ((lean == Lean::past && distance > 0) || (lean == Lean::future && distance < 0)) continue;
        if (!best || std::abs(distance) < std::abs(days_between(today, *best))) best = date;
    }
    return best;
}

std::optional<CivilDate> from_digits(std::string const& text, CivilDate today)
{
    auto const number = [&](std::size_t at, std::size_t count) { return std::atoi(text.substr(at, count).c_str()); };
    if (text.size() == 8) return CivilDate::of(number(0, 4), number(4, 2), number(6, 2));
    if (text.size() != 6) return std::nullopt;
    auto const year = year_of({text.substr(0, 2), number(0, 2)}, today);
    return CivilDate::of(*year, number(2, 2), number(4, 2));
}

std::optional<CivilDate> from_word(std::string const& word, CivilDate today, Lean lean)
{
    struct Day {
        std::string_view word;
        int off;
    };
    static constexpr std::array<Day, 11> days{{{"i dag", 0}, {"idag", 0}, {"i går", -1}, {"igår", -1}, {"i morgon", 1},
        {"imorgon", 1}, {"i övermorgon", 2}, {"övermorgon", 2}, {"i förrgår", -2}, {"förrgår", -2}, {"nu", 0}}};
    for (auto const& day : days)
        if (day.word == word) return add_days(today, day.off);
    auto name = word.starts_with("på ") ? word.substr(std::string_view{"på "}.size()) : word;
    for (int i = 0; i < 7; ++i) {
        if (weekday_name(static_cast<Weekday>(i)) != name) continue;
        int const ahead = (i - static_cast<int>(today.weekday()) + 7) % 7;
        if (lean == Lean::past) return add_days(today, ahead == 0 ? 0 : ahead - 7);
        return add_days(today, ahead);
    }
    return std::nullopt;
}

} // namespace

std::optional<CivilDate> parse_date(std::string_view typed, CivilDate today, Lean lean)
{
    if (typed.size() > 60) return std::nullopt;
    auto text = folded(typed);
    if (auto const date = from_word(text, today, lean)) return date;
    if (text.starts_with("den ")) text = text.substr(4);
    auto parts = parts_of(text);
    if (!parts) return std::nullopt;
    // "onsdag 2 december": the weekday says nothing more.
    if (parts->size() > 1 && !parts->front().number && parts->front().text.ends_with("dag")) parts->erase(parts->begin());
    auto const& p = *parts;
    if (p.size() == 1 && p[0].number) return from_digits(p[0].text, today);
    if (p.size() != 2 && p.size() != 3) return std::nullopt;
    // Year first: 2026-12-02, 2026 12 02.
    if (p.size() == 3 && p[0].number && p[0].text.size() == 4) {
        auto const month = month_of(p[1]);
        if (!month || !p[2].number) return std::nullopt;
        return CivilDate::of(*p[0].number, *month, *p[2].number);
    }
    auto const month = month_of(p[1]);
    if (!p[0].number || p[0].text.size() > 2 || !month) return std::nullopt;
    if (p.size() == 2) return without_year(*month, *p[0].number, today, lean);
    auto const year = year_of(p[2], today);
    if (!year) return std::nullopt;
    return CivilDate::of(*year, *month, *p[0].number);
}
