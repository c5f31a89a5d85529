// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_document.h"
#include "plans/template.h"

#include <string>
#include <vector>

// One part of a plan to be asked about, "Stämmer det?": a goal with what is done for it, a time of the day, something that
// is important, the follow-up.
struct PartToAsk {
    std::string title;
    std::vector<std::string> lines;
    std::string under = {}; // the template's words for where it stands: "Mina mål", "Mitt stöd"
};
// Under the template's own headings and in its order, but the goals first and the follow-up last; without what says nothing.
std::vector<PartToAsk> parts_to_ask(PlanDocument const&, PlanTemplate const&);
