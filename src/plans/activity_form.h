// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "plans/plan_work.h"

// The form of an activity: what, how, when and who, and where it belongs.
struct TypedActivity {
    Activity activity; // its id, author and time are given when it is stored
    std::string new_service = {}; // the name of a service without decision that is written here first
    FormErrors errors = {};
};
TypedActivity parse_activity(Form const&, PlanWork const&, Id<Staff> writer);
Form stored_activity(Activity const&);
Html activity_fields(PlanWork const&, Form const& values, FormErrors const&);
