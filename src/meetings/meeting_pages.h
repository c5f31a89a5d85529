// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Samtal om planen (DD-25, DD-26). Addresses below /personer/{person}/planer/{plan}/samtal.

// All of them, and beginning one.
Response show_meetings(Visit&, Request const&);         // GET  …/samtal
Response begin_new_meeting(Visit&, Request const&);     // POST …/samtal
// The guide: all parts, any of them at any time.
Response show_conversation(Visit&, Request const&);          // GET  …/samtal/{meeting}
Response change_meeting_state(Visit&, Request const&);  // POST …/samtal/{meeting}/lage
Response show_meeting_step(Visit&, Request const&);     // GET  …/samtal/{meeting}/steg/{step}
Response save_meeting_step(Visit&, Request const&);     // POST …/samtal/{meeting}/steg/{step}
// What is said, straight into the plan's draft.
Response show_meeting_heading(Visit&, Request const&);  // GET  …/samtal/{meeting}/rubrik/{heading}
Response save_meeting_heading(Visit&, Request const&);  // POST …/samtal/{meeting}/rubrik/{heading}
Response show_meeting_service(Visit&, Request const&);  // GET  …/samtal/{meeting}/insats/{service}
Response save_meeting_service(Visit&, Request const&);  // POST …/samtal/{meeting}/insats/{service}
// Picture cards.
Response show_meeting_topics(Visit&, Request const&);   // GET  …/samtal/{meeting}/bilder
Response show_meeting_cards(Visit&, Request const&);    // GET  …/samtal/{meeting}/bilder/{topic}
Response answer_meeting_card(Visit&, Request const&);   // POST …/samtal/{meeting}/bilder/{topic}
// After Klar.
Response show_meeting_end(Visit&, Request const&);      // GET  …/samtal/{meeting}/klart
Response save_next_meeting(Visit&, Request const&);     // POST …/samtal/{meeting}/klart
// The writer's own working notes.
Response show_meeting_notes(Visit&, Request const&);    // GET  …/samtal/{meeting}/anteckningar
Response save_meeting_notes(Visit&, Request const&);    // POST …/samtal/{meeting}/anteckningar
Response autosave_meeting_notes(Visit&, Request const&); // POST …/samtal/{meeting}/anteckningar/utkast
Response destroy_meeting_notes(Visit&, Request const&); // POST …/samtal/{meeting}/anteckningar/forstoring
