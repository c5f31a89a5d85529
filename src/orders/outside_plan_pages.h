// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// The plan that a provider outside has made (R151): registered from one of the order's documents, by whoever may write.
Response show_outside_plan(Visit&, Request const&); // GET  /personer/{person}/bestallningar/{order}/extern-plan
Response save_outside_plan(Visit&, Request const&); // POST /personer/{person}/bestallningar/{order}/extern-plan
