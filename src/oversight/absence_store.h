// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/civil_date.h"
#include "base/result.h"
#include "db/database.h"

#include <optional>
#include <string>
#include <vector>

// Frånvaro: days when somebody is away from work, so that the deputy owes what the kontaktman would (DD-10). Says nothing of
// why. No record: it may be ended early.
struct StaffAbsence {
    Id<StaffAbsence> id;
    Id<Staff> staff;
    std::string name;
    Id<Unit> unit; // whose leader noted it
    CivilDate from;
    std::optional<CivilDate> to = std::nullopt; // the last day
};

// Of the unit, not past; by first day.
std::vector<StaffAbsence> list_absences(ReadTx&, Id<Unit>, CivilDate today);
// By whoever leads the unit, of somebody who works there.
Result<Done> add_absence(WriteTx&, Visit const&, StaffAbsence const&);
// Back today: yesterday was the last day. One that has not begun is taken away.
Result<Done> end_absence(WriteTx&, Visit const&, Id<StaffAbsence>, CivilDate today);
