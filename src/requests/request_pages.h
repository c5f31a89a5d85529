// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Begäran om ändrad insats: /personer/{person}/begaran.
Response show_requests(Visit&, Request const&);
Response show_new_request(Visit&, Request const&);  // GET  …/ny?insats=
Response save_new_request(Visit&, Request const&);  // POST …/ny
// Opening it is what makes it seen by whoever it is to.
Response show_request(Visit&, Request const&);      // GET  …/{request}
Response answer_request(Visit&, Request const&);    // POST …/{request}/svar
Response forward_request(Visit&, Request const&);   // POST …/{request}/vidare
Response complete_request(Visit&, Request const&);  // POST …/{request}/komplettering
Response withdraw_request(Visit&, Request const&);  // POST …/{request}/aterkallelse
Response close_request(Visit&, Request const&);     // POST …/{request}/avslut
