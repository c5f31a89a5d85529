// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_contact.h"

#include "people/person.h"
#include "people/written_text.h"

#include <algorithm>
#include <cassert>

namespace {

constexpr ContactKindRule kinds[] = {
    {ContactKind::relative, "relative", "Närstående", false, false},
    {ContactKind::close_person, "close_person", "Annan viktig person", false, false},
    {ContactKind::god_man, "god_man", "God man", true, false},
    {ContactKind::forvaltare, "forvaltare", "Förvaltare", true, false},
    {ContactKind::future_mandate, "future_mandate", "Framtidsfullmakt som gäller nu", true, false},
    {ContactKind::mandate, "mandate", "Fullmakt", true, false},
    {ContactKind::guardian, "guardian", "Vårdnadshavare", true, true},
    {ContactKind::appointed_guardian, "appointed_guardian", "Särskilt förordnad vårdnadshavare", true, true},
    {ContactKind::formyndare, "formyndare", "Förmyndare", true, true},
    {ContactKind::professional, "professional", "Kontakt i tjänsten", false, false},
};

constexpr int adult_age = 18;

bool has_scope(PersonContact const& contact)
{
    return contact.watches_rights || contact.manages_property || contact.cares_for_person
        || !contact.mandate_text.empty();
}

bool is_mandate(ContactKind kind) { return kind == ContactKind::mandate || kind == ContactKind::future_mandate; }

void check_lengths(PersonContact const& contact, std::map<std::string, std::string>& errors)
{
    auto const check = [&](char const* field, std::string const& text, std::size_t limit) {
        if (character_count(text) > limit) errors.emplace(field, "Korta texten till högst " + std::to_string(limit) + " tecken.");
    };
    check("namn", contact.name, 120);
    check("relation", contact.relation, 80);
    check("telefon", contact.phone, 60);
    check("epost", contact.email, 120);
    check("adress", contact.address, 300);
    check("omfattning", contact.mandate_text, 400);
    check("bevis", contact.proof, 200);
}

void check_representative(PersonContact const& contact, std::map<std::string, std::string>& errors)
{
    if (!has_scope(contact)) errors.emplace("uppdrag", "Kryssa i vad uppdraget omfattar.");
    if (is_mandate(contact.kind) && contact.mandate_text.empty())
        errors.emplace("omfattning", "Skriv vad fullmakten gäller.");
    if (contact.proof.empty()) errors.emplace("bevis", "Skriv vad som visar uppdraget, till exempel registerutdrag och datum.");
    if (!contact.valid_from) errors.emplace("fran", "Skriv från vilken dag uppdraget gäller.");
    if (contact.valid_from && contact.valid_to && *contact.valid_to < *contact.valid_from)
        errors.emplace("till", "Sista dagen kan inte vara före den första.");
}

} // namespace

std::span<ContactKindRule const> contact_kinds() { return kinds; }

ContactKindRule const& contact_kind_rule(ContactKind kind)
{
    auto const* rule = std::ranges::find(kinds, kind, &ContactKindRule::kind);
    assert(rule != std::end(kinds));
    return *rule;
}

std::optional<ContactKind> contact_kind(std::string_view code)
{
    auto const* rule = std::ranges::find(kinds, code, &ContactKindRule::code);
    if (rule == std::end(kinds)) return std::nullopt;
    return rule->kind;
}

Standing standing_of(PersonContact const& contact, std::optional<CivilDate> birth_date,
    std::optional<CivilDate> deceased_on, CivilDate day)
{
    auto const& rule = contact_kind_rule(contact.kind);
    if (!rule.represents) return Standing::no_representative;
    if (deceased_on && *deceased_on <= day) return Standing::ended;
    if (rule.until_18 && birth_date && age_on(day, *birth_date) >= adult_age) return Standing::ended;
    if (contact.valid_to && *contact.valid_to < day) return Standing::ended;
    if (contact.valid_from && day < *contact.valid_from) return Standing::not_yet;
    return Standing::in_force;
}

bool may_answer_for(PersonContact const& contact, Standing standing)
{
    if (standing != Standing::in_force) return false;
    return contact.cares_for_person;
}

std::map<std::string, std::string> contact_errors(PersonContact const& contact)
{
    std::map<std::string, std::string> errors;
    if (contact.name.empty()) errors.emplace("namn", "Skriv namnet.");
    check_lengths(contact, errors);
    if (!contact.phone.empty() && !looks_like_phone(contact.phone))
        errors.emplace("telefon", "Skriv ett telefonnummer med siffror.");
    if (!contact.email.empty() && !looks_like_email(contact.email))
        errors.emplace("epost", "Skriv en e-postadress, till exempel namn@exempel.se.");
    if (contact.represents()) check_representative(contact, errors);
    else if (contact.watches_rights || contact.manages_property || contact.cares_for_person)
        errors.emplace("uppdrag", "Bara en företrädare har ett sådant uppdrag. En närstående är inte företrädare.");
    return errors;
}

std::string scope_text(PersonContact const& contact)
{
    std::string text;
    auto const add = [&](bool is_there, char const* words) {
        if (!is_there) return;
        if (!text.empty()) text += ", ";
        text += words;
    };
    add(contact.watches_rights, "bevakar rätt");
    add(contact.manages_property, "förvaltar egendom");
    add(contact.cares_for_person, "sörjer för personen");
    return text;
}
