// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/guest_store.h"

#include "access/relation_store.h"

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

std::string_view role_of(GuestKind kind)
{
    return code_of(kind == GuestKind::plan_maker ? Role::plan_maker : Role::case_officer);
}

} // namespace

bool is_guest(Actor const& actor)
{
    return !actor.works_in_care() && (actor.has(Role::case_officer) || actor.has(Role::plan_maker));
}

std::vector<Staff> list_guest_staff(ReadTx& tx, GuestKind kind, CivilDate day)
{
    auto const on = day.iso();
    return tx.list(R"(
        SELECT s.id, s.name, s.title, s.phone, s.active FROM staff s
        WHERE s.active = 1 AND EXISTS (SELECT 1 FROM role_grant r
            WHERE r.staff_id = s.id AND r.role = ?1 AND r.valid_from <= ?2 AND (r.valid_to IS NULL OR r.valid_to >= ?2))
        ORDER BY s.name, s.id)",
        {role_of(kind), on}, [](Row const& row) {
            return Staff{.id = row.id<Staff>(0),
                .name = row.text(1),
                .title = row.text(2),
                .phone = row.text(3),
                .active = row.boolean(4)};
        });
}

std::vector<MyOrder> list_guest_orders(ReadTx& tx, Visit const& visit)
{
    if (!is_guest(visit.actor)) return {};
    auto const on = civil_date(visit.house.clock.now()).iso();
    bool const is_officer = visit.actor.has(Role::case_officer);
    auto const officer = is_officer ? 1 : 0;
    auto const maker = visit.actor.has(Role::plan_maker) ? 1 : 0;
    static auto const sql = R"(
        SELECT o.person_id, o.id, o.unit_id FROM care_order o
        WHERE ((?3 = 1 AND o.case_officer_id = ?1)
            OR o.id IN (SELECT g.order_id FROM order_guest g
                WHERE g.staff_id = ?1 AND g.valid_from <= ?2 AND (g.valid_to IS NULL OR g.valid_to >= ?2)
                    AND ((?3 = 1 AND g.kind = 'case_officer') OR (?4 = 1 AND g.kind = 'plan_maker'))))
            AND )" + may_stand_in_list("o.person_id", 1, 2) + R"(
        ORDER BY o.person_id, o.id)";
    auto orders = tx.list(sql, {visit.actor.staff, on, officer, maker},
        [](Row const& row) { return MyOrder{row.id<Person>(0), row.id<Order>(1), row.id<Unit>(2)}; });
    for (std::size_t i = 0; i < orders.size(); ++i)
        if (i == 0 || orders[i].person != orders[i - 1].person)
            log_access(visit, is_officer ? LogAction::hand_out : LogAction::read, orders[i].person, "GuestOrderList",
                is_officer ? "case_officer" : "plan_maker");
    return orders;
}

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
    auto const changed = tx.execute(R"(
        UPDATE order_guest SET valid_to = ?3
        WHERE id = ?1 AND order_id = ?2 AND valid_from <= ?3 AND (valid_to IS NULL OR valid_to > ?3))",
        {guest, order, day});
    if (changed == 1) return Done{};
    if (tx.execute("DELETE FROM order_guest WHERE id = ?1 AND order_id = ?2 AND valid_from > ?3", {guest, order, day}) == 1)
        return Done{};
    return not_found("Handläggaren finns inte på beställningen, eller har redan en sista dag.");
}
