// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan.h"
#include "plans/plan_document.h"

#include <string>
#include <vector>

// Copies of a child's plan for one of several guardians (vårdnadshavare): nothing of what the others have said, how they took
// part or where they are stands there (DD-7).

// The guardians whose views the version has, as they are named there; none when there is only one, who reads the whole plan.
std::vector<std::string> guardians_apart(PlanVersion const&);
// Leaves out what is the other guardians': their columns, their rows among those who took part, what they do
// not agree with, their lines to sign on.
void keep_one_guardian(PlanDocument&, std::vector<std::string> const& guardians, std::string const& kept);
