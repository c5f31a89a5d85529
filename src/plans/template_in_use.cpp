// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_in_use.h"

#include <algorithm>
#include <utility>

namespace {

std::string key_of(TemplateHeading const& heading, Id<OrderService> service)
{
    return heading.key + "-" + service.text();
}

TemplateHeading named(TemplateHeading heading, std::string key, std::string title)
{
    heading.key = std::move(key);
    heading.title = std::move(title);
    return heading;
}

bool is_there(std::vector<TemplateHeading> const& headings, std::string const& key)
{
    return std::ranges::find(headings, key, &TemplateHeading::key) != headings.end();
}

void add_each(std::vector<TemplateHeading>& headings, TemplateHeading const& one,
    std::vector<OrderService> const& services, PlanContent const& content)
{
    for (auto const& service : services) headings.push_back(named(one, key_of(one, service.id), service.name));
    for (auto const& text : content.texts)
        if (text.heading.starts_with(one.key + "-") && !is_there(headings, text.heading))
            headings.push_back(named(one, text.heading, text.title));
    // A decision without services is written about as a whole.
    if (services.empty() && !is_there(headings, one.key)) headings.push_back(one);
}

void fill(std::string& text, HouseWords const& words) { text = with_words(text, words); }

void fill(std::vector<std::string>& texts, HouseWords const& words)
{
    for (auto& one : texts) fill(one, words);
}

void fill(TemplateHeading& heading, HouseWords const& words)
{
    for (auto* const text : {&heading.title, &heading.help, &heading.unclear, &heading.clear}) fill(*text, words);
    fill(heading.questions, words);
    fill(heading.points, words);
    for (auto& one : heading.suggestions) fill(one.text, words);
}

} // namespace

PlanTemplate template_in_use(
    PlanTemplate plan_template, std::vector<OrderService> const& services, PlanContent const& content, HouseWords const& words)
{
    plan_template = in_words_of(std::move(plan_template), words);
    for (auto& group : plan_template.groups) {
        std::vector<TemplateHeading> headings;
        for (auto const& one : group.headings) {
            if (one.per_service) add_each(headings, one, services, content);
            else headings.push_back(one);
        }
        group.headings = std::move(headings);
    }
    return plan_template;
}

PlanTemplate in_words_of(PlanTemplate plan_template, HouseWords const& words)
{
    fill(plan_template.about, words);
    fill(plan_template.goal_starters, words);
    fill(plan_template.goal_tips, words);
    for (auto& section : plan_template.guide) {
        fill(section.title, words);
        fill(section.steps, words);
    }
    for (auto& group : plan_template.groups) {
        fill(group.title, words);
        for (auto& heading : group.headings) fill(heading, words);
    }
    return plan_template;
}
