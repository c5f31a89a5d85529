// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/guest_store.h"

namespace {

std::string_view code_of(GuestKind kind)
{
    switch (kind) {
    case GuestKind::case_officer: return "case_officer";
    case GuestKind::plan_maker: return "plan_maker";
    }
    return "";
}

OrderGuest read_guest(Row const& row)
{
    return {.id = row.id<OrderGuest>(0),
        .order = row.id<Order>(1),
        .staff = row.id<Staff>(2),
        .kind = row.text_view(3) == "plan_maker" ? GuestKind::plan_maker : GuestKind::case_officer,
        .valid_from = *CivilDate::parse_iso(row.text_view(4)),
        .valid_to = row.is_null(5) ? std::nullopt : CivilDate::parse_iso(row.text_view(5))};
}

} // namespace

std::vector<OrderGuest> list_guests(ReadTx& tx, PersonAccess const& access, Id<Order> order)
{
    if (!access.covers(order)) return {};
    return tx.list(R"(
        SELECT id, order_id, staff_id, kind, valid_from, valid_to FROM order_guest
        WHERE order_id = ?1 ORDER BY valid_from, id)",
        {order}, read_guest);
}

Result<Done> add_guest(WriteTx& tx, PersonAccess const& access, OrderGuest const& guest, Instant now)
{
    if (!access.covers(guest.order) || !access.leads())
        return forbidden("Bara den som leder enheten kan lägga till en handläggare.");
    auto const from = guest.valid_from.iso();
    auto const to = guest.valid_to ? std::optional{guest.valid_to->iso()} : std::nullopt;
    tx.execute(R"(
        INSERT INTO order_guest (id, order_id, staff_id, kind, valid_from, valid_to, granted_by, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))",
        {guest.id, guest.order, guest.staff, code_of(guest.kind), from, to, access.staff(), now});
    return Done{};
}

Result<Done> end_guest(
    WriteTx& tx, PersonAccess const& access, Id<Order> order, Id<OrderGuest> guest, CivilDate last_day)
{
    if (!access.covers(order) || !access.leads())
        return forbidden("Bara den som leder enheten kan ta bort en handläggare.");
    auto const day = last_day.iso();
    if (tx.execute(R"(
            UPDATE order_guest SET valid_to = ?3
            WHERE id = ?1 AND order_id = ?2 AND valid_from <= ?3)",
            {guest, order, day})
        != 1)
        return not_found("Handläggaren finns inte på beställningen.");
    return Done{};
}
