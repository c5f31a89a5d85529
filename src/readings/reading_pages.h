// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Läsning av planen (R120, R330, I-3).
Response show_plan_news(Visit&, Request const&);    // GET  …/planer/{plan}/nytt
Response save_plan_reading(Visit&, Request const&); // POST …/planer/{plan}/nytt
Response show_coverage(Visit&, Request const&);     // GET  /enhet/lasning
