// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_edit_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "orders/led_units.h"
#include "orders/order_address.h"
#include "orders/order_choices.h"
#include "orders/order_form.h"
#include "orders/order_page.h"
#include "orders/order_store.h"
#include "people/person_address.h"
#include "people/typed_version.h"

#include <algorithm>

namespace {

struct EditView {
    PersonSummary summary;
    std::string heading;
    std::string address;
    std::string back;
    std::string csrf;
    OrderChoices choices = {};
    OrderForm form = {};
    std::optional<int> base_version = std::nullopt;
    std::optional<OrderEvent> theirs = std::nullopt; // what somebody else wrote meanwhile
};

Html conflict_notice(OrderEvent const& theirs)
{
    auto body = paragraph(theirs.author + ", " + civil_moment(theirs.created_at).text() + ":");
    body += written(theirs.content);
    body += paragraph("Det du skrev står kvar i fälten. För ihop dem och spara igen.");
    return notice({.tone = Tone::warning, .heading = "Någon annan hann spara före dig", .body = std::move(body)});
}

Page edit_page(EditView const& view)
{
    FormErrors errors;
    add_order_errors(view.form, errors);
    auto fields = order_fields(view.form, view.choices);
    fields += form_foot(button(SubmitButton{.text = "Spara"})
        + button(LinkButton{.text = "Avbryt", .href = Href{view.back}, .weight = Weight::quiet}));
    Html body = error_summary(errors);
    if (view.theirs) body += conflict_notice(*view.theirs);
    body += heading(2, view.heading);
    body += form({.action = Href{view.address}, .csrf = view.csrf,
                     .version = view.base_version ? std::to_string(*view.base_version) : std::string{},
                     .keep = "bestallning" + view.address, .guard = true},
        std::move(fields));
    auto head = person_head_of(view.summary, PersonTab::orders, HeadSize::compact);
    // Whoever takes an order in has not opened the rest yet.
    if (!view.base_version) head.tabs.clear();
    if (!view.base_version) head.buttons = {};
    return {.title = view.heading + " – " + view.summary.name(), .head = person_head(head), .body = std::move(body),
        .layout = Layout::narrow, .has_errors = !errors.empty()};
}

Result<EditView> load_new(ReadTx& tx, Visit const& visit, Id<Person> person)
{
    auto const access = visit.house.access_control.open_shared(tx, visit, person, "OrderNew", Intent::write);
    if (!access) return access.refusal();
    auto units = list_led_units(tx, visit.actor);
    if (units.empty()) return forbidden("Bara enhetschefer och samordnare tar emot beställningar.");
    auto const path = person_path(person) + "/bestallningar";
    return EditView{.summary = load_shared_summary(tx, *access, today(visit.house.clock)), .heading = "Ny beställning",
        .address = path + "/ny", .back = "/personer", .csrf = visit.actor.csrf_token,
        .choices = order_choices(tx, visit, std::move(units))};
}

Result<EditView> load_edit(ReadTx& tx, Visit const& visit, OrderPlace const& place)
{
    auto const access = visit.house.access_control.open(tx, visit, place.person, "OrderChange", Intent::write);
    if (!access) return access.refusal();
    auto const order = find_order(tx, *access, place.order);
    if (!order) return no_such_page();
    if (!visit.actor.leads(order->content.unit)) return forbidden("Bara enhetschefen eller samordnaren ändrar beställningen.");
    if (order->state == OrderState::ended) return conflict("Beställningen är avslutad och ändras inte mer.");
    auto const path = order_path(place);
    EditView view{.summary = load_person_summary(tx, *access, today(visit.house.clock)), .heading = "Ändra beställningen",
        .address = path + "/andra", .back = path, .csrf = visit.actor.csrf_token,
        .choices = order_choices(tx, visit, {}), .form = order_form_of(*order), .base_version = order->version};
    for (auto const& unit : list_led_units(tx, visit.actor))
        if (unit.id == order->content.unit) view.choices.units.push_back(unit);
    // An account that is no case officer's any more opens nothing, and is not proposed again.
    if (std::ranges::find(view.choices.officers, view.form.case_officer, [](Staff const& one) { return one.id.text(); })
        == view.choices.officers.end())
        view.form.case_officer.clear();
    return view;
}

Response show_conflict(Visit& visit, Request const& request, OrderPlace const& place, OrderForm typed)
{
    auto view = visit.house.database.read([&](ReadTx& tx) -> Result<EditView> {
        auto fresh = load_edit(tx, visit, place);
        if (!fresh) return fresh;
        auto const access = visit.house.access_control.open(tx, visit, place.person, "OrderChange", Intent::write);
        if (!access) return access.refusal();
        auto const events = list_order_events(tx, *access, place.order);
        if (!events.empty()) fresh->theirs = events.front();
        return fresh;
    });
    if (!view) return refuse(visit, request, view.refusal());
    view->form = std::move(typed);
    auto response = show(visit, request, NavItem::persons, edit_page(*view), banners_of(view->summary));
    response.status = status_of(Refusal::Reason::conflict);
    return response;
}

} // namespace

Response show_new_order(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_new(tx, visit, *person); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, edit_page(*view), banners_of(view->summary));
}

Response add_order(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_new(tx, visit, *person); });
    if (!view) return refuse(visit, request, view.refusal());
    view->form = parse_order(request.form, view->choices, today(visit.house.clock));
    if (!view->form.content) return show(visit, request, NavItem::persons, edit_page(*view), banners_of(view->summary));

    auto const order = visit.house.database.write([&](WriteTx& tx) -> Result<Id<Order>> {
        auto const access = visit.house.access_control.open_shared(tx, visit, *person, "OrderReceive", Intent::write);
        if (!access) return access.refusal();
        return receive_order(tx, visit, access->person(), *view->form.content);
    });
    if (!order) return refuse(visit, request, order.refusal());
    return see_other(order_path(*person, *order) + "?klart=mottagen");
}

Response show_order_form(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_edit(tx, visit, *place); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, edit_page(*view), banners_of(view->summary));
}

Response save_order(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_edit(tx, visit, *place); });
    if (!view) return refuse(visit, request, view.refusal());
    auto const base_version = typed_version(request.form);
    view->form = parse_order(request.form, view->choices, today(visit.house.clock));
    if (!view->form.content) {
        view->base_version = base_version;
        return show(visit, request, NavItem::persons, edit_page(*view), banners_of(view->summary));
    }
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, place->person, "OrderChange", Intent::write);
        if (!access) return access.refusal();
        return change_order(tx, visit, *access, place->order, base_version, *view->form.content);
    });
    if (saved) return see_other(order_path(*place) + "?klart=bestallning");
    if (saved.refusal().reason == Refusal::Reason::conflict)
        return show_conflict(visit, request, *place, std::move(view->form));
    if (saved.refusal().reason != Refusal::Reason::invalid) return refuse(visit, request, saved.refusal());
    view->form.errors.emplace("beslutsdatum", saved.refusal().message);
    view->base_version = base_version;
    return show(visit, request, NavItem::persons, edit_page(*view), banners_of(view->summary));
}
