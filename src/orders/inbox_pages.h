// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Inkorgen: the orders of the led units that wait for an answer or for their first day.
Response show_inbox(Visit&, Request const&); // GET /enhet/bestallningar
