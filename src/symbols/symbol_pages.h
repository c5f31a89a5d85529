// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Bilder och symboler: what there is to choose among, and on which terms (R324). Of no person.
Response show_symbols(Visit&, Request const&); // GET /symboler
Response send_symbol(Visit&, Request const&);  // GET /symboler/{symbol}/fil
