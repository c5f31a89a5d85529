// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// /arbete: where I work now, and "jag arbetar här i dag" where the unit's rule allows it (DD-4).
Response show_work(Visit&, Request const&);
Response claim_work(Visit&, Request const&);
Response finish_work(Visit&, Request const&); // POST /arbete/{assignment}/avslut
