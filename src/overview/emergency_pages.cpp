// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/emergency_pages.h"

#include "access/emergency.h"
#include "access/emergency_store.h"
#include "access/shell.h"
#include "access/staff_store.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "people/contact_list.h"
#include "people/person_address.h"
#include "people/person_contact_store.h"
#include "people/person_head.h"

#include <algorithm>
#include <fmt/format.h>

namespace {

struct EmergencyView {
    PersonSummary summary;
    std::optional<EmergencyOpening> opening;
    std::vector<PersonContact> contacts;
    std::vector<Unit> units;
};

Refusal no_care_role() { return forbidden("Du kan inte göra en nödöppning här. Ring enhetens chef eller samordnare."); }

// A single letter tells a reviewer nothing; two words are never too many to write in a hurry.
bool has_some_words(std::string const& reason)
{
    return reason.size() >= 5 && reason.find_first_of(" \n") != std::string::npos;
}

Response form_page(Visit const& visit, Request const& request, Id<Person> person, FormErrors const& errors)
{
    auto const hours = visit.house.access_control.rules().emergency_hours;
    Html body = error_summary(errors) + heading(1, "Nödöppning");
    body += lead("För när en person behöver hjälp nu, och du inte är inlagd där personen får stöd.");
    body += note(Icon::phone, Html::text("Är det fara för liv? Ring 112 först."));
    body += dotted_list({Html::text(fmt::format("Du kan läsa om personen i {} timmar.", hours)),
        Html::text("Enhetens chef får veta det direkt, med ditt namn och ditt skäl, och granskar efteråt."),
        Html::text("Allt du öppnar loggas. Läs bara det du behöver för att hjälpa."),
        Html::text("Först visas det viktigaste: hur ni pratar med varandra, varningar och vem du kan ringa.")});
    Html fields = text_area({.name = "skal", .label = "Varför behöver du öppna?", .value = request.form.text("skal"),
        .hint = "Skriv vad som har hänt. En mening räcker.", .error = errors.of("skal"), .max_length = 1000, .required = true});
    fields += form_foot(button(SubmitButton{.text = "Öppna nu", .icon = Icon::siren})
        + button(LinkButton{.text = "Nej, gå tillbaka", .href = "/personer", .weight = Weight::quiet}));
    body += form({.action = Href{person_path(person) + "/nodoppning"}, .csrf = visit.actor.csrf_token, .css_class = "skriv"}, fields);
    return show(visit, request, NavItem::persons, {.title = "Nödöppning", .body = body, .layout = Layout::narrow, .has_errors = !errors.empty()});
}

// Where somebody goes who needs no nödöppning: one is open already, or the person is one of their own.
std::optional<std::string> way_without(Visit const& visit, Id<Person> person)
{
    return visit.house.database.read([&](ReadTx& tx) -> std::optional<std::string> {
        if (find_emergency(tx, visit.actor.staff, person, visit.house.clock.now())) return person_path(person) + "/nodsida";
        auto const mine = visit.house.access_control.list_my_persons(tx, visit, "EmergencyAsk");
        if (std::ranges::find(mine, person) != mine.end()) return person_path(person);
        return std::nullopt;
    });
}

Result<EmergencyView> load_view(ReadTx& tx, Visit const& visit, Id<Person> person)
{
    auto const access = visit.house.access_control.open_emergency_page(tx, visit, person);
    if (!access) return access.refusal();
    auto const now = visit.house.clock.now();
    auto const day = civil_date(now);
    EmergencyView view{.summary = load_shared_summary(tx, *access, day),
        .opening = find_emergency(tx, visit.actor.staff, person, now), .contacts = list_contacts(tx, *access), .units = {}};
    if (view.opening) view.summary.ground = Ground::emergency;
    for (auto const unit : list_units_of_person(tx, person, day))
        if (auto found = find_unit(tx, unit)) view.units.push_back(*std::move(found));
    // Where a protected person gets support tells where they are (R-PROT-3).
    if (access->protection().is_protected() && !access->protection().opens()) view.units.clear();
    view.contacts
        = contacts_on({view.summary.birth_date, view.summary.deceased_on, day}, std::move(view.contacts));
    // Those to call come first in the list. When none is chosen, whoever has a phone is better than nobody.
    bool const chosen = std::ranges::any_of(view.contacts, [](PersonContact const& one) { return one.call_order.has_value(); });
    std::erase_if(view.contacts, [&](PersonContact const& one) { return chosen ? !one.call_order : one.phone.empty() && !one.sealed; });
    return view;
}

Html known_or_missing(std::string const& text)
{
    return text.empty() ? empty_state("Inte skrivet än. Fråga någon på enheten.") : written(text);
}

Html call_box(EmergencyView const& view)
{
    std::vector<Fact> rows;
    auto const add = [&](std::string const& role, std::string const& name, std::string const& phone, bool sealed = false) {
        auto value = Html::text(name + " ");
        value += phone.empty() ? Html::text(sealed ? "(skyddad)" : "(telefon saknas)") : link(phone, Href::phone(phone), "till " + name);
        rows.push_back({.name = role, .value = std::move(value)});
    };
    for (auto const& unit : view.units) add("Enheten", unit.name, unit.phone);
    for (auto const& contact : view.contacts) add(contact_role(contact), contact.name, contact.phone, contact.sealed);
    return box({.id = "h-ring", .heading = "Ring", .body = rows.empty() ? empty_state("Ingen att ringa är inlagd.") : fact_list(rows)});
}

Html whole_file_box(EmergencyView const& view)
{
    auto body = button_row(button(LinkButton{.text = "Öppna hela akten", .href = Href{person_path(view.summary.person)}, .icon = Icon::book_open}));
    if (view.opening) {
        auto const until = civil_moment(view.opening->expires_at);
        body = paragraph("Räcker det inte? Du kan läsa mer till kl. " + until.time.text() + ". Läs bara det du behöver.") + body;
    }
    return box({.id = "h-akten", .heading = "Hela akten", .body = body});
}

} // namespace

Response show_emergency_form(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    if (!visit.actor.works_in_care()) return refuse(visit, request, no_care_role());
    if (auto const way = way_without(visit, *person)) return see_other(*way);
    return form_page(visit, request, *person, {});
}

Response make_emergency(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const reason = request.form.text("skal");
    FormErrors errors;
    if (visit.actor.works_in_care()) {
        if (auto const way = way_without(visit, *person)) return see_other(*way);
        if (!has_some_words(reason)) errors.add("skal", "Skriv varför du behöver öppna. Några ord räcker.");
    }
    if (!errors.empty()) return form_page(visit, request, *person, errors);
    auto const opened = open_emergency(visit, *person, reason);
    if (!opened && opened.refusal().reason == Refusal::Reason::invalid) {
        errors.add("skal", opened.refusal().message);
        return form_page(visit, request, *person, errors);
    }
    if (!opened) return refuse(visit, request, opened.refusal());
    return see_other(person_path(*person) + "/nodsida?klart=nodoppnad");
}

Response show_emergency_page(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, *person); });
    if (!view) return refuse(visit, request, view.refusal());
    auto const& summary = view->summary;
    Html main = box({.id = "h-prata", .heading = "Så pratar vi med varandra", .body = known_or_missing(summary.communication)});
    main += box({.id = "h-halsa", .heading = "Så hälsar du", .body = known_or_missing(summary.greeting)});
    main += box({.id = "h-varning", .heading = "Varningar", .body = alert_list(summary)});
    main += box({.id = "h-oppnar-inte", .heading = "Om " + summary.given_name + " inte öppnar", .body = known_or_missing(summary.no_answer)});
    Html const side = call_box(*view) + whole_file_box(*view);
    return show(visit, request, NavItem::persons,
        {.title = "Nödsida – " + summary.name(), .head = person_head(person_head_of(summary, PersonTab::none, HeadSize::compact)),
            .body = main_column(main) + side_column("Ring, och hela akten", side), .layout = Layout::two},
        banners_of(summary));
}
