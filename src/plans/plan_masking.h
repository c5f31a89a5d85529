// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_document.h"

// The document without what people may have written where it must not stand: personal identity numbers, door codes and
// where a key is, and telephone numbers but those of the staff who took part: a relative's number may stand anywhere.
// For a protected person (R314) also without birth date, address, unit, names, telephone numbers and clock times; the
// person is "personen", and "person 0417" where a whole name would stand.
PlanDocument fit_for_copy(PlanDocument);
