// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_in_force.h"

#include <string>

// A due date says the day, the rule and what it counts from wherever it stands, also when it is late (ui.md 5, 10):
// "14 dagar efter faktisk start, 1 november 2026: senast 15 november 2026".
std::string due_text(DueDate const&);
// "7 dagar sen"; empty for what is not late.
std::string lateness_text(DueDate const&);
// Both, in a sentence each.
std::string due_sentences(DueDate const&);

// Where what is due is looked after: the version in force, whether or not somebody has begun on the next one; the draft
// of a first plan; or where a plan is begun.
std::string due_path(PlanDue const&);
