// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_changes.h"

#include <string>
#include <vector>

// Skillnad: what has changed between two versions of a plan, in words, for whoever has little time (idea I-2). The
// changes themselves are plan_changes(); here each thing is one line.

// "Nytt mål: Bussen", "Borttaget: Handla", "Ändrat: Åka buss (när, vem)". A thing that has changed in several ways is
// named once; in the order of the plan.
std::vector<std::string> difference_lines(std::vector<PlanChange> const&);

// For the person, in easy words: "Nytt: Åka buss. Måndag 8.10–8.45.", "Borta: Handla.", "Ändrat: Åka buss. Nu: torsdag."
// Who took part and how the plan is followed up stand elsewhere in Min plan and are left out.
std::vector<std::string> easy_difference(std::vector<PlanChange> const&);
