// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_store.h"

#include "people/stored_date.h"

Result<Done> interrupt_order(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id, OrderInterruption interruption)
{
    auto const order = order_to_change(tx, visit, access, id);
    if (!order) return order.refusal();
    if (auto const may = may_interrupt(*order, interruption); !may) return may.refusal();
    interruption.id = visit.house.ids.next<OrderInterruption>();
    tx.execute(R"(
        INSERT INTO order_interruption (id, order_id, from_day, to_day, cause, created_at, created_by)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        )",
        {interruption.id, id, interruption.from.iso(), stored_text(interruption.to), interruption.cause,
            visit.house.clock.now(), visit.actor.staff});
    auto const until = interruption.to ? " Till och med " + interruption.to->text() + "." : std::string{};
    append_order_event(tx, visit, *order, OrderEventKind::interrupted, interruption.from, interruption.cause + "." + until);
    return Done{};
}

Result<Done> resume_order(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id, CivilDate first_day)
{
    auto const order = order_to_change(tx, visit, access, id);
    if (!order) return order.refusal();
    auto const day = today(visit.house.clock);
    if (auto const may = may_resume(*order, first_day, day); !may) return may.refusal();
    tx.execute("UPDATE order_interruption SET to_day = ?3 WHERE id = ?1 AND order_id = ?2",
        {order->interruption_on(day)->id, id, add_days(first_day, -1).iso()});
    append_order_event(tx, visit, *order, OrderEventKind::resumed, first_day, "");
    return Done{};
}
