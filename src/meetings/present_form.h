// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "html/components/form.h"
#include "http/form.h"
#include "meetings/meeting.h"
#include "plans/plan_work.h"

#include <string>
#include <vector>

// Who is there: ticked among those who take part in the plan (R2), and somebody new is written into the plan at once.

// `there`: who is ticked before anybody has typed; the person and the writer are when nobody is.
Html present_fields(PlanWork const&, Visit const&, std::vector<Present> const& there, Form const& typed, FormErrors const&);
FormErrors present_errors(Form const&);
// Those who are there; the new ones are written into the draft.
std::vector<Present> store_present(WriteTx&, Visit const&, PlanWork const&, Form const& typed);
