// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/thread.h"
#include "overview/red_thread.h"

#include <string>
#include <vector>

// Delmål · Så gör vi · Senast i journalen · Uppföljning of a goal of a plan in force.
std::vector<Step> steps_of(RedThread const&, GoalInForce const&, PlanSummary const*);
// Broken: no activity says when and by whom, or the follow-up has no date or its date has passed (ui.md 7 b). No
// sub-goals and no notes are not (DD-13).
bool is_broken(std::vector<Step> const&);

std::string plan_path(RedThread const&, Id<Plan>);
// The beginning of a text, cut between words or else between letters.
std::string excerpt(std::string const& text);
