// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/owner_store.h"

#include "db/id_list.h"

std::optional<Id<Staff>> Owners::of(Id<Order> order) const
{
    auto const found = by_order.find(order);
    if (found == by_order.end()) return std::nullopt;
    return found->second;
}

Owners list_owners(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    Owners owners;
    // The one who is here first: main before deputy, and away last. Whoever has left the house owes nothing.
    auto const sql = R"(
        SELECT o.id, o.unit_id, s.id, s.name
        FROM care_order o
            LEFT JOIN key_worker k ON k.order_id = o.id AND k.valid_from <= ?1 AND (k.valid_to IS NULL OR k.valid_to >= ?1)
            LEFT JOIN staff s ON s.id = k.staff_id AND s.active = 1
        WHERE o.state <> 'ended' AND )" + is_among("o.unit_id", 2) + R"(
        ORDER BY o.id, CASE WHEN EXISTS (SELECT 1 FROM staff_absence a WHERE a.staff_id = s.id AND a.from_day <= ?1
                AND (a.to_day IS NULL OR a.to_day >= ?1)) THEN 1 ELSE 0 END,
            CASE k.kind WHEN 'main' THEN 0 ELSE 1 END, k.id
        )";
    tx.each(sql, {today.iso(), id_list(units)}, [&](Row const& row) {
        auto const order = row.id<Order>(0);
        owners.units.emplace(order, row.id<Unit>(1));
        if (row.is_null(2)) return;
        owners.by_order.emplace(order, row.id<Staff>(2));
        owners.names.emplace(row.id<Staff>(2), row.text(3));
    });
    return owners;
}
