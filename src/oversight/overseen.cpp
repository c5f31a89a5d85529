// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/overseen.h"

#include "access/staff_store.h"
#include "audit/access_log.h"
#include "oversight/person_names_store.h"

#include <algorithm>

Sight sight_of(Actor const& actor, Id<Unit> unit)
{
    if (actor.leads(unit)) return Sight::names;
    return actor.has(Role::head_of_operations, unit) ? Sight::figures : Sight::none;
}

bool oversees_any(Actor const& actor) { return actor.leads_any() || actor.has(Role::head_of_operations); }

std::vector<Unit> list_overseen_units(ReadTx& tx, Actor const& actor)
{
    auto units = list_units(tx);
    std::erase_if(units, [&](Unit const& unit) { return unit.kind == UnitKind::authority || sight_of(actor, unit.id) == Sight::none; });
    return units;
}

std::vector<Unit> list_headed_units(ReadTx& tx, Actor const& actor)
{
    auto units = list_units(tx);
    std::erase_if(units, [&](Unit const& unit) {
        return unit.kind == UnitKind::authority || !actor.has(Role::head_of_operations, unit.id);
    });
    return units;
}

Result<Unit> choose_overseen(std::vector<Unit> const& units, std::string const& wanted)
{
    if (units.empty()) return forbidden("Egenkontrollen är för den som leder en enhet eller verksamheten.");
    if (wanted.empty()) return units.front();
    auto const id = Id<Unit>::parse(wanted);
    auto const found = std::ranges::find_if(units, [&](Unit const& unit) { return id && unit.id == *id; });
    if (found == units.end()) return forbidden("Du ser inte egenkontrollen för den enheten.");
    return *found;
}

std::map<Id<Person>, std::string> open_names(ReadTx& tx, Visit const& visit, Id<Unit> unit, std::string_view event)
{
    log_access(visit, LogAction::read, std::nullopt, event,
        visit.actor.leads(unit) ? "care_relation" : "head_of_operations");
    return list_names_of_unit(tx, unit, visit.actor.staff, civil_date(visit.house.clock.now()));
}

void log_figures(Visit const& visit, std::string_view event)
{
    log_access(visit, LogAction::read, std::nullopt, event, "figures");
}
