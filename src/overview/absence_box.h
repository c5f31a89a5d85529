// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/form.h"
#include "overview/unit_page.h"

// Who is away from the unit, and the form to say so: while a kontaktman is, the deputy gets the duties (DD-10).
Html absence_box(UnitView const&);
std::optional<StaffAbsence> parse_absence(Form const&, Id<StaffAbsence>, Id<Unit>, CivilDate today, FormErrors&);
