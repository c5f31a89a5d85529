// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "followups/follow_up_guide.h"
#include "html/components/form.h"
#include "http/form.h"

#include <string>
#include <string_view>

// The forms of a follow-up's pages. A form is always drawn from form values, those that are kept or those that were typed.

struct FormContext {
    std::string given_name;
    std::string asker;   // who is signed in
    std::string present; // who is at the meeting, as booked
    CivilDate today;
    std::string change_advice = {}; // what the rules say
    std::string next_advice = {};
    std::string_view ruled_out = {}; // the code of a change that the rules do not leave to choose
};

Html follow_up_fields(FollowUpPage const&, FormContext const&, Form const& values, FormErrors const&);

// What was typed, put into the content of the follow-up. An error says what to do, at its field.
void read_page(FollowUpPage const&, Form const& typed, CivilDate today, FollowUpContent&, FormErrors&);

// What of the typed form is kept: the page's own fields, with dates as they stand in a calendar. Only of a form that has
// been read without errors.
Form kept_values(FollowUpPage const&, Form const& typed, FollowUpContent const& read);
