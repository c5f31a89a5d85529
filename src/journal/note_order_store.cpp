// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/note_order_store.h"

#include <algorithm>
#include <iterator>

std::vector<NoteOrder> list_note_orders(ReadTx& tx, PersonAccess const& access)
{
    std::vector<NoteOrder> orders;
    tx.each("SELECT id, unit_id, state FROM care_order WHERE person_id = ?1 ORDER BY id DESC", {access.person()},
        [&](Row const& row) {
            auto const state = order_state(row.text_view(2));
            if (!state) throw DatabaseError{"unknown state of an order"};
            auto const id = row.id<Order>(0);
            if (access.covers(id)) orders.push_back({.order = id, .unit = row.id<Unit>(1), .state = *state});
        });
    auto const is_begun = [](NoteOrder const& one) { return one.state != OrderState::received; };
    if (std::ranges::any_of(orders, is_begun)) std::erase_if(orders, [&](NoteOrder const& one) { return !is_begun(one); });
    return orders;
}

std::vector<NoteOrder> likely_orders(std::vector<NoteOrder> const& orders)
{
    for (auto const state : {OrderState::started, OrderState::accepted, OrderState::ended, OrderState::received}) {
        std::vector<NoteOrder> likely;
        std::ranges::copy_if(
            orders, std::back_inserter(likely), [&](NoteOrder const& one) { return one.state == state; });
        if (!likely.empty()) return likely;
    }
    return {};
}

std::optional<Id<Order>> find_order_of(
    ReadTx& tx, Id<Person> person, std::optional<Id<Goal>> const& goal, std::optional<Id<Activity>> const& activity)
{
    if (!goal && !activity) return std::nullopt;
    auto const goal_number = goal ? goal->number() : 0;
    auto const activity_number = activity ? activity->number() : 0;
    struct Found {
        Id<Order> order;
        std::int64_t known;
    };
    auto const found = tx.list(R"(
        SELECT p.order_id, (SELECT count(*) FROM goal WHERE id = ?2) + (SELECT count(*) FROM activity WHERE id = ?3)
        FROM plan p
        WHERE p.person_id = ?1 AND p.id IN (
            SELECT plan_id FROM goal WHERE id = ?2 UNION SELECT plan_id FROM activity WHERE id = ?3)
        )",
        {person, goal_number, activity_number}, [](Row const& row) { return Found{row.id<Order>(0), row.integer(1)}; });
    auto const asked = std::int64_t{goal.has_value()} + std::int64_t{activity.has_value()};
    if (found.size() != 1 || found.front().known != asked) return std::nullopt;
    return found.front().order;
}
