// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// The person's number and the ones before it (R-PNR-5).
Response show_number(Visit&, Request const&); // GET  /personer/{person}/uppgifter/nummer
Response save_number(Visit&, Request const&); // POST /personer/{person}/uppgifter/nummer
