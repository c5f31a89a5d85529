// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/new_person_pages.h"

#include "access/shell.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "orders/led_units.h"
#include "orders/order_address.h"
#include "orders/order_choices.h"
#include "orders/order_form.h"
#include "orders/order_page.h"
#include "orders/order_store.h"
#include "people/number_form.h"
#include "people/person_fact_store.h"
#include "people/person_list_store.h"
#include "people/person_store.h"

#include <algorithm>

namespace {

constexpr char const* form_id = "ny-person";

struct NewPersonView {
    std::string csrf;
    OrderChoices choices = {};
    std::string given_name = {};
    std::string family_name = {};
    std::string birth_date = {};
    std::string no_answer = {};
    NumberForm number = {};
    OrderForm order = {};
    std::map<std::string, std::string> errors = {};
    std::vector<Id<Person>> doubles = {};
    bool doubles_by_number = false;
};

std::string error_of(NewPersonView const& view, char const* field)
{
    auto const error = view.errors.find(field);
    return error == view.errors.end() ? std::string{} : error->second;
}

Html person_fields(NewPersonView const& view)
{
    Html fields = text_field({.name = "fornamn", .label = "Förnamn", .value = view.given_name, .error = error_of(view, "fornamn"), .max_length = 80});
    fields += text_field({.name = "efternamn", .label = "Efternamn", .value = view.family_name, .error = error_of(view, "efternamn"), .max_length = 80});
    fields += number_fields(view.number);
    fields += date_field({.name = "fodelsedatum", .label = "Födelsedatum", .value = view.birth_date,
        .hint = "Behövs bara när numret saknas eller är ett reservnummer.", .error = error_of(view, "fodelsedatum")});
    fields += text_area({.name = "oppnar-inte", .label = "Om personen inte öppnar eller svarar", .value = view.no_answer,
        .hint = "Fråga personen. Alla på enheten ska veta det från första dagen. Du kan också skriva det senare.",
        .error = error_of(view, "oppnar-inte")});
    return group({.legend = "Personen", .fields = std::move(fields)});
}

// The number is the person: the order then goes to whom it belongs. A name and a date may be shared by two.
Html doubles_notice(NewPersonView const& view)
{
    if (view.doubles.empty()) return {};
    if (view.doubles_by_number) {
        auto body = paragraph("Ingen person läggs upp två gånger. Beställningen kan läggas på den person som har numret.");
        body += button_row(button(SubmitButton{.text = "Lägg beställningen på den personen", .name = "befintlig",
            .value = view.doubles.front().text(), .form = form_id}));
        return notice({.tone = Tone::warning, .heading = "Det finns redan en person med det numret", .body = std::move(body)});
    }
    return notice({.tone = Tone::warning, .heading = "Det finns redan en person med samma namn och födelsedatum",
        .body = paragraph("Sök efter personen innan du lägger upp en ny. Är det någon annan kryssar du i rutan nederst och sparar igen.")});
}

Page new_person_page(NewPersonView const& view)
{
    FormErrors errors;
    for (auto const* field : {"fornamn", "efternamn"})
        if (auto const error = error_of(view, field); !error.empty()) errors.add(field, error);
    if (!view.number.error.empty()) errors.add("nummer", view.number.error);
    for (auto const* field : {"fodelsedatum", "oppnar-inte"})
        if (auto const error = error_of(view, field); !error.empty()) errors.add(field, error);
    add_order_errors(view.order, errors);

    auto fields = person_fields(view);
    fields += order_fields(view.order, view.choices);
    if (!view.doubles.empty() && !view.doubles_by_number)
        fields += check_box({.name = "annan-person", .text = "Det är en annan person med samma namn och födelsedatum"});
    fields += form_foot(button(SubmitButton{.text = "Spara person och beställning"})
        + button(LinkButton{.text = "Avbryt", .href = Href{"/personer"}, .weight = Weight::quiet}));
    Html body = page_heading("Ny person", "Personen läggs upp tillsammans med sin första beställning.");
    body += error_summary(errors);
    body += doubles_notice(view);
    body += form({.action = Href{"/personer/ny"}, .csrf = view.csrf, .id = form_id, .guard = true}, std::move(fields));
    return {.title = "Ny person", .body = std::move(body), .layout = Layout::narrow,
        .has_errors = !errors.empty() || !view.doubles.empty()};
}

Result<NewPersonView> load_view(Visit& visit)
{
    return visit.house.database.read([&](ReadTx& tx) -> Result<NewPersonView> {
        auto units = list_led_units(tx, visit.actor);
        if (units.empty()) {
            log_access(visit, LogAction::deny, std::nullopt, "PersonNew", "leder ingen enhet");
            return forbidden("Bara enhetschefer och samordnare lägger upp personer.");
        }
        return NewPersonView{.csrf = visit.actor.csrf_token, .choices = order_choices(tx, visit, std::move(units))};
    });
}

void check(NewPersonView& view, char const* field, FactKind kind, std::string const& text, CivilDate day)
{
    auto const error = fact_error(kind, text, day);
    if (error) view.errors.emplace(field, *error);
}

// What was typed about the person; nothing when something is wrong with it.
std::optional<NewPerson> parse_person(Visit const& visit, Form const& typed, NewPersonView& view)
{
    view.given_name = typed.text("fornamn");
    view.family_name = typed.text("efternamn");
    view.birth_date = typed.text("fodelsedatum");
    view.no_answer = typed.text("oppnar-inte");
    view.number = parse_number(visit, typed);
    auto const day = today(visit.house.clock);
    check(view, "fornamn", FactKind::given_name, view.given_name, day);
    check(view, "efternamn", FactKind::family_name, view.family_name, day);
    check(view, "oppnar-inte", FactKind::no_answer, view.no_answer, day);
    auto birth_date = parse_date(view.birth_date, day, Lean::past);
    if (!view.birth_date.empty() && !birth_date) view.errors.emplace("fodelsedatum", "Skriv ett datum, till exempel 1950-03-14.");
    if (birth_date && day < *birth_date) view.errors.emplace("fodelsedatum", "Dagen har inte varit än.");
    if (auto const numbered = view.number.number ? view.number.number->birth_date() : std::nullopt) {
        if (birth_date && *birth_date != *numbered)
            view.errors.emplace("fodelsedatum",
                "Personnumret säger " + numbered->text() + ". Rätta det ena, eller lämna födelsedatumet tomt.");
        birth_date = numbered;
    }
    if (!view.errors.empty() || !view.number.error.empty()) return std::nullopt;
    return NewPerson{view.given_name, view.family_name, birth_date, view.number.number};
}

struct Saved {
    Id<Person> person;
    Id<Order> order;
};

Result<Saved> store_new(WriteTx& tx, Visit const& visit, NewPerson const& person, NewPersonView const& view)
{
    if (person.number && !find_exactly(tx, visit.house.compartment, {.number = person.number}).empty())
        return conflict("Någon annan har just lagt upp en person med det numret. Sök efter personen.");
    auto const id = add_person(tx, visit, person);
    if (!view.no_answer.empty()) put_first_fact(tx, visit, id, FactKind::no_answer, view.no_answer);
    auto const order = receive_order(tx, visit, id, *view.order.content);
    if (!order) return order.refusal();
    return Saved{id, *order};
}

Result<Saved> store_for_existing(WriteTx& tx, Visit const& visit, Id<Person> existing, NewPerson const& person, NewPersonView const& view)
{
    auto const same = find_exactly(tx, visit.house.compartment, {.number = person.number});
    if (!person.number || std::ranges::find(same, existing) == same.end())
        return conflict("Numret hör inte till den personen. Börja om från början.");
    auto const access = visit.house.access_control.open_shared(tx, visit, existing, "OrderReceive", Intent::write);
    if (!access) return access.refusal();
    auto const order = receive_order(tx, visit, access->person(), *view.order.content);
    if (!order) return order.refusal();
    return Saved{existing, *order};
}

} // namespace

Response show_new_person(Visit& visit, Request const& request)
{
    auto const view = load_view(visit);
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, new_person_page(*view));
}

Response add_new_person(Visit& visit, Request const& request)
{
    auto view = load_view(visit);
    if (!view) return refuse(visit, request, view.refusal());
    auto const person = parse_person(visit, request.form, *view);
    view->order = parse_order(request.form, view->choices, today(visit.house.clock));
    auto const existing = Id<Person>::parse(request.form.text("befintlig"));
    if (person && !existing) {
        view->doubles = visit.house.database.read([&](ReadTx& tx) { return find_doubles(tx, visit.house.compartment, *person); });
        view->doubles_by_number = person->number
            && visit.house.database.read([&](ReadTx& tx) { return !find_exactly(tx, visit.house.compartment, {.number = person->number}).empty(); });
        for (auto const same : view->doubles) log_access(visit, LogAction::search, same, "PersonNew", "kontroll av dubblett");
        if (!view->doubles_by_number && request.form.has("annan-person")) view->doubles.clear();
    }
    if (!person || !view->order.content || !view->doubles.empty())
        return show(visit, request, NavItem::persons, new_person_page(*view));

    auto const saved = visit.house.database.write([&](WriteTx& tx) {
        return existing ? store_for_existing(tx, visit, *existing, *person, *view) : store_new(tx, visit, *person, *view);
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    return see_other(order_path(saved->person, saved->order) + "?klart=person-ny");
}
