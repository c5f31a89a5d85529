// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Riskbedömning of a plan (R268): what applies, the draft of the next one, and what was signed before.
Response show_risks(Visit&, Request const&);           // GET  …/planer/{plan}/risker
Response begin_risks(Visit&, Request const&);          // POST …/planer/{plan}/risker
Response show_assessment(Visit&, Request const&);      // GET  …/planer/{plan}/risker/{assessment}

Response show_risk_draft(Visit&, Request const&);      // GET  …/planer/{plan}/risker/ny
Response keep_risk_draft(Visit&, Request const&);      // POST …/planer/{plan}/risker/ny
Response throw_risk_draft(Visit&, Request const&);     // POST …/planer/{plan}/risker/ny/borttagning
Response show_risk(Visit&, Request const&);            // GET  …/planer/{plan}/risker/ny/{risk}, "lagg-till" or an id
Response save_risk(Visit&, Request const&);            // POST …/planer/{plan}/risker/ny/{risk}
Response remove_risk(Visit&, Request const&);          // POST …/planer/{plan}/risker/ny/{risk}/borttagning
