// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "staff/mail_choice.h"

#include <algorithm>
#include <charconv>

namespace {

constexpr std::size_t longest_address = 254;

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_domain(std::string_view text)
{
    if (text.empty() || text.find('.') == std::string_view::npos) return false;
    char before = '.';
    for (char const c : text) {
        if (c == '.' && (before == '.' || before == '-')) return false;
        if (c == '-' && before == '.') return false;
        if (c != '.' && c != '-' && !is_letter_or_digit(c)) return false;
        before = c;
    }
    return before != '.' && before != '-';
}

bool is_local_part(std::string_view text)
{
    if (text.empty() || text.size() > 64 || text.front() == '.' || text.back() == '.' || text.find("..") != std::string_view::npos) return false;
    return std::ranges::all_of(text, [](char c) { return is_letter_or_digit(c) || std::string_view{"._%+-"}.find(c) != std::string_view::npos; });
}

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::string trimmed(std::string const& text)
{
    auto const begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::optional<int> hour_of(std::string_view text)
{
    int hour = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), hour);
    if (error != std::errc{} || end != text.data() + text.size() || hour < 0 || hour > 23) return std::nullopt;
    return hour;
}

std::string hour_text(std::optional<int> hour) { return hour ? std::to_string(*hour) : std::string{}; }

bool is_within(std::string const& address, std::vector<std::string> const& domains)
{
    auto const domain = lower(address.substr(address.find('@') + 1));
    return domains.empty() || std::ranges::any_of(domains, [&](std::string const& one) { return domain == lower(one); });
}

std::string listed(std::vector<std::string> const& domains)
{
    std::string text;
    for (auto const& one : domains) text += (text.empty() ? "@" : " eller @") + one;
    return text;
}

} // namespace

bool is_mail_address(std::string_view text)
{
    auto const at = text.find('@');
    return at != std::string_view::npos && text.size() <= longest_address && is_local_part(text.substr(0, at)) && is_domain(text.substr(at + 1));
}

MailChoiceForm MailChoiceForm::of(std::optional<MailChoice> const& choice)
{
    if (!choice) return {};
    return {choice->address, choice->digest, choice->at_once, hour_text(choice->digest_hour), hour_text(choice->quiet_from), hour_text(choice->quiet_to)};
}

MailChoiceForm MailChoiceForm::parse(Form const& form)
{
    auto const text = [&](char const* name) { return trimmed(form.find(name).value_or("")); };
    return {text("adress"), !text("sammandrag").empty(), !text("genast").empty(), text("klockan"), text("tyst-fran"), text("tyst-till")};
}

FormErrors MailChoiceForm::errors(MailRules const& rules) const
{
    FormErrors errors;
    auto const wrong_hour = [](std::string const& text) { return !text.empty() && !hour_of(text); };
    if (!address.empty() && !is_mail_address(address))
        errors.add("adress", "Skriv en mejladress, till exempel fornamn.efternamn@kommun.se. Bara bokstäver utan prickar, siffror och . _ + - får vara med.");
    else if (!address.empty() && !is_within(address, rules.domains))
        errors.add("adress", "Skriv en adress som slutar på " + listed(rules.domains) + ".");
    if (address.empty() && (digest || at_once)) errors.add("adress", "Skriv din mejladress, eller ta bort båda kryssen nedanför.");
    if (wrong_hour(digest_hour)) errors.add("klockan", "Välj en timme i listan.");
    if (wrong_hour(quiet_from)) errors.add("tyst-fran", "Välj en timme i listan.");
    if (wrong_hour(quiet_to)) errors.add("tyst-till", "Välj en timme i listan.");
    else if (quiet_from.empty() != quiet_to.empty()) errors.add(quiet_from.empty() ? "tyst-fran" : "tyst-till", "Välj båda timmarna, eller ingen av dem.");
    return errors;
}

MailChoice MailChoiceForm::choice(Id<Staff> staff) const
{
    return {.staff = staff,
        .address = address,
        .digest = digest,
        .at_once = at_once,
        .digest_hour = hour_of(digest_hour),
        .quiet_from = hour_of(quiet_from),
        .quiet_to = hour_of(quiet_to)};
}
