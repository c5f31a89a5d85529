// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "html/components/form.h"
#include "meetings/card_talk.h"
#include "meetings/meeting_frame.h"

#include <string>
#include <vector>

// What one part of the guide shows, beside the draft.
struct StepView {
    OpenMeeting open;
    MeetingStep step;
    std::vector<Staff> team = {};       // who else works at the unit (R67)
    CardView card = {};                 // what it says (R71, R250, R257)
};

// Open questions to ask; the person's answers come first.
std::vector<std::string> questions_of(StepView const&);
// The part's own fields (who is there, duties, facts); empty where there are none.
Html step_fields(Visit const&, StepView const&, Form const& typed, FormErrors const&);
// What is only read: who we are, what is decided, the services.
Html step_reading(Visit const&, StepView const&);
