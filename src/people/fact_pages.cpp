// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/fact_pages.h"

#include "access/shell.h"
#include "people/fact_form.h"
#include "people/facts_page.h"
#include "people/person_address.h"
#include "people/person_fact_store.h"
#include "people/typed_version.h"
#include "people/way_back.h"

#include <utility>

namespace {

// Which fact a page is about, from its address.
struct FactPlace {
    FactKind kind;
    std::int64_t item = 0;
    bool is_new = false;
    std::string address;
};

std::optional<FactPlace> fact_place(Request const& request, Id<Person> person)
{
    auto const kind = fact_kind_at(request.value("fact"));
    if (!kind || *kind == FactKind::alert) return std::nullopt;
    return FactPlace{.kind = *kind, .address = person_path(person) + "/uppgifter/" + request.value("fact")};
}

std::optional<FactPlace> alert_place(Request const& request, Id<Person> person)
{
    auto const& text = request.value("alert");
    auto const address = person_path(person) + "/varningar/" + text;
    if (text == "ny") return FactPlace{.kind = FactKind::alert, .is_new = true, .address = address};
    auto const id = Id<PersonFact>::parse(text);
    if (!id) return std::nullopt;
    return FactPlace{.kind = FactKind::alert, .item = id->number(), .address = address};
}

using PlaceOf = std::optional<FactPlace> (*)(Request const&, Id<Person>);

Result<FactForm> load_form(ReadTx& tx, Visit const& visit, Id<Person> person, FactPlace const& place, Intent intent)
{
    auto const access = visit.house.access_control.open(tx, visit, person, "FactRead", intent);
    if (!access) return access.refusal();
    FactForm form{.summary = load_person_summary(tx, *access, today(visit.house.clock)), .kind = place.kind,
        .address = place.address, .csrf = visit.actor.csrf_token, .value = {}};
    if (place.is_new) return form;
    form.versions = list_versions(tx, *access, place.kind, place.item);
    if (form.versions.empty()) {
        if (place.kind == FactKind::alert) return no_such_page();
        return form;
    }
    if (form.versions.front().sealed && access->protection().is_protected()) return forbidden(sealed_words);
    form.value = form.versions.front().text;
    form.label = form.versions.front().label;
    form.base_version = form.versions.front().version;
    return form;
}

Response show_form(Visit& visit, Request const& request, PlaceOf place_of)
{
    auto const person = person_at(request);
    auto const place = person ? place_of(request, *person) : std::nullopt;
    if (!place) return refuse(visit, request, no_such_page());
    auto form = visit.house.database.read(
        [&](ReadTx& tx) { return load_form(tx, visit, *person, *place, Intent::read); });
    if (!form) return refuse(visit, request, form.refusal());
    form->back = way_back(request, *person);
    return show(visit, request, NavItem::persons, fact_form_page(*form), banners_of(form->summary));
}

// What was typed, as it would be stored: a date as people write it becomes a date of the calendar.
std::string typed_text(Visit const& visit, Request const& request, FactKind kind)
{
    if (request.form.has("ta-bort", "ja")) return {};
    auto text = request.form.text("text");
    if (fact_rule(kind).shape != FactShape::date || text.empty()) return text;
    auto const date = parse_date(text, today(visit.house.clock), Lean::past);
    return date ? date->iso() : text;
}

Response show_again(Visit& visit, Request const& request, Id<Person> person, FactPlace const& place,
    FactForm const& typed)
{
    auto form = visit.house.database.read(
        [&](ReadTx& tx) { return load_form(tx, visit, person, place, Intent::write); });
    if (!form) return refuse(visit, request, form.refusal());
    form->value = typed.value;
    form->label = typed.label;
    form->error = typed.error;
    form->label_error = typed.label_error;
    form->conflict = typed.conflict && !form->versions.empty();
    form->back = way_back(request, person);
    if (!typed.conflict) form->base_version = typed.base_version;
    auto response = show(visit, request, NavItem::persons, fact_form_page(*form), banners_of(form->summary));
    if (form->conflict) response.status = status_of(Refusal::Reason::conflict);
    return response;
}

Response save_form(Visit& visit, Request const& request, PlaceOf place_of)
{
    auto const person = person_at(request);
    auto const place = person ? place_of(request, *person) : std::nullopt;
    if (!place) return refuse(visit, request, no_such_page());

    FactForm typed{.summary = {*person, {}, {}}, .kind = place->kind, .address = {}, .csrf = {},
        .value = typed_text(visit, request, place->kind), .label = request.form.text("sort"),
        .base_version = typed_version(request.form)};
    bool const removes = request.form.has("ta-bort", "ja");
    if (place->kind == FactKind::alert && !removes) {
        auto const error = alert_error(typed.label, typed.value, today(visit.house.clock)).value_or("");
        (alert_label(typed.label) == typed.label ? typed.label_error : typed.error) = error;
    } else {
        typed.error = fact_error(place->kind, typed.value, today(visit.house.clock)).value_or("");
    }
    if (!typed.error.empty() || !typed.label_error.empty()) return show_again(visit, request, *person, *place, typed);

    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "FactWrite", Intent::write);
        if (!access) return access.refusal();
        auto const item = place->is_new ? visit.house.ids.next_number() : place->item;
        return put_fact(tx, visit, *access,
            {.kind = place->kind, .item = item, .base_version = typed.base_version, .label = typed.label,
                .text = typed.value});
    });
    if (!saved && saved.refusal().reason == Refusal::Reason::conflict) {
        typed.conflict = true;
        return show_again(visit, request, *person, *place, typed);
    }
    if (!saved) return refuse(visit, request, saved.refusal());
    auto const back = way_back(request, *person);
    return see_other(back.empty() ? person_path(*person) + "/uppgifter?klart=uppgifter" : back);
}

Result<FactsView> load_facts(Visit const& visit, Id<Person> person)
{
    return visit.house.database.read([&](ReadTx& tx) -> Result<FactsView> {
        auto const access = visit.house.access_control.open(tx, visit, person, "FactRead");
        if (!access) return access.refusal();
        auto view = load_facts_view(tx, *access, today(visit.house.clock));
        view.csrf = visit.actor.csrf_token;
        return view;
    });
}

} // namespace

Response show_facts(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const view = load_facts(visit, *person);
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, facts_page(*view), banners_of(view->summary));
}

Response confirm_person_facts(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "FactConfirm", Intent::write);
        if (!access) return access.refusal();
        return confirm_facts(tx, visit, *access, request.form.text("med"));
    });
    if (saved) return see_other(person_path(*person) + "/uppgifter?klart=genomgang");
    if (saved.refusal().reason != Refusal::Reason::invalid) return refuse(visit, request, saved.refusal());
    auto view = load_facts(visit, *person);
    if (!view) return refuse(visit, request, view.refusal());
    view->review_error = saved.refusal().message;
    return show(visit, request, NavItem::persons, facts_page(*view), banners_of(view->summary));
}

Response show_fact(Visit& visit, Request const& request) { return show_form(visit, request, fact_place); }
Response save_fact(Visit& visit, Request const& request) { return save_form(visit, request, fact_place); }
Response show_alert(Visit& visit, Request const& request) { return show_form(visit, request, alert_place); }
Response save_alert(Visit& visit, Request const& request) { return save_form(visit, request, alert_place); }
