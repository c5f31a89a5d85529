// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/absence_store.h"

#include "access/staff_store.h"
#include "plans/stored_value.h"

#include <algorithm>

namespace {

StaffAbsence read_absence(Row const& row)
{
    return {.id = row.id<StaffAbsence>(0), .staff = row.id<Staff>(1), .name = row.text(2), .unit = row.id<Unit>(3),
        .from = stored_day(row, 4).value(), .to = stored_day(row, 5)};
}

Refusal not_leading() { return forbidden("Bara den som leder enheten skriver in frånvaro."); }

} // namespace

std::vector<StaffAbsence> list_absences(ReadTx& tx, Id<Unit> unit, CivilDate today)
{
    return tx.list(R"(
        SELECT a.id, a.staff_id, s.name, a.unit_id, a.from_day, a.to_day
        FROM staff_absence a JOIN staff s ON s.id = a.staff_id
        WHERE a.unit_id = ?1 AND (a.to_day IS NULL OR a.to_day >= ?2)
        ORDER BY a.from_day, s.name, a.id
        )",
        {unit, today.iso()}, read_absence);
}

Result<Done> add_absence(WriteTx& tx, Visit const& visit, StaffAbsence const& absence)
{
    if (!visit.actor.leads(absence.unit)) return not_leading();
    auto const now = visit.house.clock.now();
    auto const team = list_staff_of(tx, absence.unit, now);
    if (std::ranges::find(team, absence.staff, &Staff::id) == team.end()) return invalid("Välj någon som arbetar på enheten.");
    tx.execute(R"(
        INSERT INTO staff_absence (id, staff_id, unit_id, from_day, to_day, noted_by, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        )",
        {absence.id, absence.staff, absence.unit, absence.from.iso(), absence.to ? std::optional{absence.to->iso()} : std::nullopt,
            visit.actor.staff, now});
    return Done{};
}

Result<Done> end_absence(WriteTx& tx, Visit const& visit, Id<StaffAbsence> id, CivilDate today)
{
    auto const absence = tx.find(R"(
        SELECT a.id, a.staff_id, s.name, a.unit_id, a.from_day, a.to_day
        FROM staff_absence a JOIN staff s ON s.id = a.staff_id WHERE a.id = ?1
        )",
        {id}, read_absence);
    if (!absence) return visit.actor.leads_any() ? not_found("Frånvaron finns inte.") : not_leading();
    if (!visit.actor.leads(absence->unit)) return not_leading();
    if (absence->to && *absence->to < today) return conflict("Frånvaron är redan slut.");
    if (absence->from >= today) tx.execute("DELETE FROM staff_absence WHERE id = ?1", {id});
    else tx.execute("UPDATE staff_absence SET to_day = ?2 WHERE id = ?1", {id, add_days(today, -1).iso()});
    return Done{};
}
