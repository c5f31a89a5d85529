// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "orders/order.h"
#include "plans/template.h"

#include <optional>
#include <string>
#include <vector>

// How well a template fits an order. Higher is better; 0 is not at all.
struct TemplateFit {
    int score = 0;
    std::string reason = {}; // "Föreslås för daglig verksamhet (LSS 9 § 10)."; empty when it does not fit
};

// By the legal basis first, then a word in a decided service's name, then the kind of the unit (R56).
TemplateFit fit_of(PlanTemplate const&, Order const&, std::optional<UnitKind>, std::optional<int> age);

// "Städning står i beslutet.": why a heading that may be chosen is proposed for this order; empty when it is not (R40).
std::string suggestion_for(TemplateHeading const&, Order const*, std::optional<int> age);
