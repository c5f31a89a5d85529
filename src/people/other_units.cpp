// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/other_units.h"

#include "access/emergency_store.h"
#include "access/staff_store.h"
#include "html/components/box.h"

#include <algorithm>

std::vector<Unit> list_other_units(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    std::vector<Unit> others;
    if (access.is_guest() || (access.protection().is_protected() && !access.protection().opens())) return others;
    for (auto const unit : list_units_of_person(tx, access.person(), today)) {
        if (std::ranges::find(access.orders(), unit, &OpenOrder::unit) != access.orders().end()) continue;
        if (auto found = find_unit(tx, unit)) others.push_back(*std::move(found));
    }
    return others;
}

Html other_units_box(std::vector<Unit> const& units)
{
    if (units.empty()) return {};
    std::vector<Html> rows;
    for (auto const& unit : units) {
        auto row = Html::text(unit.name + ", " + std::string{unit_kind_name(unit.kind)} + ". ");
        row += unit.phone.empty() ? Html::text("(telefon saknas)")
                                  : link(unit.phone, Href::phone(unit.phone), "till " + unit.name);
        rows.push_back(std::move(row));
    }
    return box({.id = "h-andra-enheter", .heading = "Får också stöd av", .body = plain_list(rows)});
}
