// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"
#include "plans/draft_text_store.h"
#include "plans/plan_work.h"

// When two have written at once, and when somebody wants a former text back.

// The page with both texts side by side, as the answer to a save that came second: 409.
Response show_conflict(Visit&, Request const&, Id<FormerText> set_aside);
