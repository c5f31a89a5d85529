// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "copies/easy_plan.h"
#include "pdf/content.h"

#include <map>
#include <string>

// What a photo or a symbol of the plan holds, by the name its picture has there. Those that are not here leave their place empty.
using PhotoContents = std::map<std::string, std::string>;

struct EasyPrinting {
    Instant at;
    std::string by;
    PhotoContents photos = {};
    std::string credits = {}; // the licences of its symbols, empty when it has none
};
pdf::Document easy_plan_paper(EasyPlan const&, EasyPrinting const&); // before it is set on pages
// "Min plan" as a tagged PDF. The same plan with the same printing always gives the same bytes.
std::string draw_easy_plan(EasyPlan const&, EasyPrinting const&);
