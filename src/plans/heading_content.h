// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "plans/heading_form.h"
#include "plans/plan_pages.h"
#include "plans/plan_work.h"

#include <string>
#include <vector>

// The parts of a heading's page that are read: what is given, what stands under it, and help beside it.

// Goals, participants or a fact; and the activities of a service.
Html heading_lists(PlanWork const&, TemplateHeading const&);
Html activity_list(PlanWork const&, std::vector<Activity> const&);
// "Mitt stöd · rubrik 7 av 12"
std::string place_text(PlanWork const&, TemplateHeading const&);
// Questions to ask, unclear beside clear, and what is known already.
Html heading_help(PlanWork const&, TemplateHeading const&, std::vector<KnownFact> const&);
