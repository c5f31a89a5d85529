// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Taking in an order about somebody who is known, and putting an order right.
Response show_new_order(Visit&, Request const&);  // GET  /personer/{person}/bestallningar/ny
Response add_order(Visit&, Request const&);       // POST /personer/{person}/bestallningar/ny
Response show_order_form(Visit&, Request const&); // GET  /personer/{person}/bestallningar/{order}/andra
Response save_order(Visit&, Request const&);      // POST /personer/{person}/bestallningar/{order}/andra
