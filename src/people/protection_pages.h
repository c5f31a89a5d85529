// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Skyddade personuppgifter: the level, who by name may read what leads to the person, and the history (R-PROT-1…5, R314).
Response show_protection(Visit&, Request const&);
Response save_protection(Visit&, Request const&);
Response give_protection_grant(Visit&, Request const&);
Response end_protection_grant(Visit&, Request const&);
Response ask_protection_removal(Visit&, Request const&);
Response answer_protection_removal(Visit&, Request const&);
