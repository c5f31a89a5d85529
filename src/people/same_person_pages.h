// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Samma person: somebody who was registered twice (R-PNR-5).
Response show_same_person(Visit&, Request const&); // GET  /personer/{person}/uppgifter/samma-person
Response save_same_person(Visit&, Request const&); // POST /personer/{person}/uppgifter/samma-person
