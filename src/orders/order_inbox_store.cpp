// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_inbox.h"

#include "orders/order_inquiry_store.h"
#include "orders/order_store.h"

#include <algorithm>

namespace {

bool is_waiting(ReadTx& tx, Id<Order> order)
{
    return tx.number("SELECT count(*) FROM care_order WHERE id = ?1 AND state IN ('received', 'accepted')", {order}) == 1;
}

} // namespace

std::int64_t WaitingOrder::days_waited(CivilDate today) const { return days_between(civil_date(order.received_at), today); }

std::vector<WaitingOrder> list_waiting_orders(ReadTx& tx, Visit const& visit)
{
    auto mine = visit.house.access_control.list_my_orders(tx, visit, "OrderInbox");
    std::erase_if(mine, [&](MyOrder const& one) { return !visit.actor.leads(one.unit) || !is_waiting(tx, one.order); });
    std::vector<WaitingOrder> waiting;
    for (auto const& one : mine) {
        auto const access = visit.house.access_control.open(tx, visit, one.person, "OrderInbox");
        if (!access) continue;
        auto const order = find_order(tx, *access, one.order);
        if (!order) continue;
        auto inquiries = list_inquiries(tx, *access, one.order);
        std::erase_if(inquiries, [](AskedInquiry const& asked) { return asked.answer.has_value(); });
        waiting.push_back({load_person_summary(tx, *access, today(visit.house.clock)), *order, std::move(inquiries)});
    }
    std::ranges::stable_sort(waiting, {}, [](WaitingOrder const& one) { return one.order.received_at; });
    return waiting;
}

std::int64_t count_received_orders(ReadTx& tx, Id<Unit> unit)
{
    return tx.number("SELECT count(*) FROM care_order WHERE unit_id = ?1 AND state = 'received'", {unit});
}
