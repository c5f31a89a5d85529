// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/life_area.h"

#include "people/written_text.h"

#include <algorithm>

namespace {

std::string level_words(ListWord const& level)
{
    if (level.empty()) return {};
    return level.word.empty() ? level.code : level.word + " (" + level.code + ")";
}

} // namespace

LifeAreaWords words_of(LifeArea const& area)
{
    return {
        .id = area.id,
        .area = area.area.word.empty() ? area.area.code : area.area.word,
        .icf = area.icf_title.empty() ? area.icf_code : area.icf_code + " " + area.icf_title,
        .assessed = level_words(area.assessed),
        .intended = level_words(area.intended),
        .aim = area.aim.word,
        .support_form = area.support_form.word,
        .limitation = area.limitation,
        .reason = area.reason,
    };
}

std::vector<std::pair<std::string, std::string>> facts_of(LifeAreaWords const& words)
{
    std::vector<std::pair<std::string, std::string>> facts{
        {"Bedömt funktionstillstånd", words.assessed},
        {"Avsett funktionstillstånd", words.intended},
        {"Varför ett sämre läge är avsett", words.reason},
        {"Syfte", words.aim},
        {"Stödform", words.support_form},
        {"Begränsning", words.limitation},
        {"ICF", words.icf},
    };
    std::erase_if(facts, [](auto const& fact) { return fact.second.empty(); });
    return facts;
}

std::string line_of(LifeAreaWords const& words)
{
    auto text = words.area + ".";
    for (auto const& [name, value] : facts_of(words)) {
        text += " " + name + ": " + value;
        if (!text.ends_with('.')) text += ".";
    }
    return text;
}

bool looks_like_icf(std::string_view code)
{
    if (code.size() < 2 || std::string_view{"bdes"}.find(code.front()) == std::string_view::npos) return false;
    code.remove_prefix(1);
    if (code.back() >= 'A' && code.back() <= 'Z') code.remove_suffix(1);
    return !code.empty() && code.size() <= 5 && std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

std::map<std::string, std::string> life_area_errors(LifeArea const& area)
{
    std::map<std::string, std::string> errors;
    if (area.area.empty()) errors.emplace("livsomrade", "Välj livsområde.");
    if (!area.icf_code.empty() && !looks_like_icf(area.icf_code))
        errors.emplace("icf", "Skriv koden som i ICF, till exempel d510, eller lämna tomt.");
    bool const is_state = area.assessed.code.size() == 1 && area.assessed.code <= "4";
    if (is_state && !area.intended.empty() && area.assessed.code < area.intended.code && area.reason.empty())
        errors.emplace("skal", "Det avsedda läget är sämre än det bedömda. Skriv varför, eller välj ett annat.");
    if (character_count(area.limitation) > 1000) errors.emplace("begransning", "Korta texten till högst 1000 tecken.");
    if (character_count(area.reason) > 1000) errors.emplace("skal", "Korta texten till högst 1000 tecken.");
    return errors;
}
