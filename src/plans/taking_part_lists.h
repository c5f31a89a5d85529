// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "plans/plan_work.h"

// Under the heading about participation: who was offered to take part, the meetings, and for a child its view and its
// guardians', each with a link to its form.
Html taking_part_lists(PlanWork const&);
// The link to a child's view, under the heading for the child's own words.
Html child_view_link(PlanWork const&);
