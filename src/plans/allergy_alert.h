// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "html/html.h"
#include "plans/plan_work.h"

// Allergies written in a plan's text warn nobody: what everybody must see at once is an alert of the card (R131, R258). The
// heading offers to make it one, there and then. Empty for any other heading, and for a guest of the order (DD-2).
Html allergy_alert(Visit const&, PlanWork const&, TemplateHeading const&);
// True under that heading while no alert says that the person has an allergy.
bool lacks_allergy_alert(PlanWork const&, TemplateHeading const&);
