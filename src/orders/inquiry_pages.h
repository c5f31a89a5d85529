// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Questions to the authority about an order, and the answers, for whoever leads the unit.
Response show_inquiries(Visit&, Request const&);      // GET  /personer/{person}/bestallningar/{order}/fragor
Response save_inquiry(Visit&, Request const&);        // POST /personer/{person}/bestallningar/{order}/fragor
Response save_inquiry_answer(Visit&, Request const&); // POST /personer/{person}/bestallningar/{order}/fragor/{inquiry}/svar
