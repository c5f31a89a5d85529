// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "plans/plan_content.h"

#include <vector>

// What the activity says when, in words, and on which days that is next: so that whoever ticked sees what it came to.
Html schedule_read_back(Schedule const&, CivilDate today);
// The next days on which the schedule itself points, at most `count`, within a year.
std::vector<CivilDate> next_days(Schedule const&, CivilDate today, std::size_t count);
// Advice when a dose stands in its texts (DD-21). It never blocks.
Html dose_advice(Activity const&);
