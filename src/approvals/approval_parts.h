// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_document.h"

#include <string>
#include <vector>

// One part of a plan to be asked about, "Stämmer det?": a goal with what is done for it, a time of the day, something that
// is important, the follow-up.
struct PartToAsk {
    std::string title;
    std::vector<std::string> lines;
};
// In the order of the plan, without what says nothing.
std::vector<PartToAsk> parts_to_ask(PlanDocument const&);
