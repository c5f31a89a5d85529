// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Nödöppning (DD-4, R-ACC-2). The form names nobody: an unknown person and one that may not be opened look the same.
Response show_emergency_form(Visit&, Request const&); // GET /personer/{person}/nodoppning
Response make_emergency(Visit&, Request const&);

// /personer/{person}/nodsida: what comes first after a nödöppning, and what helps without reading the file.
Response show_emergency_page(Visit&, Request const&);
