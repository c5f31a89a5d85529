// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// The page of a plan heading with what the journal knows about its goals beside the text (R304).
Response show_heading_with_journal(Visit&, Request const&);
