// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "followups/follow_up_work.h"
#include "followups/preparation.h"
#include "http/request.h"
#include "http/response.h"

// The first page of a follow-up that goes on: its parts, any of them at any time. `apart`: what is written since about
// none of them.
Response show_follow_up_guide(Visit&, Request const&, FollowUpWork const&, SubjectNotes const& apart);
