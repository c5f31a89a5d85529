// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "plans/plan_in_force.h"

#include <string>
#include <vector>

// Whose goals and activities a note may hang on, by name.
struct NoteThreads {
    std::vector<GoalName> goals = {};
    std::vector<ActivityName> activities = {};
};

// The whole row of a note (DD-22) as fields below each other, for the pages where a signed note is put right.
struct NoteFields {
    Form const& values;
    FormErrors const& errors;
    std::string given_name;
    NoteThreads const* threads = nullptr; // none: not asked for yet
};
Html note_fields(NoteFields const&);

// How high its box is: a proposed note is long, and nobody should sign what lies below an edge.
int rows_for(std::string const& text, int least);
