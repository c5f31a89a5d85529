// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Dagen: what is done for the person from morning to night, one day or the whole week, and as a sheet for those who do it.
Response show_day(Visit&, Request const&);
Response send_staff_sheet(Visit&, Request const&);
