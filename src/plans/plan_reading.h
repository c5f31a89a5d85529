// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "plans/plan_content.h"
#include "plans/plan_objection.h"
#include "plans/template.h"

#include <string>
#include <vector>

// How a plan is read on a page, draft or version alike.
struct ReadingMatter {
    PlanContent const& content;
    std::string given_name;
    std::string no_answer;
    std::string communication;
    PlanBasis const* basis = nullptr; // what a version rests on; a draft shows that where it is written
    std::vector<PlanObjection> const* objections = nullptr; // stand beside the texts, in a draft as long as it has them (DD-24)
    PlanVersion const* version = nullptr; // whose texts say so when they are newer than the plan (R216)
};

// Somebody's own words with whose they are and how they were found (DD-14); empty when there are none.
Html own_words_reading(HeadingText const&, std::string const& given_name);

// What stands under one heading; empty when nothing does. Headings inside begin at `level`.
Html reading_of(ReadingMatter const&, TemplateHeading const&, int level);
// "Samir håller inte med, 2 december 2026", the words, whose they are and who noted them; empty when nobody disagrees.
Html objections_reading(ReadingMatter const&, PlanSubject const&);
