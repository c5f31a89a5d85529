// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Text till en ny enhet (DD-20): the manager of the unit that made the plan gives its text to another unit of the house.
Response show_pass_on(Visit&, Request const&); // GET  …/versioner/{version}/ny-enhet
Response pass_version_on(Visit&, Request const&);      // POST …/versioner/{version}/ny-enhet
