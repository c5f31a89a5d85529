// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/month_store.h"

#include "access/staff_store.h"
#include "oversight/standing_store.h"

namespace {

constexpr int kept_months = 12;

void put_month(WriteTx& tx, Id<Unit> unit, Month month, UnitFigures const& figures, Instant now)
{
    tx.execute(R"(
        INSERT INTO unit_month (unit_id, month, plans, holding, plan_in_time, followed_up, took_part, counted_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (unit_id, month) DO UPDATE SET plans = excluded.plans, holding = excluded.holding,
            plan_in_time = excluded.plan_in_time, followed_up = excluded.followed_up, took_part = excluded.took_part,
            counted_at = excluded.counted_at
        )",
        {unit, month.text(), figures.plans, figures.holding, figures.plan_in_time, figures.followed_up, figures.took_part, now});
}

} // namespace

std::vector<UnitMonth> list_months(ReadTx& tx, Id<Unit> unit, Month latest, int count)
{
    auto first = latest;
    for (int i = 1; i < count; ++i) first = first.before();
    return tx.list(R"(
        SELECT month, plans, holding, plan_in_time, followed_up, took_part
        FROM unit_month WHERE unit_id = ?1 AND month >= ?2 AND month <= ?3 AND plans > 0 ORDER BY month
        )",
        {unit, first.text(), latest.text()}, [](Row const& row) {
            auto const month = Month::parse(row.text_view(0));
            if (!month) throw UnreadableValue{row.place(0), "no month"};
            return UnitMonth{*month,
                {.plans = row.integer(1), .holding = row.integer(2), .plan_in_time = row.integer(3),
                    .followed_up = row.integer(4), .took_part = row.integer(5)}};
        });
}

void count_months(House& house)
{
    auto const now = house.clock.now();
    auto const today = civil_date(now);
    auto month = Month::of(today);
    auto const units = house.database.read([](ReadTx& tx) { return list_units(tx); });
    std::vector<Id<Unit>> ids;
    for (auto const& unit : units)
        if (unit.kind != UnitKind::authority) ids.push_back(unit.id);
    for (int i = 0; i < kept_months; ++i, month = month.before()) {
        auto const day = month.counted_on(today);
        auto figures = house.database.read([&](ReadTx& tx) {
            return count_standing(list_standing(tx, ids, day), day);
        });
        auto const kept = house.database.write([&](WriteTx& tx) -> Result<Done> {
            for (auto const unit : ids) put_month(tx, unit, month, figures[unit], now);
            return Done{};
        });
        if (!kept) return;
    }
}
