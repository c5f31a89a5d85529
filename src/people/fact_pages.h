// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Uppgifter: everything a person's card holds, with who wrote it and every earlier version.
Response show_facts(Visit&, Request const&);     // GET  /personer/{person}/uppgifter
Response confirm_person_facts(Visit&, Request const&); // POST /personer/{person}/uppgifter/genomgang
Response show_fact(Visit&, Request const&);      // GET  /personer/{person}/uppgifter/{fact}
Response save_fact(Visit&, Request const&);      // POST /personer/{person}/uppgifter/{fact}
Response show_alert(Visit&, Request const&);     // GET  /personer/{person}/varningar/{alert}, {alert}: "ny" or an id
Response save_alert(Visit&, Request const&);     // POST /personer/{person}/varningar/{alert}
