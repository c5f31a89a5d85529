// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_title.h"

#include "rules/rule_store.h"

std::string plan_title(std::optional<Participation> const& participation, WorkPaper paper)
{
    if (!participation || !did_not_take_part(participation->part)) return "Genomförandeplan";
    return paper == WorkPaper::routine ? "Rutin- och arbetsbeskrivning" : "Arbetsverktyg för personalen";
}

std::string plan_title(ReadTx& tx, std::optional<Participation> const& participation, Id<Order> order, CivilDate day)
{
    // Most took part, and then no rule is asked.
    if (!participation || !did_not_take_part(participation->part)) return plan_title(participation, WorkPaper::work_tool);
    return plan_title(participation, read_rules(tx, order, day)[rule::nonparticipation_kind].value);
}

std::string title_about(std::string const& title, std::string const& name)
{
    // "Arbetsverktyg för personalen för Samir" is one "för" too many.
    auto const joins = title.find(" för ") == std::string::npos ? " för " : ": ";
    return title + joins + name;
}
