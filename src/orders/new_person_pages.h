// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Registering somebody together with the first order about them.
Response show_new_person(Visit&, Request const&); // GET  /personer/ny
Response add_new_person(Visit&, Request const&);  // POST /personer/ny
