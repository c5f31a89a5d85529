// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Uppföljning (R84–R102, DD-17, DD-18). Addresses below /personer/{person}/planer/{plan}/uppfoljningar.

// All of a plan: booked, going on, signed; and days of their own for a goal or a service (R90).
Response show_follow_ups(Visit&, Request const&);      // GET  …
Response save_own_date(Visit&, Request const&);        // POST …/datum
Response show_new_wish(Visit&, Request const&);         // GET  …/onskemal
Response save_wish(Visit&, Request const&);             // POST …/onskemal
Response show_new_follow_up(Visit&, Request const&);   // GET  …/ny
Response begin_new_follow_up(Visit&, Request const&);  // POST …/ny

// One that goes on, page by page; or one that is signed.
Response show_follow_up(Visit&, Request const&);          // GET  …/{followup}
Response show_follow_up_page(Visit&, Request const&);     // GET  …/{followup}/mal/{goal}, /insats/{service}, /del/{part}
Response save_follow_up_page(Visit&, Request const&);     // POST …
Response autosave_follow_up_page(Visit&, Request const&); // POST …/utkast
Response show_follow_up_removal(Visit&, Request const&);  // GET  …/{followup}/borttagning
Response remove_follow_up(Visit&, Request const&);        // POST …/{followup}/borttagning

// Read through and signed.
Response show_follow_up_review(Visit&, Request const&);   // GET  …/{followup}/klar
Response sign_reviewed_follow_up(Visit&, Request const&); // POST …/{followup}/klar

// What it leads to.
Response send_follow_up_pdf(Visit&, Request const&);      // GET  …/{followup}/pdf
Response carry_to_plan(Visit&, Request const&);           // POST …/{followup}/till-planen
Response tick_follow_up_contact(Visit&, Request const&);  // POST …/{followup}/kontakt

// Känner du dig trygg, over time and all plans (I-10).
Response show_safety(Visit&, Request const&);             // GET  /personer/{person}/trygghet
