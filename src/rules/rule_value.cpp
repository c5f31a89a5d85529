// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule_value.h"

#include "rules/span.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace {

constexpr std::string_view none = "none";
constexpr std::size_t longest_text = 60;

std::optional<std::size_t> place_of(RuleKind const& kind, std::string_view code)
{
    auto const found = std::ranges::find(kind.choices, code, &RuleChoice::code);
    if (found == kind.choices.end()) return std::nullopt;
    return static_cast<std::size_t>(found - kind.choices.begin());
}

// In the order of the kind, each once.
std::string list_text(RuleKind const& kind, std::vector<std::string_view> const& codes)
{
    std::string text;
    for (auto const& choice : kind.choices)
        if (std::ranges::find(codes, choice.code) != codes.end())
            text += (text.empty() ? "" : " ") + std::string{choice.code};
    return text.empty() ? std::string{none} : text;
}

std::optional<int> number_in(std::string_view text)
{
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0 || number > 99) return std::nullopt;
    return number;
}

// What rules once could say and no longer can, in rules that are kept: an activity is followed up with its goal.
std::string_view as_now(RuleKind const& kind, std::string_view code)
{
    return kind.name == RuleName::followup_scope && code == "activity" ? "goal" : code;
}

Result<std::string> checked_list(RuleKind const& kind, std::string_view typed)
{
    auto codes = codes_in(typed);
    for (auto& code : codes) code = as_now(kind, code);
    for (auto const code : codes)
        if (!place_of(kind, code)) return invalid("Välj bland det som står i listan.");
    if (codes.empty() && !kind.may_be_none) return invalid("Välj minst ett.");
    return list_text(kind, codes);
}

bool keeps_first(RuleKind const& kind, std::string const& first, std::string const& second)
{
    switch (kind.stricter) {
    case Stricter::shorter: {
        if (second == none) return true;
        if (first == none) return false;
        if (kind.form == ValueForm::span) return nearly_days(*parse_span(first)) <= nearly_days(*parse_span(second));
        auto const one = *parse_deadline(first);
        auto const other = *parse_deadline(second);
        auto const days = nearly_days(one.span) - nearly_days(other.span);
        return days < 0 || (days == 0 && one.anchor <= other.anchor);
    }
    case Stricter::later_choice: return *place_of(kind, first) >= *place_of(kind, second);
    case Stricter::yes: return first == "yes" || second == "no";
    case Stricter::no: return first == "no" || second == "yes";
    case Stricter::larger: return number_in(first) >= number_in(second);
    case Stricter::none:
    case Stricter::more_choices:
    case Stricter::fewer_choices: return true;
    }
    return true;
}

std::string list_words(RuleKind const& kind, std::string_view value)
{
    auto const codes = codes_in(value);
    std::string words;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (i > 0) words += i + 1 == codes.size() ? " och " : ", ";
        words += kind.choices[*place_of(kind, codes[i])].label;
    }
    return words;
}

} // namespace

std::vector<std::string_view> codes_in(std::string_view value)
{
    std::vector<std::string_view> codes;
    while (!value.empty()) {
        auto const end = std::min(value.find(' '), value.size());
        if (auto const code = value.substr(0, end); !code.empty() && code != none) codes.push_back(code);
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return codes;
}

Result<std::string> checked_value(RuleKind const& kind, std::string_view typed)
{
    bool const left_out = typed == none;
    switch (kind.form) {
    case ValueForm::span:
        if (left_out && kind.may_be_none) return std::string{none};
        if (auto const span = parse_span(typed)) return code_text(*span);
        return invalid("Skriv ett antal från 1 till 999 och välj dagar, veckor, månader eller arbetsdagar.");
    case ValueForm::deadline:
        if (left_out && kind.may_be_none) return std::string{none};
        if (auto const deadline = parse_deadline(typed); deadline && deadline->anchor <= Anchor::actual_start)
            return code_text(*deadline);
        return invalid("Skriv ett antal från 1 till 999, och välj vad tiden räknas från.");
    case ValueForm::choice:
        if (place_of(kind, typed)) return std::string{typed};
        return invalid("Välj ett av det som står i listan.");
    case ValueForm::choices: return checked_list(kind, typed);
    case ValueForm::yes_no:
        if (typed == "yes" || typed == "no") return std::string{typed};
        return invalid("Välj ja eller nej.");
    case ValueForm::number:
        if (auto const number = number_in(typed)) return std::to_string(*number);
        return invalid("Skriv ett heltal från 0 till 99.");
    case ValueForm::text:
        if (!typed.empty() && typed.size() <= longest_text && typed.find('\n') == std::string_view::npos) return std::string{typed};
        return invalid("Skriv en kort rubrik, högst 60 tecken.");
    }
    return invalid("Värdet går inte att läsa.");
}

std::string value_words(RuleKind const& kind, std::string_view value)
{
    switch (kind.form) {
    case ValueForm::span:
        if (auto const span = parse_span(value)) return words_of(*span);
        return "ingen tid bestämd";
    case ValueForm::deadline:
        if (auto const deadline = parse_deadline(value)) return words_of(*deadline);
        return "ingen tid bestämd";
    case ValueForm::choice: return std::string{kind.choices[place_of(kind, value).value_or(0)].label};
    case ValueForm::choices: {
        auto words = list_words(kind, value);
        return words.empty() ? "inget" : words;
    }
    case ValueForm::yes_no: return value == "yes" ? "ja" : "nej";
    case ValueForm::number:
    case ValueForm::text: return std::string{value};
    }
    return {};
}

std::string stricter_of(RuleKind const& kind, std::string const& first, std::string const& second)
{
    if (kind.stricter == Stricter::more_choices) return list_text(kind, codes_in(first + " " + second));
    if (kind.stricter == Stricter::fewer_choices) {
        auto const theirs = codes_in(second);
        auto both = codes_in(first);
        std::erase_if(both, [&](std::string_view code) { return std::ranges::find(theirs, code) == theirs.end(); });
        return both.empty() ? first : list_text(kind, both);
    }
    return keeps_first(kind, first, second) ? first : second;
}

bool is_looser(RuleKind const& kind, std::string const& value, std::string const& floor)
{
    return stricter_of(kind, value, floor) != value;
}
