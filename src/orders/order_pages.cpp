// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_pages.h"

#include "access/shell.h"
#include "attachments/attachment_box.h"
#include "attachments/attachment_store.h"
#include "orders/order_address.h"
#include "orders/order_page.h"
#include "orders/order_store.h"
#include "people/person_address.h"

namespace {

Result<OrderView> load_view(ReadTx& tx, Visit const& visit, OrderPlace const& place)
{
    auto const access = visit.house.access_control.open(tx, visit, place.person, "OrderRead", Intent::guest_read);
    if (!access) return access.refusal();
    auto const order = find_order(tx, *access, place.order);
    if (!order) return no_such_page();
    auto const day = today(visit.house.clock);
    OrderView view{.summary = load_person_summary(tx, *access, day), .order = *order, .today = day,
        .csrf = visit.actor.csrf_token};
    view.aims = list_law_aims(tx, order->basis, order->content.decided_on);
    view.events = list_order_events(tx, *access, place.order);
    view.key_worker = find_key_worker(tx, *access, place.order, KeyWorkerKind::main, day);
    view.deputy = find_key_worker(tx, *access, place.order, KeyWorkerKind::deputy, day);
    // A case officer reads the order and what was handed over (DD-2); whoever makes the plan reads what it rests on.
    if (access->ground() != Ground::case_officer)
        view.documents = attachment_box(list_attachments(tx, *access, place.order), attachments_path(place.person, place.order), access->may_write());
    view.may_change = access->may_write() && visit.actor.leads(order->content.unit);
    view.is_guest = access->is_guest();
    return view;
}

using Step = Result<Done> (*)(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, CivilDate, EndReason);

Result<Done> store_step(Visit& visit, OrderPlace const& place, std::string_view event, Step step, CivilDate day, EndReason reason)
{
    return visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, place.person, event, Intent::write);
        if (!access) return access.refusal();
        return step(tx, visit, *access, place.order, day, reason);
    });
}

Response show_step_error(Visit& visit, Request const& request, OrderPlace const& place, StepError error)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, place); });
    if (!view) return refuse(visit, request, view.refusal());
    view->error = std::move(error);
    return show(visit, request, NavItem::persons, order_page(*view), banners_of(view->summary));
}

// A step with a date: shown again when the date cannot be read or the rule says no to it.
Response take_step(Visit& visit, Request const& request, StepError typed, std::string_view event, Step step,
    EndReason reason, char const* done)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    typed.value = request.form.text(typed.field);
    auto const day = parse_date(typed.value, today(visit.house.clock), Lean::past);
    if (!day && typed.message.empty()) typed.message = "Skriv ett datum, till exempel 2026-12-02.";
    if (!typed.message.empty()) return show_step_error(visit, request, *place, std::move(typed));
    auto const stored = store_step(visit, *place, event, step, *day, reason);
    if (stored) return see_other(order_path(*place) + "?klart=" + done);
    if (stored.refusal().reason != Refusal::Reason::invalid) return refuse(visit, request, stored.refusal());
    typed.message = stored.refusal().message;
    return show_step_error(visit, request, *place, std::move(typed));
}

} // namespace

Response show_orders(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) -> Result<OrdersView> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "OrderList", Intent::guest_read);
        if (!access) return access.refusal();
        return OrdersView{load_person_summary(tx, *access, today(visit.house.clock)), list_orders(tx, *access),
            visit.actor.leads_any() && !access->is_guest()};
    });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, orders_page(*view), banners_of(view->summary));
}

Response show_order(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, *place); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, order_page(*view), banners_of(view->summary));
}

Response accept_order_post(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto const stored = store_step(
        visit, *place, "OrderAccept",
        [](WriteTx& tx, Visit const& by, PersonAccess const& access, Id<Order> order, CivilDate, EndReason) {
            return accept_order(tx, by, access, order);
        },
        today(visit.house.clock), EndReason::completed);
    if (!stored) return refuse(visit, request, stored.refusal());
    return see_other(order_path(*place) + "?klart=bekraftad");
}

Response start_order_post(Visit& visit, Request const& request)
{
    return take_step(
        visit, request, {.field = "start"}, "OrderStart",
        [](WriteTx& tx, Visit const& by, PersonAccess const& access, Id<Order> order, CivilDate day, EndReason) {
            return start_order(tx, by, access, order, day);
        },
        EndReason::completed, "startad");
}

Response end_order_post(Visit& visit, Request const& request)
{
    auto const code = request.form.text("skal");
    auto const reason = end_reason(code);
    StepError typed{.field = "avslut", .reason = code};
    if (!reason) typed.message = "Välj varför beställningen avslutas.";
    return take_step(visit, request, std::move(typed), "OrderEnd", end_order, reason.value_or(EndReason::completed), "avslutad");
}
