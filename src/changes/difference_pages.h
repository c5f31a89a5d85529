// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// What a version says otherwise than another one, word by word; the one before when none is named.
Response show_difference(Visit&, Request const&); // GET …/planer/{plan}/versioner/{version}/skillnad?mot=
