// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Personer: those whom the reader supports now, and a search by name, number or case number (R-ACC-6).
Response show_persons(Visit&, Request const&);  // GET  /personer
// Answers with a page, not with 303: a number never stands in an address (R-PNR-8).
Response search_persons(Visit&, Request const&); // POST /personer
