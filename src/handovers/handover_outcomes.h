// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "followups/follow_up.h"
#include "plans/plan_document.h"

#include <vector>

// What signed follow-ups, the newest first, found (I-13): each goal and service by its newest answer, and the life areas where
// the need of support has changed. What nobody answered is not there.
std::vector<PrintedOutcome> outcomes_of(std::vector<FollowUp> const&);
