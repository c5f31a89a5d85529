// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_in_force.h"

#include <string>
#include <string_view>

// A due date says the day, the rule and what it counts from wherever it stands, also when it is late (ui.md 5, 10):
// "Senast 15 november 2026: 14 dagar efter faktisk start 1 november 2026".
std::string due_text(DueDate const&);
std::string rule_text(DueDate const&); // 14 dagar efter faktisk start 1 november 2026
// "Enligt Rutin för genomförandeplan § Hur." with the service that asked for it; empty where the plan itself says the day.
std::string because_text(DueDate const&);
// "7 dagar sen"; empty for what is not late.
std::string lateness_text(DueDate const&);
// The day and why, in a sentence each, and whether the time stands still: under a heading that says how late it is.
std::string due_reason(DueDate const&);
// All of it.
std::string due_sentences(DueDate const&);

// What is to be done: "Gör klar planen"; with the person: "Gör klar planen för Samir Nord".
std::string due_task(PlanDue const&);
std::string due_task(PlanDue const&, std::string_view name);

// Where what is due is looked after: the version in force, whether or not somebody has begun on the next one; the draft
// of a first plan; or where a plan is begun.
// Whoever only reads comes to the list of the follow-ups, not to the form that begins one.
enum class DueReader { writes, reads };
std::string due_path(PlanDue const&, DueReader = DueReader::writes);
