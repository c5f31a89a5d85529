// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/consent.h"

#include "people/written_text.h"

#include <algorithm>

namespace {

constexpr ConsentChoice kinds[] = {
    {"relative_part", "Närstående är med på möten"},
    {"contact", "Kontakt med närstående eller andra om stödet"},
    {"copy", "Kopia av planen eller andra papper"},
    {"sharing", "Uppgifter till vård, skola, arbete eller annan enhet"},
    {"photo", "Foto, film eller namn som andra ser"},
    {"monitoring", "Larm, kamera, sensor eller annan teknik"},
    {"other", "Något annat"},
};
constexpr ConsentChoice ways[] = {
    {"spoken", "Sagt med ord"},
    {"written", "Skriftligt"},
    {"sign", "Med tecken, bilder eller symboler"},
    {"shown", "Visat med det personen gjorde"},
};
constexpr ConsentChoice givers[] = {{"person", "Personen"}, {"representative", "Företrädare"}};

bool is_known(std::span<ConsentChoice const> choices, std::string const& code)
{
    return std::ranges::find(choices, code, &ConsentChoice::code) != choices.end();
}

} // namespace

std::span<ConsentChoice const> consent_kinds() { return kinds; }
std::span<ConsentChoice const> consent_ways() { return ways; }
std::span<ConsentChoice const> consent_givers() { return givers; }

std::string_view label_of(std::span<ConsentChoice const> choices, std::string_view code)
{
    auto const found = std::ranges::find(choices, code, &ConsentChoice::code);
    return found == choices.end() ? code : found->label;
}

CivilDate usual_last_day(CivilDate given_on) { return add_days(add_months(given_on, 12), -1); }

std::map<std::string, std::string> consent_errors(Consent const& consent, CivilDate today)
{
    std::map<std::string, std::string> errors;
    if (!is_known(kinds, consent.kind)) errors.emplace("galler", "Välj vad samtycket gäller.");
    if (consent.what.empty()) errors.emplace("vad", "Skriv vad personen säger ja till.");
    if (consent.recipient.empty()) errors.emplace("till-vem", "Skriv vem det gäller, till exempel ett namn eller en vårdcentral.");
    if (!is_known(ways, consent.way)) errors.emplace("hur", "Välj hur samtycket gavs.");
    if (!is_known(givers, consent.given_by)) errors.emplace("vem", "Välj vem som gav samtycket.");
    if (consent.given_by == "representative" && consent.representative.empty())
        errors.emplace("foretradare", "Skriv vilken företrädare det är.");
    if (consent.given_by == "representative" && consent.kind == "monitoring")
        errors.emplace("vem", "Larm, kamera och annan teknik kräver personens eget samtycke.");
    if (today < consent.given_on) errors.emplace("gavs", "Dagen har inte varit än.");
    if (consent.valid_to < consent.given_on) errors.emplace("till", "Sista dagen kan inte vara före den första.");
    auto const check = [&](char const* field, std::string const& text, std::size_t limit) {
        if (character_count(text) > limit) errors.emplace(field, "Korta texten till högst " + std::to_string(limit) + " tecken.");
    };
    check("vad", consent.what, 300);
    check("till-vem", consent.recipient, 200);
    check("foretradare", consent.representative, 120);
    return errors;
}

std::string giver_text(Consent const& consent)
{
    std::string text{label_of(ways, consent.way)};
    if (consent.given_by == "person") return text + ", av personen själv";
    return text + ", av " + consent.representative + " som företrädare. Det är inte personens eget samtycke";
}
