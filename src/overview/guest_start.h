// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// The start page of the authority's guests, with the plans that a socialsekreterare is to make and follow up (R152).
Response show_guest_start(Visit&, Request const&); // GET /bestallningar
