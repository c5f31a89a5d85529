// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "oversight/duty_store.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

// A duty of one's own day, and who last reminded of it.
struct MyDuty {
    Duty duty;
    std::string reminded_by = {};
    std::optional<CivilDate> reminded_on = std::nullopt;

    // Today's: due, or somebody has reminded.
    bool is_for_today() const { return duty.is_due() || reminded_on; }
};

// What the actor owes in these units, about persons in the actor's list: the own as kontaktman, as deputy or by name; and
// what nobody is named for, or what has waited too long (DutyRule::leader_when_late), of whoever leads the unit. Late first, then by day, then what has no day.
std::vector<MyDuty> list_my_duties(ReadTx&, Visit const&, Duties const&, std::set<Id<Person>> const& persons);
