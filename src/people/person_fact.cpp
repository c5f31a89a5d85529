// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_fact.h"

#include "base/civil_date.h"
#include "people/written_text.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace {

// In the order in which they are shown. The limits hold a card to what is read in a minute.
constexpr FactRule rules[] = {
    {FactKind::given_name, "given_name", "fornamn", "Förnamn", "", FactShape::line, 80},
    {FactKind::family_name, "family_name", "efternamn", "Efternamn", "", FactShape::line, 80},
    {FactKind::birth_date, "birth_date", "fodelsedatum", "Födelsedatum", "", FactShape::date, 10},
    {FactKind::no_answer, "no_answer", "oppnar-inte", "Om personen inte öppnar eller svarar",
        "Fråga personen: vad ska vi göra om du inte öppnar dörren eller svarar i telefon? Skriv steg för steg.",
        FactShape::lines, 800},
    {FactKind::communication, "communication", "sa-pratar-vi", "Så pratar vi med varandra",
        "Hur förstår personen bäst, och hur säger personen ja och nej? Till exempel tecken, bilder eller korta meningar.",
        FactShape::lines, 600},
    {FactKind::sign, "sign", "tecken", "Tecken", "Använder personen tecken? Vilka, och vem kan dem?", FactShape::lines, 400},
    {FactKind::symbols_to, "symbols_to", "bilder-till", "Bilder när du berättar",
        "Vilka bilder, symboler eller föremål visar du för personen, och när?", FactShape::lines, 400},
    {FactKind::symbols_from, "symbols_from", "bilder-fran", "Bilder när personen berättar",
        "Vilka bilder eller symboler pekar personen på, och vad betyder de?", FactShape::lines, 400},
    {FactKind::choice, "choice", "sa-valjer", "Så väljer personen",
        "Hur många val åt gången, och hur visar personen sitt val? Till exempel två saker i handen.", FactShape::lines, 400},
    {FactKind::yes_no, "yes_no", "ja-och-nej", "Så syns ja och nej", "Ord, tecken, blick, ljud eller rörelse.", FactShape::lines, 400},
    {FactKind::reading, "reading", "lasning", "Läsa", "Läser personen själv, med bilder, eller vill personen att någon läser högt?",
        FactShape::lines, 300},
    {FactKind::greeting, "greeting", "sa-halsar-du", "Så hälsar du", "Vad vill personen att du gör det första när du kommer?",
        FactShape::lines, 400},
    {FactKind::language, "language", "sprak", "Språk", "Till exempel svenska, finska eller teckenspråk.", FactShape::line, 80},
    {FactKind::interpreter, "interpreter", "tolk", "Tolk", "Behövs tolk? Skriv språk och hur ni bokar.", FactShape::line, 200},
    {FactKind::address, "address", "adress", "Adress", "", FactShape::lines, 300, true},
    {FactKind::phone, "phone", "telefon", "Telefon", "", FactShape::line, 60, true},
    {FactKind::email, "email", "e-post", "E-post", "", FactShape::line, 120, true},
    {FactKind::way_in, "way_in", "hitta-dit", "Hitta dit", "Vägen, ingången och våningen. Portkoden har en egen ruta.",
        FactShape::lines, 400, true, true},
    {FactKind::door_code, "door_code", "portkod", "Portkod", "Koden visas bara för er som ger stödet, och kommer aldrig på papper.",
        FactShape::line, 40, true, true, true},
    {FactKind::key, "key", "nycklar", "Nycklar", "Var finns nyckeln, vem får använda den, och vem har skrivit kvitto?",
        FactShape::lines, 300, true, true, true},
    {FactKind::alarm, "alarm", "larm", "Larm", "Vilket larm finns, vem svarar, och hur stänger du av det?", FactShape::lines, 300,
        true, true, true},
    {FactKind::pets, "pets", "djur", "Djur i hemmet", "", FactShape::line, 200, false, true},
    {FactKind::aids, "aids", "hjalpmedel", "Hjälpmedel", "Vad använder personen, vad saknas, och vem lagar det?", FactShape::lines, 400},
    {FactKind::senses, "senses", "syn-och-horsel", "Syn och hörsel", "Vad hjälper? Till exempel glasögon, hörapparat, ljus, sida.",
        FactShape::lines, 300},
    {FactKind::diet, "diet", "kost", "Mat och dryck", "Vad äter personen inte, och hur ska maten vara? Allergi skriver du som varning.",
        FactShape::lines, 300},
    {FactKind::memory, "memory", "minne", "Minne", "Vad är svårt att komma ihåg, och vad hjälper?", FactShape::lines, 300},
    {FactKind::private_money, "private_money", "privata-medel", "Privata medel",
        "Hanterar enheten personens pengar? Skriv ja eller nej, vad det gäller och vem som ansvarar.", FactShape::lines, 300},
    {FactKind::care_contact, "care_contact", "fast-omsorgskontakt", "Fast omsorgskontakt",
        "I hemtjänsten: vem är det, och hur når personen sin omsorgskontakt?", FactShape::line, 120},
    {FactKind::alert, "alert", "varning", "Varning", "Kort: det alla måste veta direkt.", FactShape::line, 120},
};

constexpr AlertLabel labels[] = {
    {"allergy", "Allergi"},
    {"epilepsy", "Epilepsi"},
    {"diabetes", "Diabetes"},
    {"falls", "Fallrisk"},
    {"swallowing", "Svårt att svälja"},
    {"infection", "Smitta"},
    {"rescue_medicine", "Akutmedicin finns"},
    {"threat", "Risk för hot eller våld"},
    {"risk", "Annan risk"},
    {no_known_alert, "Inga kända varningar"},
};

} // namespace

std::span<FactRule const> fact_rules() { return rules; }

FactRule const& fact_rule(FactKind kind)
{
    auto const* rule = std::ranges::find(rules, kind, &FactRule::kind);
    assert(rule != std::end(rules));
    return *rule;
}

std::optional<FactKind> fact_kind(std::string_view code)
{
    auto const* rule = std::ranges::find(rules, code, &FactRule::code);
    if (rule == std::end(rules)) return std::nullopt;
    return rule->kind;
}

std::optional<FactKind> fact_kind_at(std::string_view slug)
{
    auto const* rule = std::ranges::find(rules, slug, &FactRule::slug);
    if (rule == std::end(rules)) return std::nullopt;
    return rule->kind;
}

std::span<AlertLabel const> alert_labels() { return labels; }

std::string_view alert_label(std::string_view code)
{
    auto const* label = std::ranges::find(labels, code, &AlertLabel::code);
    return label == std::end(labels) ? code : label->label;
}

std::optional<std::string> fact_error(FactKind kind, std::string_view text, CivilDate today)
{
    auto const& rule = fact_rule(kind);
    if (auto const length = character_count(text); length > rule.limit) {
        return "Texten är " + std::to_string(length) + " tecken lång. Korta den till högst " + std::to_string(rule.limit)
            + ".";
    }
    if (kind == FactKind::given_name && text.empty()) return "Skriv förnamnet.";
    if (kind == FactKind::family_name && text.empty()) return "Skriv efternamnet.";
    if (kind == FactKind::birth_date && !text.empty()) {
        auto const day = CivilDate::parse_iso(text);
        if (!day) return "Skriv datumet som år, månad och dag, till exempel 1950-03-14.";
        if (today < *day) return "Dagen har inte varit än.";
    }
    if (rule.shape == FactShape::line && text.find('\n') != std::string_view::npos) return "Skriv på en rad.";
    if (kind == FactKind::email && !text.empty() && !looks_like_email(text))
        return "Skriv en e-postadress, till exempel namn@exempel.se.";
    if (kind == FactKind::phone && !text.empty() && !looks_like_phone(text)) return "Skriv ett telefonnummer med siffror.";
    return std::nullopt;
}

std::optional<std::string> alert_error(std::string_view label, std::string_view text, CivilDate today)
{
    if (std::ranges::find(labels, label, &AlertLabel::code) == std::end(labels)) return "Välj vilken sorts varning det är.";
    if (text.empty()) return label == no_known_alert ? "Skriv vem ni har frågat." : "Skriv vad alla måste veta.";
    return fact_error(FactKind::alert, text, today);
}
