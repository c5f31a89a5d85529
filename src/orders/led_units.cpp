// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/led_units.h"

#include "access/staff_store.h"

std::vector<Unit> list_led_units(ReadTx& tx, Actor const& actor)
{
    auto units = list_units(tx);
    std::erase_if(units, [&](Unit const& unit) { return unit.kind == UnitKind::authority || !actor.leads(unit.id); });
    return units;
}
