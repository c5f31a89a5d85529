// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_pages.h"

#include "access/shell.h"
#include "attachments/attachment_box.h"
#include "attachments/attachment_store.h"
#include "orders/order_address.h"
#include "orders/order_guest.h"
#include "orders/order_inquiry_store.h"
#include "orders/order_store.h"
#include "orders/order_view.h"
#include "orders/outside_plan_store.h"
#include "people/person_address.h"

Result<OrderView> load_order_view(ReadTx& tx, Visit const& visit, OrderPlace const& place)
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
    view.inquiries = list_inquiries(tx, *access, place.order);
    view.interruption_causes = list_terms(tx, TermList::interruption);
    view.decline_causes = list_terms(tx, TermList::not_carried_out);
    view.key_worker = find_key_worker(tx, *access, place.order, KeyWorkerKind::main, day);
    view.deputy = find_key_worker(tx, *access, place.order, KeyWorkerKind::deputy, day);
    view.plan_makers = list_plan_makers(tx, *access, place.order, day);
    // A case officer reads the order and what was handed over (DD-2); whoever makes the plan reads what it rests on.
    if (access->ground() != Ground::case_officer)
        view.documents = attachment_box(list_attachments(tx, *access, place.order), attachments_path(place.person, place.order), access->may_write());
    view.outside_plan = find_outside_plan(tx, *access, place.order);
    view.may_change = access->may_write() && visit.actor.leads(order->content.unit);
    view.is_guest = access->is_guest();
    view.may_ask = access->may_write() && order->state != OrderState::ended && !view.summary.deceased_on;
    return view;
}

Response show_step_error(Visit& visit, Request const& request, OrderPlace const& place, StepError error)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_order_view(tx, visit, place); });
    if (!view) return refuse(visit, request, view.refusal());
    if (!view->may_change)
        return refuse(visit, request, forbidden("Bara enhetschefen eller samordnaren på enheten kan ändra beställningen."));
    view->error = std::move(error);
    return show(visit, request, NavItem::persons, order_page(*view), banners_of(view->summary));
}

Response show_orders(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) -> Result<OrdersView> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "OrderList", Intent::guest_read);
        if (!access) return access.refusal();
        auto const day = today(visit.house.clock);
        return OrdersView{load_person_summary(tx, *access, day), day, list_orders(tx, *access), visit.actor.leads_any() && !access->is_guest()};
    });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, orders_page(*view), banners_of(view->summary));
}

Response show_order(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_order_view(tx, visit, *place); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, order_page(*view), banners_of(view->summary));
}
