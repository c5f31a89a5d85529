// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// /min-dag: what to do today, what comes soon, what is new, and the persons of the day.
Response show_my_day(Visit&, Request const&);
