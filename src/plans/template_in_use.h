// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/house_words.h"
#include "orders/order.h"
#include "plans/plan_content.h"
#include "plans/template.h"

#include <vector>

// The template as one plan is written under it: a heading that is there for each service stands once for each decided
// service, under its name, and once for each service that is no longer decided but still has words in the plan.
PlanTemplate template_in_use(PlanTemplate, std::vector<OrderService> const&, PlanContent const&, HouseWords const&);

// The template as this house reads it: its own words for the person and the kontaktman stand where the template has holes
// for them (R310).
PlanTemplate in_words_of(PlanTemplate, HouseWords const&);
