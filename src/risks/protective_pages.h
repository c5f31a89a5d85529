// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Skyddsåtgärder (R-PROTM-1, DD-21) and akutläkemedel of a person.
Response show_measures(Visit&, Request const&);        // GET  /personer/{person}/skyddsatgarder
Response show_new_measure(Visit&, Request const&);     // GET  /personer/{person}/skyddsatgarder/ny
Response save_measure(Visit&, Request const&);         // POST /personer/{person}/skyddsatgarder/ny
Response show_measure(Visit&, Request const&);         // GET  /personer/{person}/skyddsatgarder/{measure}
Response review_measure(Visit&, Request const&);       // POST /personer/{person}/skyddsatgarder/{measure}/genomgang
Response finish_measure(Visit&, Request const&);       // POST /personer/{person}/skyddsatgarder/{measure}/slut
Response show_rescue_medicine(Visit&, Request const&); // GET  /personer/{person}/skyddsatgarder/akutlakemedel
Response save_rescue_medicine(Visit&, Request const&); // POST /personer/{person}/skyddsatgarder/akutlakemedel
