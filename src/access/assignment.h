// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "access/visit.h"
#include "base/result.h"

// A shift that is wished for somebody: who, where, from, until (none: standing).
struct NewAssignment {
    Id<Staff> staff;
    Id<Unit> unit;
    Instant starts_at;
    std::optional<Instant> ends_at;
};

// By the unit's manager or samordnare (DD-4). At most 31 days for a shift; for several units: one each.
Result<Id<Assignment>> make_assignment(Visit&, NewAssignment const&);
// "Jag arbetar här i dag": from now to four in the morning after; shown to the manager. Only units of list_claimable_units.
Result<Id<Assignment>> work_here_today(Visit&, Id<Unit>);
// By a leader of the unit, or the one who claimed it. Access ends a minute later.
Result<Done> finish_assignment(Visit&, Id<Assignment>);
