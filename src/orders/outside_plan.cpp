// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/outside_plan.h"

std::string outside_plan_text(OutsidePlan const& plan)
{
    auto const text = "Gjord av " + plan.made_by + ", " + plan.dated_on.text() + ". ";
    if (!plan.follow_up_on) return text + "Det står inte när den följs upp.";
    return text + "Följs upp " + plan.follow_up_on->text() + ".";
}
