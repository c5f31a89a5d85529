// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "reserve/reserve_store.h"

std::vector<UnitReserve> list_reserves(ReadTx& tx)
{
    return tx.list(R"(
        SELECT r.unit_id, u.name, r.ordered_by, r.password_number
        FROM unit_reserve r JOIN unit u ON u.id = r.unit_id ORDER BY r.unit_id
        )",
        {}, [](Row const& row) { return UnitReserve{row.id<Unit>(0), row.text(1), row.id<Staff>(2), row.integer(3)}; });
}

std::optional<UnitReserve> find_reserve(ReadTx& tx, Id<Unit> unit)
{
    for (auto const& one : list_reserves(tx))
        if (one.unit == unit) return one;
    return std::nullopt;
}

void order_reserve(WriteTx& tx, Id<Unit> unit, Id<Staff> staff, Instant now)
{
    tx.execute(R"(
        INSERT INTO unit_reserve (unit_id, ordered_by, password_number, ordered_at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (unit_id) DO UPDATE SET ordered_by = excluded.ordered_by, password_number = excluded.password_number,
            ordered_at = excluded.ordered_at
        )",
        // The moment: a password that was given up never comes again.
        {unit, staff, std::int64_t{now.time_since_epoch().count()}, now});
}

void stop_reserve(WriteTx& tx, Id<Unit> unit) { tx.execute("DELETE FROM unit_reserve WHERE unit_id = ?1", {unit}); }

std::vector<Id<Person>> list_persons_of_unit(ReadTx& tx, Id<Unit> unit)
{
    return tx.list(R"(
        SELECT DISTINCT p.id, p.given_name, p.family_name FROM care_order o JOIN person p ON p.id = o.person_id
        WHERE o.unit_id = ?1 AND o.state <> 'ended' ORDER BY p.given_name, p.family_name, p.id
        )",
        {unit}, [](Row const& row) { return row.id<Person>(0); });
}
