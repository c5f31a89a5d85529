// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "reserve/emergency_sheet.h"

#include "access/staff_store.h"
#include "people/contact_list.h"
#include "people/person_contact_store.h"
#include "people/person_fact_store.h"
#include "pdf/content.h"

#include <algorithm>

namespace {

constexpr pdf::TextStyle h1{24, 30};
constexpr pdf::TextStyle h2{16, 21};
constexpr pdf::TextStyle text{13, 18};

void add_part(std::vector<pdf::Block>& content, std::string title, std::string const& words)
{
    content.push_back(pdf::Heading{2, std::move(title), h2, {15, 3}});
    content.push_back(pdf::Paragraph{words.empty() ? "Det står inte i Delaktig än. Ring enheten." : words, text});
}

std::string alerts_of(PersonSummary const& person)
{
    std::string words;
    for (auto const& alert : person.alerts) words += (words.empty() ? "" : "\n") + alert.label + ". " + alert.text;
    if (!words.empty()) return words;
    return person.no_known_alert.empty() ? "Ingen har frågat än. Ring enheten." : "Inga kända.";
}

std::string calls_of(EmergencySheet const& sheet)
{
    std::string words;
    auto const add = [&](std::string const& line) { words += (words.empty() ? "" : "\n") + line; };
    for (auto const& unit : sheet.units) add(unit);
    for (auto const& contact : sheet.contacts)
        add(contact_role(contact) + ": " + contact.name + (contact.phone.empty() ? " (telefon saknas)" : " " + contact.phone));
    return words;
}

std::string ways_in_of(EmergencySheet const& sheet)
{
    std::string words;
    for (auto const& way : sheet.ways_in) words += (words.empty() ? "" : "\n") + way.name + ": " + way.text;
    return words;
}

} // namespace

EmergencySheet load_emergency_sheet(ReadTx& tx, Visit const& visit, PersonAccess const& access)
{
    auto const day = today(visit.house.clock);
    EmergencySheet sheet{.person = load_person_summary(tx, access, day),
        .ways_in = {},
        .contacts = {},
        .units = {},
        .printed_at = visit.house.clock.now(),
        .printed_by = visit.actor.name};
    auto const facts = list_facts(tx, access);
    for (auto const kind : {FactKind::way_in, FactKind::door_code, FactKind::key, FactKind::alarm})
        if (auto const words = text_of(facts, kind); !words.empty()) sheet.ways_in.push_back({std::string{fact_rule(kind).label}, words});
    sheet.contacts = contacts_on({sheet.person.birth_date, sheet.person.deceased_on, day}, list_contacts(tx, access));
    bool const chosen = std::ranges::any_of(sheet.contacts, [](PersonContact const& one) { return one.call_order.has_value(); });
    std::erase_if(sheet.contacts, [&](PersonContact const& one) { return chosen ? !one.call_order : one.phone.empty(); });
    for (auto const& order : access.orders()) {
        auto const unit = find_unit(tx, order.unit);
        if (!unit) continue;
        auto const line = unit->name + (unit->phone.empty() ? "" : " " + unit->phone);
        if (std::ranges::find(sheet.units, line) == sheet.units.end()) sheet.units.push_back(line);
    }
    return sheet;
}

pdf::Document emergency_paper(EmergencySheet const& sheet)
{
    auto const& person = sheet.person;
    auto const when = civil_moment(sheet.printed_at).text();
    pdf::Document paper{.title = "Nödsida " + person.name(), .made_at = sheet.printed_at};
    paper.head_left = person.name();
    paper.head_right = "Reserv " + when;
    paper.foot = {"Utskrivet " + when + " i " + sheet.printed_by + "s namn, för när Delaktig inte går att nå.",
        "Här kan koder och nyckelplatser stå. Bär inte med sidan utskriven. Lägg i sekretesstugg när Delaktig är i gång."};
    paper.content.push_back(pdf::Heading{1, person.name(), h1});
    paper.content.push_back(pdf::Paragraph{"Utskrivet " + when, {12, 16}});
    add_part(paper.content, "Så pratar vi med varandra", person.communication);
    add_part(paper.content, "Så hälsar du", person.greeting);
    add_part(paper.content, "Varningar", alerts_of(person));
    add_part(paper.content, "Om " + person.given_name + " inte öppnar", person.no_answer);
    if (!sheet.ways_in.empty()) add_part(paper.content, "Så kommer du in", ways_in_of(sheet));
    add_part(paper.content, "Ring", calls_of(sheet));
    return paper;
}

std::string draw_emergency_sheet(EmergencySheet const& sheet) { return pdf::write(emergency_paper(sheet)); }
