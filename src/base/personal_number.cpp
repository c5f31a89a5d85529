// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/personal_number.h"


namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text)
{
    for (char const c : text)
        if (!is_digit(c)) return false;
    return !text.empty();
}

int number_at(std::string_view text, std::size_t at, std::size_t count)
{
    int number = 0;
    for (char const c : text.substr(at, count)) number = number * 10 + (c - '0');
    return number;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// Modulus 10 with weights 2, 1, 2 ... over YYMMDDNNN; the century takes no part (folkbokföringslag 1991:481 18 §).
int check_digit(std::string_view nine)
{
    int sum = 0;
    for (std::size_t i = 0; i < nine.size(); ++i) {
        int const product = (nine[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
}

// The date of birth inside twelve digits.
std::optional<CivilDate> date_in(std::string_view twelve)
{
    int const day = number_at(twelve, 6, 2);
    return CivilDate::of(number_at(twelve, 0, 4), number_at(twelve, 4, 2), day > 60 ? day - 60 : day);
}

// Twelve digits with a real date, a serial and the right check digit.
bool is_sound(std::string_view twelve)
{
    // Numbers came in 1947; nobody who then lived was born before 1840.
    int const year = number_at(twelve, 0, 4);
    return year >= 1840 && year <= 2099 && date_in(twelve) && number_at(twelve, 8, 3) != 0
        && check_digit(twelve.substr(2, 9)) == twelve[11] - '0';
}

// Ten digits: the latest century that is not in the future; with "+" the latest in which the person has turned a hundred
// or does so this year (R-PNR-1, R-PNR-3).
std::optional<std::string> with_century(std::string_view ten, bool plus, CivilDate today)
{
    for (int century = today.year() / 100; century >= 18; --century) {
        auto twelve = std::to_string(century) + std::string{ten};
        int const year = number_at(twelve, 0, 4);
        auto const born = date_in(twelve);
        if (year > today.year() || (born && *born > today)) continue;
        if (plus && today.year() - year < 100) continue;
        return twelve;
    }
    return std::nullopt;
}

} // namespace

std::optional<PersonalNumber> PersonalNumber::parse(std::string_view typed, CivilDate today)
{
    auto const text = trimmed(typed);
    std::string digits;
    char separator = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_digit(text[i])) {
            digits += text[i];
        } else if ((text[i] == '-' || text[i] == '+') && separator == 0 && i + 5 == text.size()) {
            separator = text[i];
        } else {
            return std::nullopt;
        }
    }
    if (digits.size() == 10) {
        auto twelve = with_century(digits, separator == '+', today);
        if (!twelve) return std::nullopt;
        digits = std::move(*twelve);
    }
    if (digits.size() != 12 || !is_sound(digits) || *date_in(digits) > today) return std::nullopt;
    return PersonalNumber{number_at(digits, 6, 2) > 60 ? Kind::coordination : Kind::personal, std::move(digits)};
}

std::optional<PersonalNumber> PersonalNumber::parse_reserve(std::string_view typed)
{
    std::string text;
    std::size_t digits = 0;
    for (char const c : trimmed(typed)) {
        if (is_digit(c)) ++digits;
        if (is_digit(c) || (c >= 'A' && c <= 'Z')) {
            text += c;
        } else if (c >= 'a' && c <= 'z') {
            text += static_cast<char>(c - 'a' + 'A');
        } else if (c != '-') {
            return std::nullopt;
        }
    }
    if (text.size() < 10 || text.size() > 12 || digits < 6) return std::nullopt;
    return PersonalNumber{Kind::reserve, std::move(text)};
}

std::optional<PersonalNumber> PersonalNumber::from_stored(Kind kind, std::string_view text)
{
    if (kind == Kind::reserve) return parse_reserve(text);
    if (text.size() != 12 || !all_digits(text) || !is_sound(text)) return std::nullopt;
    if ((number_at(text, 6, 2) > 60) != (kind == Kind::coordination)) return std::nullopt;
    return PersonalNumber{kind, std::string{text}};
}

std::string PersonalNumber::short_text(CivilDate today) const
{
    if (kind_ == Kind::reserve) return text_;
    bool const is_hundred = today.year() - number_at(text_, 0, 4) >= 100;
    return text_.substr(2, 6) + (is_hundred ? '+' : '-') + text_.substr(8);
}

std::string PersonalNumber::long_text() const
{
    if (kind_ == Kind::reserve) return text_;
    return text_.substr(0, 8) + '-' + text_.substr(8);
}

std::optional<CivilDate> PersonalNumber::birth_date() const
{
    if (kind_ == Kind::reserve) return std::nullopt;
    return date_in(text_);
}

bool PersonalNumber::is_test_number() const
{
    if (kind_ == Kind::reserve) return false;
    int const serial = number_at(text_, 8, 3);
    return serial == 238 || serial == 239 || serial >= 980;
}

bool is_allowed(PersonalNumber const& number, NumberRule rule)
{
    // A reserve number belongs to a region, which alone knows which of its series are for tests.
    if (number.kind() == PersonalNumber::Kind::reserve) return true;
    return number.is_test_number() == (rule == NumberRule::test_only);
}

std::string_view code_of(PersonalNumber::Kind kind)
{
    switch (kind) {
    case PersonalNumber::Kind::personal: return "personal";
    case PersonalNumber::Kind::coordination: return "coordination";
    case PersonalNumber::Kind::reserve: return "reserve";
    }
    return "reserve";
}
