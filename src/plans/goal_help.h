// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "http/request.h"
#include "plans/plan_work.h"

// Beside a goal's form: questions that make a goal clear (SMART, 002:69), and the beginnings of sentences (R21).

Html goal_questions(std::string const& given_name);
// For a browser without script, which has no buttons that write: plain links to a new goal that begins so.
Html starter_links(PlanWork const&);
// The sentence that the address asks for; empty for none.
std::string asked_starter(PlanWork const&, Request const&);
