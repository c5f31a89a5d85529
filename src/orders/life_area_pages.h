// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// A livsområde of an order, for whoever leads the unit. {area} is "ny" for one more; ?sok= looks for a code of ICF, and
// ?icf= takes one.
Response show_life_area(Visit&, Request const&);   // GET  /personer/{person}/bestallningar/{order}/livsomraden/{area}
Response save_life_area(Visit&, Request const&);   // POST /personer/{person}/bestallningar/{order}/livsomraden/{area}
Response remove_life_area(Visit&, Request const&); // POST …/livsomraden/{area}/borttagning
