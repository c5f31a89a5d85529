// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/contact_list.h"

#include "html/components/text.h"

namespace {

Standing standing_on(ContactDay const& whose, PersonContact const& contact)
{
    return standing_of(contact, whose.birth_date, whose.deceased_on, whose.day);
}

bool may_turn_to(Standing standing)
{
    switch (standing) {
    case Standing::no_representative:
    case Standing::in_force: return true;
    case Standing::not_yet:
    case Standing::ended: return false;
    }
    return false;
}

} // namespace

std::string contact_role(PersonContact const& contact)
{
    std::string text{contact_kind_rule(contact.kind).label};
    if (!contact.relation.empty()) text += ", " + contact.relation;
    if (auto const scope = scope_text(contact); !scope.empty()) text += ": " + scope;
    if (contact.call_order) text += *contact.call_order == 1 ? " · ring först" : " · ring som nummer " + std::to_string(*contact.call_order);
    return text;
}

std::vector<PersonContact> contacts_on(ContactDay const& whose, std::vector<PersonContact> contacts)
{
    std::erase_if(contacts, [&](PersonContact const& contact) { return !may_turn_to(standing_on(whose, contact)); });
    return contacts;
}

Html contact_list_short(ContactDay const& whose, std::vector<PersonContact> const& contacts)
{
    std::vector<Html> rows;
    for (auto const& contact : contacts) {
        auto const standing = standing_on(whose, contact);
        auto row = Html::format("<strong>{}</strong> <span>{}</span>", contact.name, contact_role(contact));
        if (!may_turn_to(standing)) row += Html::format(" <span>{}.</span>", standing_text(standing, contact));
        else if (contact.sealed) row += Html::markup(" <span>Skyddade uppgifter.</span>");
        else if (!contact.phone.empty()) row += Html::markup(" ") + link(contact.phone, Href::phone(contact.phone));
        rows.push_back(std::move(row));
    }
    return plain_list(rows);
}

std::string powers_text(PersonContact const& contact, Standing standing)
{
    if (standing != Standing::in_force) return "Företräder inte personen i dag.";
    std::string text;
    auto const add = [&](bool is_so, char const* words) {
        if (is_so) text += (text.empty() ? "" : " ") + std::string{words};
    };
    bool const is_guardian = contact_kind_rule(contact.kind).until_18;
    add(contact.watches_rights, "Får ansöka, överklaga och säga vad personen har rätt till.");
    add(contact.manages_property, "Får sköta pengar och betala räkningar.");
    add(contact.cares_for_person, "Får följa hur stödet fungerar, svara om planen när personen inte kan, och få kopior.");
    add(!contact.mandate_text.empty(), "Får göra det som fullmakten säger.");
    add(is_guardian, "Bestämmer om barnet tillsammans med andra vårdnadshavare. Från 15 år för barnet sin egen talan, och en kopia "
                     "till vårdnadshavaren kräver ett beslut.");
    add(!may_answer_for(contact, standing), "Får inte svara om planen eller få kopior utan personens samtycke.");
    return text;
}

std::string standing_text(Standing standing, PersonContact const& contact)
{
    switch (standing) {
    case Standing::no_representative: return {};
    case Standing::not_yet: return "Uppdraget börjar " + contact.valid_from->text();
    case Standing::in_force: return contact.valid_to ? "Gäller till " + contact.valid_to->text() : "Gäller nu";
    case Standing::ended: return "Uppdraget har upphört";
    }
    return {};
}
