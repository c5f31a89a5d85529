// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "approvals/approval_parts.h"

#include "plans/plan_wording.h"

#include <algorithm>
#include <iterator>

namespace {

void add_line(PartToAsk& part, std::vector<std::string> const& texts)
{
    if (auto line = sentences(texts); !line.empty()) part.lines.push_back(std::move(line));
}

void add_activities(PartToAsk& part, std::vector<PrintedActivity> const& activities)
{
    for (auto const& one : activities) add_line(part, {one.what, one.when, one.who});
}

void add_goals(std::vector<PartToAsk>& parts, PlanDocument const& plan, std::string const& under)
{
    for (auto const& goal : plan.goals) {
        PartToAsk part{.title = goal.wording, .lines = {}, .under = under};
        add_activities(part, goal.activities);
        parts.push_back(std::move(part));
    }
}

// What was printed under that heading, if it says something.
void add_printed(std::vector<PartToAsk>& parts, PlanDocument const& plan, std::string const& title, std::string const& under)
{
    for (auto const* headings : {&plan.everyday, &plan.important})
        for (auto const& heading : *headings) {
            if (heading.title != title) continue;
            PartToAsk part{.title = title, .lines = {}, .under = under};
            add_line(part, {heading.text});
            add_activities(part, heading.activities);
            if (!part.lines.empty()) parts.push_back(std::move(part));
        }
}

void add_follow_up(std::vector<PartToAsk>& parts, PlanDocument const& plan, std::string const& title, std::string const& under)
{
    if (!plan.follow_up) return;
    PartToAsk part{.title = title, .lines = {}, .under = under};
    add_line(part, {plan.follow_up->on ? plan.follow_up->on->text() : "", plan.follow_up->way});
    if (!part.lines.empty()) parts.push_back(std::move(part));
}

} // namespace

std::vector<PartToAsk> parts_to_ask(PlanDocument const& plan, PlanTemplate const& plan_template)
{
    std::vector<PartToAsk> parts;
    std::vector<PartToAsk> others;
    std::vector<PartToAsk> last;
    for (auto const& group : plan_template.groups)
        for (auto const& heading : group.headings) {
            auto const title = heading.title_for(plan.called);
            switch (heading.kind) {
            case HeadingKind::goals: add_goals(parts, plan, title); break;
            case HeadingKind::follow_up: add_follow_up(last, plan, title, group.title); break;
            case HeadingKind::text:
            case HeadingKind::fact:
            case HeadingKind::service:
            case HeadingKind::coordination: add_printed(others, plan, title, group.title); break;
            case HeadingKind::participants:
            case HeadingKind::participation: break;
            }
        }
    std::ranges::move(others, std::back_inserter(parts));
    std::ranges::move(last, std::back_inserter(parts));
    return parts;
}
