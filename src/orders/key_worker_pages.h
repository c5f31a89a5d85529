// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Kontaktman and deputy of an order (DD-10).
Response show_key_workers(Visit&, Request const&);  // GET  /personer/{person}/bestallningar/{order}/kontaktman
Response save_key_worker(Visit&, Request const&);   // POST /personer/{person}/bestallningar/{order}/kontaktman
Response finish_key_worker(Visit&, Request const&); // POST /personer/{person}/bestallningar/{order}/kontaktman/{keyworker}/avslut
