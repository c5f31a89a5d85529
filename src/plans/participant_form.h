// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "plans/plan_work.h"

// The form of somebody who took part in making the plan.
struct TypedParticipant {
    Participant who; // its id is given when it is stored
    FormErrors errors = {};
};
TypedParticipant parse_participant(Form const&, CivilDate today);
Form stored_participant(Participant const&);
Html participant_fields(PlanWork const&, Form const& values, FormErrors const&);
