// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "requests/order_match.h"

#include "orders/order_store.h"
#include "text/fold.h"

#include <algorithm>
#include <iterator>

namespace {

// The service that was asked about: the same one, or in another order one of the same name.
OrderService const* service_in(Order const& order, ServiceRequest const& request)
{
    auto const& all = order.content.services;
    if (request.service)
        if (auto const same = std::ranges::find(all, *request.service, &OrderService::id); same != all.end()) return &*same;
    auto const named = std::ranges::find_if(
        all, [&](OrderService const& one) { return fold(one.name) == fold(request.service_name); });
    return named == all.end() ? nullptr : &*named;
}

MatchRow service_row(ServiceRequest const& request, Order const& order, OrderService const* service)
{
    MatchRow row{.about = "Insats", .asked = request.title(), .decided = service ? service->name : "Finns inte i beställningen"};
    bool const goes_on = service && order.state != OrderState::ended;
    switch (request.change) {
    case RequestedChange::add:
        if (!service) row.difference = "Insatsen som ni bad om finns inte i beställningen.";
        break;
    case RequestedChange::change:
        if (!service) row.difference = "Insatsen finns inte kvar i beställningen.";
        break;
    case RequestedChange::end:
        if (goes_on && !service->ends_on && !order.content.valid_to)
            row.difference = "Ni bad att insatsen avslutas. Den fortsätter tills vidare.";
        break;
    }
    if (service && order.state == OrderState::ended) row.decided += ", beställningen är avslutad";
    return row;
}

MatchRow extent_row(ServiceRequest const& request, OrderService const* service)
{
    MatchRow row{.about = "Omfattning", .asked = request.wish, .decided = service ? service->extent : std::string{}};
    if (request.change == RequestedChange::change && service && service->extent == request.extent)
        row.difference = "Omfattningen är densamma som när ni skickade begäran.";
    else if (row.asked != row.decided && service)
        row.difference = "Läs och jämför: det är inte samma ord.";
    return row;
}

MatchRow date_row(ServiceRequest const& request, Order const& order, OrderService const* service)
{
    bool const ends = request.change == RequestedChange::end;
    std::optional<CivilDate> day;
    if (ends) day = order.ended_on ? order.ended_on : service && service->ends_on ? service->ends_on : order.content.valid_to;
    else if (service) day = service->starts_on.value_or(order.content.valid_from);
    MatchRow row{.about = ends ? "Sista dag" : "Från", .asked = request.wished_on ? request.wished_on->text() : "Ingen dag",
        .decided = day ? day->text() : std::string{"Ingen dag"}};
    if (request.wished_on && day && *request.wished_on != *day)
        row.difference = *request.wished_on < *day ? "Senare än ni bad om." : "Tidigare än ni bad om.";
    return row;
}

} // namespace

std::vector<MatchRow> match_with_order(ServiceRequest const& request, Order const& order)
{
    auto const* const service = service_in(order, request);
    std::vector<MatchRow> rows{service_row(request, order, service)};
    if (request.change != RequestedChange::end) rows.push_back(extent_row(request, service));
    rows.push_back(date_row(request, order, service));
    return rows;
}

std::vector<ArrivedOrder> list_arrived_orders(ReadTx& tx, PersonAccess const& access, ServiceRequest const& request)
{
    std::vector<ArrivedOrder> arrived;
    for (auto const& order : list_orders(tx, access)) {
        // The newest first: each is followed by what the order said before it.
        auto const events = list_order_events(tx, access, order.id);
        for (auto event = events.begin(); event != events.end() && event->created_at > request.written_at; ++event) {
            bool const is_new = event->kind == OrderEventKind::received || event->kind == OrderEventKind::ended;
            bool const is_changed = std::next(event) != events.end() && std::next(event)->content != event->content;
            if (!is_new && !is_changed) continue;
            arrived.push_back({order, civil_date(event->created_at), match_with_order(request, order)});
            break;
        }
    }
    return arrived;
}
