// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "approvals/approval_parts.h"

#include "plans/plan_wording.h"

namespace {

void add_line(PartToAsk& part, std::vector<std::string> const& texts)
{
    if (auto line = sentences(texts); !line.empty()) part.lines.push_back(std::move(line));
}

void add_activities(PartToAsk& part, std::vector<PrintedActivity> const& activities)
{
    for (auto const& one : activities) add_line(part, {one.what, one.when, one.who});
}

void add_heading(std::vector<PartToAsk>& parts, PrintedHeading const& heading)
{
    PartToAsk part{.title = heading.title, .lines = {}};
    add_line(part, {heading.text});
    add_activities(part, heading.activities);
    if (!part.lines.empty()) parts.push_back(std::move(part));
}

} // namespace

std::vector<PartToAsk> parts_to_ask(PlanDocument const& plan)
{
    std::vector<PartToAsk> parts;
    for (auto const& goal : plan.goals) {
        PartToAsk part{.title = goal.wording, .lines = {}};
        add_activities(part, goal.activities);
        parts.push_back(std::move(part));
    }
    for (auto const& heading : plan.everyday) add_heading(parts, heading);
    for (auto const& heading : plan.important) add_heading(parts, heading);
    if (plan.follow_up) {
        PartToAsk part{.title = "Vi träffas igen och pratar om planen", .lines = {}};
        add_line(part, {plan.follow_up->on ? plan.follow_up->on->text() : "", plan.follow_up->way});
        if (!part.lines.empty()) parts.push_back(std::move(part));
    }
    return parts;
}
