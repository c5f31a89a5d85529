// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// How a goal has read through the versions of its plan and of the plans before it, and where it stood in each.
Response show_goal_history(Visit&, Request const&); // GET …/planer/{plan}/mal/{goal}/historia
