// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "overview/red_thread.h"

// How things stand with the person's plans, in one sentence with at most one action: the most urgent of them, because
// several in force at once are normal (DD-9). `dues` by date, the earliest first.
Html plan_status(RedThread const&, std::vector<PlanDue> const& dues);
