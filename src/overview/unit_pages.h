// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// /enhet: for whoever leads a unit. Who works there, nödöppningar to review, unsigned drafts and plans that are late.
Response show_unit(Visit&, Request const&);
Response give_shift(Visit&, Request const&);  // POST /enhet/pass
Response end_shift(Visit&, Request const&);   // POST /enhet/pass/{assignment}/avslut
Response see_emergency(Visit&, Request const&);  // POST /enhet/nodoppningar/{opening}/sedd
Response review_opening(Visit&, Request const&);
Response note_absence(Visit&, Request const&);
Response finish_absence(Visit&, Request const&); // POST /enhet/nodoppningar/{opening}/granskning
