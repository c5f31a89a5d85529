// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// GET and POST /personer/{person}/journal/{entry}/rattelse
Response show_correction(Visit&, Request const&);
Response correct_entry(Visit&, Request const&);
// …/komplettering
Response show_completion(Visit&, Request const&);
Response complete_entry(Visit&, Request const&);
// …/haller-inte-med
Response show_objection(Visit&, Request const&);
Response dispute_entry(Visit&, Request const&);
// …/fel-person
Response show_wrong_person(Visit&, Request const&);
Response move_entry(Visit&, Request const&);
