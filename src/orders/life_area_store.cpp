// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/life_area_store.h"

#include "orders/order_store.h"

#include <algorithm>

namespace {

ListWord read_word(Row const& row, int column)
{
    return {row.optional_text(column).value_or(""), row.optional_text(column + 1).value_or(""), {}};
}

LifeAreaRow read_area(Row const& row)
{
    LifeArea area{
        .id = row.id<LifeArea>(1),
        .version = static_cast<int>(row.integer(2)),
        .area = read_word(row, 3),
        .icf_code = row.text(5),
        .icf_title = row.text(6),
        .assessed = read_word(row, 7),
        .intended = read_word(row, 9),
        .aim = read_word(row, 11),
        .support_form = read_word(row, 13),
        .limitation = row.text(15),
        .reason = row.text(16),
    };
    area.aim.help = row.optional_text(17).value_or("");
    return {row.id<Order>(0), std::move(area)};
}

std::optional<std::string> chosen(ListWord const& word)
{
    return word.empty() ? std::nullopt : std::optional{word.code};
}

Result<Order> order_to_describe(ReadTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id)
{
    auto order = order_to_change(tx, visit, access, id);
    if (order && order->state == OrderState::ended) return conflict("Beställningen är avslutad.");
    return order;
}

LifeArea const* find_area(Order const& order, Id<LifeArea> id)
{
    auto const& all = order.content.life_areas;
    auto const found = std::ranges::find(all, id, &LifeArea::id);
    return found == all.end() ? nullptr : &*found;
}

Result<Done> note_change(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id, Id<LifeArea> area)
{
    auto const after = find_order(tx, access, id);
    append_order_event(tx, visit, *after, OrderEventKind::changed, std::nullopt,
        "Livsområde: " + words_of(*find_area(*after, area)).area);
    return Done{};
}

} // namespace

std::vector<LifeAreaRow> list_life_area_rows(ReadTx& tx, Id<Person> person)
{
    return tx.list(R"(
        SELECT a.order_id, a.id, a.version, a.area, t.label, a.icf_code, a.icf_title, a.assessed, n.label, a.intended, w.label,
            a.aim, s.label, a.support_form, f.label, a.limitation, a.reason, s.help
        FROM order_life_area a
        JOIN care_order o ON o.id = a.order_id
        LEFT JOIN order_term t ON t.list = 'life_area' AND t.code = a.area
        LEFT JOIN order_term n ON n.list = 'function_level' AND n.code = a.assessed
        LEFT JOIN order_term w ON w.list = 'function_level' AND w.code = a.intended
        LEFT JOIN order_term s ON s.list = 'aim' AND s.code = a.aim
        LEFT JOIN order_term f ON f.list = 'support_form' AND f.code = a.support_form
        WHERE o.person_id = ?1 AND a.withdrawn_at IS NULL
        ORDER BY a.order_id, t.position, a.id
        )",
        {person}, read_area);
}

Result<Done> add_life_area(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id, LifeArea const& area)
{
    auto const order = order_to_describe(tx, visit, access, id);
    if (!order) return order.refusal();
    auto const added = visit.house.ids.next<LifeArea>();
    tx.execute(R"(
        INSERT INTO order_life_area (id, order_id, area, icf_code, icf_title, assessed, intended, aim, support_form, limitation,
            reason, version, withdrawn_at, created_at, created_by)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1, NULL, ?12, ?13)
        )",
        {added, id, area.area.code, area.icf_code, area.icf_title, chosen(area.assessed),
            chosen(area.intended), chosen(area.aim), chosen(area.support_form), area.limitation, area.reason,
            visit.house.clock.now(), visit.actor.staff});
    return note_change(tx, visit, access, id, added);
}

Result<Done> change_life_area(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id, LifeArea const& area)
{
    auto const order = order_to_describe(tx, visit, access, id);
    if (!order) return order.refusal();
    auto const* const before = find_area(*order, area.id);
    if (!before) return not_found("Livsområdet finns inte i beställningen.");
    if (before->version != area.version) return conflict("Någon annan har ändrat livsområdet sedan du öppnade det.");
    tx.execute(R"(
        UPDATE order_life_area
        SET area = ?2, icf_code = ?3, icf_title = ?4, assessed = ?5, intended = ?6, aim = ?7, support_form = ?8, limitation = ?9,
            reason = ?10, version = version + 1
        WHERE id = ?1
        )",
        {area.id, area.area.code, area.icf_code, area.icf_title, chosen(area.assessed), chosen(area.intended), chosen(area.aim),
            chosen(area.support_form), area.limitation, area.reason});
    return note_change(tx, visit, access, id, area.id);
}

Result<Done> withdraw_life_area(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id, Id<LifeArea> area)
{
    auto const order = order_to_describe(tx, visit, access, id);
    if (!order) return order.refusal();
    auto const* const before = find_area(*order, area);
    if (!before) return not_found("Livsområdet finns inte i beställningen.");
    tx.execute("UPDATE order_life_area SET withdrawn_at = ?2 WHERE id = ?1", {area, visit.house.clock.now()});
    auto const after = find_order(tx, access, id);
    append_order_event(tx, visit, *after, OrderEventKind::changed, std::nullopt,
        "Livsområde borttaget: " + words_of(*before).area);
    return Done{};
}
