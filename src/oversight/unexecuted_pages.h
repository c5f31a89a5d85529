// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Beslut som inte är verkställda, quarter by quarter, for whoever leads the unit: the authority reports them to IVO (R-EVB-1).
Response show_unexecuted(Visit&, Request const&);      // GET /egenkontroll/ej-verkstallda
Response send_unexecuted_file(Visit&, Request const&); // GET /egenkontroll/ej-verkstallda/fil
