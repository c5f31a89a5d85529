// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// 60-sekunderskortet (I-15): what a substitute must know before the visit, in the order it is needed.
Response show_card(Visit&, Request const&); // GET /personer/{person}/kort
