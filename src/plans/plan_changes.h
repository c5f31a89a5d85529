// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/house_words.h"
#include "plans/plan.h"
#include "plans/plan_document.h"

#include <string>
#include <vector>

// Part 11: everything that is new, gone or reads otherwise than in the version before (R206, R213, R216), with why the
// version was made.
std::vector<PrintedChange> changes_since(
    PlanVersion const& former, PlanVersion const& now, HouseWords const& words = {});

// "Måndag och tisdag 8.10–8.45": a schedule as it stands in a cell.
std::string when_text(Schedule const&);
// "Vi pratade. Vi använde bilder." In which ways the person took part.
std::string ways_text(Participation const&, std::string const& given_name);
