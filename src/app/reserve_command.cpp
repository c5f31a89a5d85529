// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.h"
#include "app/registry.h"
#include "reserve/reserve.h"

#include <fmt/format.h>

int order_unit_reserve(Config const& config, ReserveOptions const& options)
{
    Registry registry{config};
    auto const ordered = registry.database().write([&](WriteTx& tx) -> Result<UnitReserve> {
        auto const unit = find_unit_named(tx, options.unit);
        if (!unit) return not_found(fmt::format("Enheten \"{}\" finns inte. Se `delaktig unit list`.", options.unit));
        if (options.stop) {
            stop_reserve(tx, unit->id);
            return UnitReserve{unit->id, unit->name, Id<Staff>{0}, 0};
        }
        auto const staff = find_staff_of_login(tx, options.user);
        if (!staff) return staff.refusal();
        order_reserve(tx, unit->id, *staff, registry.clock.now());
        return *find_reserve(tx, unit->id);
    });
    if (!ordered) return refused(ordered.refusal());
    if (options.stop) {
        fmt::print("Reservmappen för {} görs inte mer. Ta bort den fil som finns.\n", options.unit);
        return 0;
    }
    fmt::print("Lösenordet till reservmappen för {}: {}\nDet visas bara nu. Förvara det på enheten, skilt från filen.\n",
        options.unit, reserve_password(registry.app.house(), *ordered));
    return 0;
}

int make_unit_reserve(Config const& config, ReserveOptions const& options)
{
    Registry registry{config};
    auto& house = registry.app.house();
    auto const reserve = registry.database().read([&](ReadTx& tx) -> Result<UnitReserve> {
        auto const unit = find_unit_named(tx, options.unit);
        if (!unit) return not_found(fmt::format("Enheten \"{}\" finns inte. Se `delaktig unit list`.", options.unit));
        auto const found = find_reserve(tx, unit->id);
        if (!found) return not_found(fmt::format("Beställ först reservmappen: delaktig unit reserve \"{}\" --user CHEFEN", options.unit));
        return *found;
    });
    if (!reserve) return refused(reserve.refusal());
    auto const made = make_reserve(house, *reserve, options.folder);
    if (!made) return refused(made.refusal());
    fmt::print("Reservmappen för {} är gjord: {} personer.\n", options.unit, *made);
    return 0;
}
