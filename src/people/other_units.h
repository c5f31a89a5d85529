// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/staff.h"
#include "db/database.h"
#include "html/html.h"

#include <vector>

// Units outside the opened orders that support the person now: that they do, never what they write (DD-1). None for a
// guest of an order (DD-2); where a protected person is, only for whoever has a grant (R-PROT-3).
std::vector<Unit> list_other_units(ReadTx&, PersonAccess const&, CivilDate today);

// A box that names them with their telephone; nothing when there are none.
Html other_units_box(std::vector<Unit> const&);
