// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Beställningar of a person.
Response show_orders(Visit&, Request const&);       // GET  /personer/{person}/bestallningar
Response show_order(Visit&, Request const&);        // GET  /personer/{person}/bestallningar/{order}
Response accept_order_post(Visit&, Request const&); // POST /personer/{person}/bestallningar/{order}/bekraftelse
Response start_order_post(Visit&, Request const&);  // POST /personer/{person}/bestallningar/{order}/start
Response decline_order_post(Visit&, Request const&); // POST /personer/{person}/bestallningar/{order}/utfors-inte
Response interrupt_order_post(Visit&, Request const&); // POST /personer/{person}/bestallningar/{order}/uppehall
Response resume_order_post(Visit&, Request const&); // POST /personer/{person}/bestallningar/{order}/fortsattning
Response end_order_post(Visit&, Request const&);    // POST /personer/{person}/bestallningar/{order}/avslut
