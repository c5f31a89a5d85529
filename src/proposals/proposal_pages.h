// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Förslag från teamet: /personer/{person}/forslag.
Response show_proposals(Visit&, Request const&);
Response show_new_proposal(Visit&, Request const&); // GET  …/ny?aktivitet=
Response save_new_proposal(Visit&, Request const&); // POST …/ny
Response show_proposal(Visit&, Request const&);     // GET  …/{proposal}
Response answer_proposal(Visit&, Request const&);   // POST …/{proposal}/svar
