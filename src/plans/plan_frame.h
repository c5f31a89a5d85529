// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/document.h"
#include "plans/plan_work.h"

#include <string>

// "Allt är sparat kl. 14.32", from when the draft was last written; empty when nothing is.
std::string saved_text(PlanWork const&);

// The page where a plan is written: head, headings to the left, the content, help to the right.
struct WritingPage {
    std::string title;    // what the page is about: "Resor till Verkstan"
    std::string current;  // key of the heading one is at
    Html content;
    Html support = {};
    bool has_errors = false;
    bool save_status = false;
};
Page writing_page(PlanWork const&, WritingPage);

// A page about a plan that is only read.
Page reading_page(OpenPlan const&, std::string title, Html body);

// Who does not agree with what the draft still says there (DD-24); empty when nobody does.
Html objections_to(PlanWork const&, PlanSubject const&);

// "3 av 12 klara"
std::string progress_text(PlanWork const&);

// What a code of choices looks like as options of a form. "Personen" reads as the person's first name.
std::string about(std::string_view label, std::string_view given_name);
