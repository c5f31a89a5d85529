// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_store.h"

#include "orders/life_area_store.h"
#include "people/stored_date.h"

#include <algorithm>

namespace {

std::optional<int> optional_int(Row const& row, int column)
{
    if (row.is_null(column)) return std::nullopt;
    return static_cast<int>(row.integer(column));
}

LegalBasis read_basis(Row const& row, int first)
{
    return {
        .code = row.text(first),
        .law = row.text(first + 1),
        .statute = row.text(first + 2),
        .chapter = optional_int(row, first + 3),
        .paragraph = row.text(first + 4),
        .point = optional_int(row, first + 5),
        .text = row.text(first + 6),
        .valid_from = *stored_date(row, first + 7),
        .valid_to = stored_date(row, first + 8),
        .places_child = row.boolean(first + 9),
    };
}

OrderContent read_content(Row const& row)
{
    return {
        .unit = row.id<Unit>(4),
        .legal_basis = row.text(18),
        .case_number = row.text(5),
        .authority = row.text(6),
        .case_officer_name = row.text(7),
        .case_officer_phone = row.text(8),
        .case_officer = row.optional_id<Staff>(9),
        .decided_on = *stored_date(row, 10),
        .valid_from = *stored_date(row, 11),
        .valid_to = stored_date(row, 12),
    };
}

Order read_order(Row const& row)
{
    Order order{
        .id = row.id<Order>(0),
        .person = row.id<Person>(1),
        .version = static_cast<int>(row.integer(2)),
        .state = *order_state(row.text_view(3)),
        .content = read_content(row),
        .basis = read_basis(row, 18),
        .unit_name = row.text(28),
        .received_at = row.instant(13),
        .accepted_at = row.optional_instant(14),
        .actual_start = stored_date(row, 15),
        .ended_on = stored_date(row, 16),
    };
    if (!row.is_null(17)) order.reason = end_reason(row.text_view(17));
    order.not_carried_out = row.optional_text(29).value_or("");
    return order;
}

struct GoalRow {
    Id<Order> order;
    OrderGoal goal;
};

struct ServiceRow {
    Id<Order> order;
    OrderService service;
};

std::vector<GoalRow> list_goal_rows(ReadTx& tx, Id<Person> person)
{
    return tx.list(R"(
        SELECT g.order_id, g.id, g.kind, g.text
        FROM order_goal g
        JOIN care_order o ON o.id = g.order_id
        WHERE o.person_id = ?1 AND g.withdrawn_at IS NULL
        ORDER BY g.order_id, g.kind, g.position, g.id
        )",
        {person}, [](Row const& row) {
            auto const kind = row.text_view(2) == "overall" ? GoalKind::overall : GoalKind::personal;
            return GoalRow{row.id<Order>(0), {row.id<OrderGoal>(1), kind, row.text(3)}};
        });
}

std::vector<ServiceRow> list_service_rows(ReadTx& tx, Id<Person> person)
{
    return tx.list(R"(
        SELECT s.order_id, s.id, s.name, s.extent, s.limits, s.starts_on, s.ends_on, s.kind, k.plan_maker,
            COALESCE(k.supports_relative, 0), s.ksi_code, s.ksi_title
        FROM order_service s
        JOIN care_order o ON o.id = s.order_id
        LEFT JOIN service_kind k ON k.code = s.kind
        WHERE o.person_id = ?1 AND s.withdrawn_at IS NULL
        ORDER BY s.order_id, s.position, s.id
        )",
        {person}, [](Row const& row) {
            return ServiceRow{row.id<Order>(0),
                {row.id<OrderService>(1), row.text(2), row.text(3), row.text(4), stored_date(row, 5),
                    stored_date(row, 6), row.optional_text(7).value_or(""), plan_maker(row.optional_text(8).value_or("")),
                    row.boolean(9), row.text(10), row.text(11)}};
        });
}

struct InterruptionRow {
    Id<Order> order;
    OrderInterruption interruption;
};

std::vector<InterruptionRow> list_interruption_rows(ReadTx& tx, Id<Person> person)
{
    return tx.list(R"(
        SELECT i.order_id, i.id, i.from_day, i.to_day, i.cause
        FROM order_interruption i
        JOIN care_order o ON o.id = i.order_id
        WHERE o.person_id = ?1
        ORDER BY i.order_id, i.from_day, i.id
        )",
        {person}, [](Row const& row) {
            return InterruptionRow{row.id<Order>(0),
                {row.id<OrderInterruption>(1), *stored_date(row, 2), stored_date(row, 3), row.text(4)}};
        });
}

} // namespace

std::vector<LegalBasis> list_legal_bases(ReadTx& tx)
{
    return tx.list(R"(
        SELECT code, law, statute, chapter, paragraph, point, text, valid_from, valid_to, places_child
        FROM legal_basis
        ORDER BY law, statute DESC, chapter, point, paragraph
        )",
        {}, [](Row const& row) { return read_basis(row, 0); });
}

std::optional<LegalBasis> find_legal_basis(ReadTx& tx, std::string_view code)
{
    return tx.find(R"(
        SELECT code, law, statute, chapter, paragraph, point, text, valid_from, valid_to, places_child
        FROM legal_basis
        WHERE code = ?1
        )",
        {code}, [](Row const& row) { return read_basis(row, 0); });
}

std::vector<LawAim> list_law_aims(ReadTx& tx, LegalBasis const& basis, CivilDate day)
{
    return tx.list(R"(
        SELECT reference, text, statute, valid_from, valid_to
        FROM law_aim
        WHERE statute = ?1 AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?2)
        ORDER BY number
        )",
        {basis.statute, day.iso()}, [](Row const& row) {
            return LawAim{row.text(0), row.text(1), row.text(2), *stored_date(row, 3), stored_date(row, 4)};
        });
}

std::vector<Order> list_orders(ReadTx& tx, PersonAccess const& access)
{
    auto orders = tx.list(R"(
        SELECT o.id, o.person_id, o.version, o.state, o.unit_id, o.case_number, o.authority, o.case_officer_name,
            o.case_officer_phone, o.case_officer_id, o.decided_on, o.valid_from, o.valid_to, o.received_at,
            o.accepted_at, o.actual_start, o.ended_on, o.end_reason,
            b.code, b.law, b.statute, b.chapter, b.paragraph, b.point, b.text, b.valid_from, b.valid_to, b.places_child,
            u.name, o.not_carried_out
        FROM care_order o
        JOIN legal_basis b ON b.code = o.legal_basis
        JOIN unit u ON u.id = o.unit_id
        WHERE o.person_id = ?1
        ORDER BY o.ended_on IS NOT NULL, o.id DESC
        )",
        {access.person()}, read_order);
    std::erase_if(orders, [&](Order const& order) { return !access.covers(order.id); });
    auto const goals = list_goal_rows(tx, access.person());
    auto const services = list_service_rows(tx, access.person());
    auto const interruptions = list_interruption_rows(tx, access.person());
    auto const areas = list_life_area_rows(tx, access.person());
    for (auto& order : orders) {
        for (auto const& row : areas)
            if (row.order == order.id) order.content.life_areas.push_back(row.area);
        for (auto const& row : interruptions)
            if (row.order == order.id) order.interruptions.push_back(row.interruption);
        for (auto const& row : goals)
            if (row.order == order.id) order.content.goals.push_back(row.goal);
        for (auto const& row : services)
            if (row.order == order.id) order.content.services.push_back(row.service);
    }
    return orders;
}

std::optional<Order> find_order(ReadTx& tx, PersonAccess const& access, Id<Order> id)
{
    auto const orders = list_orders(tx, access);
    auto const order = std::ranges::find(orders, id, &Order::id);
    if (order == orders.end()) return std::nullopt;
    return *order;
}

std::vector<OrderEvent> list_order_events(ReadTx& tx, PersonAccess const& access, Id<Order> order)
{
    if (!access.covers(order)) return {};
    return tx.list(R"(
        SELECT e.id, e.version, e.kind, e.happened_on, e.reason, e.content, e.created_at, s.name
        FROM order_event e
        JOIN care_order o ON o.id = e.order_id
        JOIN staff s ON s.id = e.created_by
        WHERE e.order_id = ?1 AND o.person_id = ?2
        ORDER BY e.version DESC
        )",
        {order, access.person()}, [](Row const& row) {
            return OrderEvent{row.id<OrderEvent>(0), static_cast<int>(row.integer(1)),
                order_event_kind(row.text_view(2)), stored_date(row, 3), row.optional_text(4).value_or(""),
                row.text(5), row.instant(6), row.text(7)};
        });
}
