// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "plans/plan_work.h"

// The form of a goal. It always has two empty rows for sub-goals; more come when it is saved and opened again.
struct TypedGoal {
    Goal goal; // its id and those of new sub-goals are given when it is stored
    FormErrors errors = {};
};
TypedGoal parse_goal(Form const&, PlanWork const&);
Form stored_goal(Goal const&);
// The goal with the symbol that a link of the search names.
Goal with_asked_symbol(Goal, PlanWork const&, Request const&);
// The picture of a goal or an activity in the person's own plan: of the starter set, a symbol, or a photo of their own.
Html picture_field(PlanWork const&, Form const& values, FormErrors const&, std::string empty_text);
// What was chosen of what can be chosen; empty for anything else. Whether a symbol is there is for check_symbol() to say.
std::string parse_picture(Form const&, PlanWork const&);
Html goal_fields(PlanWork const&, Form const& values, FormErrors const&);
