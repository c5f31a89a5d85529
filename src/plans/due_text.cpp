// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/due_text.h"

#include "people/person_address.h"

std::string due_text(DueDate const& due)
{
    return due.rule + ", " + due.anchor.text() + ": senast " + due.on.text();
}

std::string lateness_text(DueDate const& due)
{
    if (due.days_left >= 0) return {};
    auto const days = -due.days_left;
    return std::to_string(days) + (days == 1 ? " dag sen" : " dagar sen");
}

std::string due_sentences(DueDate const& due)
{
    auto const late = lateness_text(due);
    return due_text(due) + "." + (late.empty() ? "" : " " + late + ".");
}

std::string due_path(PlanDue const& due)
{
    auto const plans = person_path(due.person) + "/planer";
    if (!due.plan) return plans;
    auto const plan = plans + "/" + due.plan->text();
    return due.version ? plan + "/versioner/" + due.version->text() : plan;
}
