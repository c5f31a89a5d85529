// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_guest.h"

#include "access/staff_store.h"
#include "orders/order_store.h"

#include <algorithm>

namespace {

Result<Order> order_with_guests(ReadTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id)
{
    auto order = find_order(tx, access, id);
    if (!order) return not_found("Beställningen finns inte.");
    if (!visit.actor.leads(order->content.unit))
        return forbidden("Bara enhetschefen eller samordnaren kan lägga till och avsluta en handläggare.");
    return *order;
}

bool meet(OrderGuest const& one, OrderGuest const& other)
{
    return (!one.valid_to || other.valid_from <= *one.valid_to) && (!other.valid_to || one.valid_from <= *other.valid_to);
}

} // namespace

std::string_view guest_word(GuestKind kind)
{
    switch (kind) {
    case GuestKind::case_officer: return "Handläggare";
    case GuestKind::plan_maker: return "Socialsekreterare som gör planen";
    }
    return "";
}

Result<Done> tie_guest(WriteTx& tx, Visit const& visit, PersonAccess const& access, OrderGuest const& guest)
{
    auto const order = order_with_guests(tx, visit, access, guest.order);
    if (!order) return order.refusal();
    auto const day = today(visit.house.clock);
    if (order->state == OrderState::ended) return conflict("Beställningen är avslutad.");
    auto const choices = list_guest_staff(tx, guest.kind, day);
    auto const chosen = std::ranges::find(choices, guest.staff, &Staff::id);
    if (chosen == choices.end()) return invalid("Välj någon som har ett konto för det.");
    if (guest.valid_from < day) return invalid("Första dagen kan inte ha varit.");
    if (guest.valid_to && *guest.valid_to < guest.valid_from)
        return invalid("Sista dagen kan inte vara före den första.");
    auto const others = list_guests(tx, access, guest.order);
    if (std::ranges::any_of(others, [&](OrderGuest const& other) {
            return other.staff == guest.staff && other.kind == guest.kind && meet(other, guest);
        }))
        return invalid(chosen->name + " är redan inlagd de dagarna.");
    auto const added = add_guest(tx, access, guest, visit.house.clock.now());
    if (!added) return added.refusal();
    auto text = std::string{guest_word(guest.kind)} + ": " + chosen->name + ", från " + guest.valid_from.text();
    if (guest.valid_to) text += " till " + guest.valid_to->text();
    append_order_event(tx, visit, *order, OrderEventKind::changed, std::nullopt, text);
    return Done{};
}

Result<Done> untie_guest(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id,
    Id<OrderGuest> guest, CivilDate last_day)
{
    auto const order = order_with_guests(tx, visit, access, id);
    if (!order) return order.refusal();
    auto const guests = list_guests(tx, access, id);
    auto const known = std::ranges::find(guests, guest, &OrderGuest::id);
    if (known == guests.end()) return not_found("Handläggaren finns inte på beställningen.");
    auto const ended = end_guest(tx, access, id, guest, last_day);
    if (!ended) return ended.refusal();
    auto const staff = find_staff(tx, known->staff);
    append_order_event(tx, visit, *order, OrderEventKind::changed, std::nullopt,
        std::string{guest_word(known->kind)} + ": " + (staff ? staff->name : "") + ", sista dag " + last_day.text());
    return Done{};
}

std::vector<GuestOrderLine> list_guest_order_lines(ReadTx& tx, std::vector<MyOrder> const& orders)
{
    std::vector<GuestOrderLine> lines;
    for (auto const& mine : orders) {
        auto line = tx.find(R"(
            SELECT o.person_id, o.id, p.given_name, p.family_name, u.name, o.case_number, o.state,
                o.not_carried_out
            FROM care_order o JOIN person p ON p.id = o.person_id JOIN unit u ON u.id = o.unit_id
            WHERE o.id = ?1
            )",
            {mine.order}, [](Row const& row) {
                return GuestOrderLine{row.id<Person>(0), row.id<Order>(1), row.text(2) + " " + row.text(3), row.text(4),
                    row.text(5), *order_state(row.text_view(6)), row.is_null(7)};
            });
        if (line) lines.push_back(*std::move(line));
    }
    std::ranges::stable_sort(lines, {}, [](GuestOrderLine const& line) { return line.state == OrderState::ended; });
    return lines;
}

std::vector<std::string> list_plan_makers(ReadTx& tx, PersonAccess const& access, Id<Order> order, CivilDate day)
{
    if (!access.covers(order)) return {};
    return tx.list(R"(
        SELECT s.name
        FROM order_guest g
        JOIN staff s ON s.id = g.staff_id
        WHERE g.order_id = ?1 AND g.kind = 'plan_maker' AND g.valid_from <= ?2 AND (g.valid_to IS NULL OR g.valid_to >= ?2)
        ORDER BY s.name, s.id
        )",
        {order, day.iso()}, [](Row const& row) { return row.text(0); });
}
