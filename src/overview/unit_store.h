// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "base/clock.h"
#include "db/database.h"

#include <vector>

// Who may be given a shift at the unit: active staff with a role in care, in the unit's own division or in the whole
// organisation (pool, night). By name.
std::vector<Staff> list_assignable_staff(ReadTx&, Unit const&, Instant now);
