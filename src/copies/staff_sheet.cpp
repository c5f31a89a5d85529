// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/staff_sheet.h"

#include "access/staff_store.h"
#include "orders/key_worker.h"

#include <algorithm>

namespace {

// Only the kontaktman stands with the whole name.
std::string call_name(KeyWorker const& worker)
{
    if (worker.kind == KeyWorkerKind::main) return "Kontaktman " + worker.name;
    return "Ersättare " + worker.name.substr(0, worker.name.find(' '));
}

} // namespace

StaffSheet load_staff_sheet(ReadTx& tx, Visit const& visit, PersonAccess const& access)
{
    auto const day = today(visit.house.clock);
    StaffSheet sheet{.support = load_daily_support(tx, access, day),
        .calls = {},
        .allowed_numbers = {},
        .printed_at = visit.house.clock.now(),
        .printed_by = visit.actor.name};
    auto const add = [&](std::string const& who, std::string const& number) {
        if (number.empty() || std::ranges::find(sheet.allowed_numbers, number) != sheet.allowed_numbers.end()) return;
        sheet.calls.push_back(who + " " + number);
        sheet.allowed_numbers.push_back(number);
    };
    for (auto const& order : access.orders())
        if (auto const unit = find_unit(tx, order.unit)) add(unit->name, unit->phone);
    for (auto const& worker : list_key_workers(tx, access))
        if (worker.in_force_on(day)) add(call_name(worker), worker.phone);
    return sheet;
}
