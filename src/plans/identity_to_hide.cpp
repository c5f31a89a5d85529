// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/identity_to_hide.h"

#include "people/protection_store.h"
#include "plans/plan_wording.h"
#include "text/masked_text.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace {

bool begins_sentence(std::string_view before)
{
    auto const last = before.find_last_not_of(' ');
    return last == std::string_view::npos || std::string_view{".!?\n"}.find(before[last]) != std::string_view::npos;
}

// Replaces a name where it stands as a word of its own, also in the genitive.
std::string without_name(std::string const& text, std::string const& name, std::string const& instead)
{
    if (name.empty()) return text;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = at + name.size();
        if (!is_word_before(text, at) && text.compare(at, name.size(), name) == 0) {
            auto const is_genitive = end < text.size() && text[end] == 's' && !is_word_at(text, end + 1);
            if (is_genitive || !is_word_at(text, end)) {
                auto const word = is_genitive ? genitive(instead) : instead;
                out += begins_sentence(out) ? capitalised(word) : word;
                at = end + (is_genitive ? 1 : 0);
                continue;
            }
        }
        out += text[at++];
    }
    return out;
}

std::vector<std::string> words_of(std::string const& text)
{
    std::vector<std::string> words;
    std::string word;
    for (auto const c : text + " ") {
        if (c != ' ' && c != ',')
            word += c;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    return words;
}

// Begins with a capital letter, so that "kommun" and "lägenhet" may stay.
bool is_name(std::string const& word)
{
    auto const is_capital = word.front() >= 'A' && word.front() <= 'Z';
    return word.size() > 2 && (is_capital || word.starts_with("Å") || word.starts_with("Ä") || word.starts_with("Ö"));
}

} // namespace

std::optional<IdentityToHide> identity_to_hide(ReadTx& tx, PersonAccess const& access, PersonSummary const& person)
{
    auto number = protected_number(tx, access);
    if (!number) return std::nullopt;
    IdentityToHide identity{.number = *std::move(number), .person = person.name(), .called = person.given_name, .names = list_names_to_hide(tx, access)};
    identity.names.insert(identity.names.end(), {person.key_worker, person.deputy});
    identity.names.insert(identity.names.end(), person.units.begin(), person.units.end());
    return identity;
}

WithoutIdentity::WithoutIdentity(IdentityToHide const& identity)
    : own_{identity.person}, others_{identity.names}
{
    for (auto const& part : words_of(identity.person)) own_.push_back(part);
    own_.push_back(identity.called);
    for (auto const& name : identity.names)
        for (auto const& part : words_of(name))
            if (is_name(part)) others_.push_back(part);
    // Longer names first, so that "Leila Lindgren" goes before "Leila".
    std::ranges::sort(others_, std::ranges::greater{}, &std::string::size);
}

std::string WithoutIdentity::operator()(std::string const& text) const
{
    auto masked = text;
    for (auto const& name : own_) masked = without_name(masked, name, "personen");
    for (auto const& name : others_) masked = without_name(masked, name, hidden_name);
    return without_clock_times(without_phone_numbers(masked));
}
