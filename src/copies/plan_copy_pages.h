// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Exemplar av planen: who holds a copy, of which version, and what became of those that are old (R211, R212, R318).
Response show_copies(Visit&, Request const&);
Response give_copy(Visit&, Request const&);
Response finish_copy(Visit&, Request const&);
