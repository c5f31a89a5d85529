// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Guests of an order (DD-2): their own list, and the page where a leader of the unit ties and ends them.
Response show_guest_orders(Visit&, Request const&); // GET  /bestallningar
Response show_guests(Visit&, Request const&);       // GET  /personer/{person}/bestallningar/{order}/gaster
Response save_guest(Visit&, Request const&);        // POST /personer/{person}/bestallningar/{order}/gaster
Response finish_guest(Visit&, Request const&);      // POST /personer/{person}/bestallningar/{order}/gaster/{guest}/avslut
