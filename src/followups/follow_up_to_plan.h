// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "db/database.h"
#include "followups/follow_up.h"
#include "plans/plan_work.h"

// What a signed follow-up leads to in the draft of the plan's next version (rule-model D4). The version in force is never
// touched (R201).

// Whether there is something that the draft would not have without the follow-up.
bool has_changes(FollowUp const&);
// Goals that are finished are marked so, with what was said about it; the next follow-up has its day, way and who. What
// somebody has written in the draft about the same since is kept among its changes. Texts are written by people: what was
// agreed stands where they write until they have (plans/agreed_matter.h).
void carry_changes(WriteTx&, Visit const&, PlanWork const&, FollowUp const&);
