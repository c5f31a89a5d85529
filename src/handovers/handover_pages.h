// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Överlämnande till myndigheten (avge): handing over a version, and what became of it. The case officer reads and answers
// as a guest of the order (DD-2); every such opening is logged as utlämnat till.
Response show_handovers(Visit&, Request const&);        // GET  …/versioner/{version}/overlamnande
Response hand_over_version(Visit&, Request const&);     // POST …/versioner/{version}/overlamnande
Response show_handover(Visit&, Request const&);         // GET  …/overlamnande/{handover}
Response save_handover_event(Visit&, Request const&);   // POST …/overlamnande/{handover}
Response send_handover_document(Visit&, Request const&); // GET  …/overlamnande/{handover}/pdf
Response send_handover_package(Visit&, Request const&);  // GET  …/overlamnande/{handover}/json

// The version as it is read, with whether it is complete, approved, final and handed over (R266).
Response show_version_with_states(Visit&, Request const&); // GET …/versioner/{version}
