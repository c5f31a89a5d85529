// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/contact_pages.h"

#include "access/shell.h"
#include "people/contact_form.h"
#include "people/person_address.h"
#include "people/person_contact_store.h"
#include "people/typed_version.h"
#include "people/way_back.h"

namespace {

// The contact of the address; nothing for "ny".
struct ContactPlace {
    Id<Person> person;
    std::optional<Id<PersonContact>> contact;
    std::string address;
};

std::optional<ContactPlace> place_of(Request const& request)
{
    auto const person = person_at(request);
    if (!person) return std::nullopt;
    auto const& text = request.value("contact");
    auto const contact = Id<PersonContact>::parse(text);
    if (!contact && text != "ny") return std::nullopt;
    return ContactPlace{*person, contact, person_path(*person) + "/kontakter/" + text};
}

Result<ContactPage> load_page(ReadTx& tx, Visit const& visit, ContactPlace const& place, Intent intent)
{
    auto const access = visit.house.access_control.open(tx, visit, place.person, "ContactRead", intent);
    if (!access) return access.refusal();
    ContactPage page{.summary = load_person_summary(tx, *access, today(visit.house.clock)), .address = place.address,
        .csrf = visit.actor.csrf_token, .is_new = !place.contact};
    if (page.is_new) return page;
    page.versions = list_contact_versions(tx, *access, *place.contact);
    if (page.versions.empty()) return no_such_page();
    page.form = contact_form_of(page.versions.front());
    return page;
}

Response show_again(Visit& visit, Request const& request, ContactPlace const& place, ContactForm typed, bool conflict)
{
    auto page = visit.house.database.read(
        [&](ReadTx& tx) { return load_page(tx, visit, place, Intent::write); });
    if (!page) return refuse(visit, request, page.refusal());
    if (conflict && !page->versions.empty()) {
        page->conflict = true;
        typed.contact.version = page->versions.front().version;
    }
    page->form = std::move(typed);
    page->back = way_back(request, place.person);
    auto response = show(visit, request, NavItem::persons, contact_form_page(*page), banners_of(page->summary));
    if (page->conflict) response.status = status_of(Refusal::Reason::conflict);
    return response;
}

Result<Done> store(WriteTx& tx, Visit const& visit, ContactPlace const& place, PersonContact contact, bool removes)
{
    auto const access = visit.house.access_control.open(tx, visit, place.person, "ContactWrite", Intent::write);
    if (!access) return access.refusal();
    if (!place.contact) {
        auto const added = add_contact(tx, visit, *access, contact);
        return added ? Result<Done>{Done{}} : added.refusal();
    }
    if (removes) {
        auto const latest = find_contact(tx, *access, *place.contact);
        if (!latest) return no_such_page();
        auto gone = *latest;
        gone.version = contact.version;
        gone.removed = true;
        return put_contact(tx, visit, *access, gone);
    }
    contact.contact = *place.contact;
    return put_contact(tx, visit, *access, contact);
}

} // namespace

Response show_contacts(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) -> Result<ContactsView> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "ContactRead");
        if (!access) return access.refusal();
        auto const day = today(visit.house.clock);
        return ContactsView{load_person_summary(tx, *access, day), day, access->may_write(), list_contacts(tx, *access)};
    });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, contacts_page(*view), banners_of(view->summary));
}

Response show_contact(Visit& visit, Request const& request)
{
    auto const place = place_of(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto page = visit.house.database.read(
        [&](ReadTx& tx) { return load_page(tx, visit, *place, Intent::read); });
    if (!page) return refuse(visit, request, page.refusal());
    page->back = way_back(request, place->person);
    return show(visit, request, NavItem::persons, contact_form_page(*page), banners_of(page->summary));
}

Response save_contact(Visit& visit, Request const& request)
{
    auto const place = place_of(request);
    if (!place) return refuse(visit, request, no_such_page());
    bool const removes = request.form.has("ta-bort", "ja");
    auto typed = parse_contact(request.form, today(visit.house.clock));
    typed.contact.version = typed_version(request.form);
    if (!typed.errors.empty() && !removes) return show_again(visit, request, *place, typed, false);

    auto const saved = visit.house.database.write(
        [&](WriteTx& tx) { return store(tx, visit, *place, typed.contact, removes); });
    if (!saved && saved.refusal().reason == Refusal::Reason::conflict)
        return show_again(visit, request, *place, typed, true);
    if (!saved) return refuse(visit, request, saved.refusal());
    auto const back = way_back(request, place->person);
    return see_other(back.empty() ? person_path(place->person) + "/kontakter?klart=kontakt" : back);
}
