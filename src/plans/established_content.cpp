// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/established_content.h"

#include "db/kept_values.h"
#include "plans/plan_content_store.h"
#include "plans/template_store.h"

#include <algorithm>

namespace {

std::size_t bytes_of(std::vector<Activity> const& activities)
{
    std::size_t bytes = 0;
    for (auto const& one : activities)
        bytes += sizeof one + one.heading.size() + one.what.size() + one.how.size() + one.own_part.size() + one.easy.size()
            + one.doer_words.size() + one.staff_text.size();
    return bytes;
}

// What it takes in memory, nearly.
std::size_t bytes_of(EstablishedContent const& content)
{
    auto bytes = sizeof content + bytes_of(content.without_goal);
    for (auto const& [goal, activities] : content.goals) {
        bytes += sizeof goal + goal.wording.size() + goal.today.size() + goal.wished.size() + goal.method.size();
        for (auto const& step : goal.sub_goals) bytes += sizeof step + step.text.size();
        bytes += bytes_of(activities);
    }
    for (auto const* const texts : {&content.manner, &content.service_texts})
        for (auto const& one : *texts) bytes += sizeof one + one.title.size() + one.text.size();
    return bytes;
}

// A heading that stands once for each service has the service's number after its key.
TemplateHeading const* heading_of(PlanTemplate const& plan_template, std::string const& key)
{
    if (auto const* const found = plan_template.find(key)) return found;
    auto const* const each = plan_template.find(key.substr(0, key.rfind('-')));
    return each && each->per_service ? each : nullptr;
}

void add_staff_texts(ReadTx& tx, Id<PlanVersion> version, EstablishedContent& content)
{
    auto const plan_template = find_template_of(tx, version);
    if (!plan_template) return;
    for (auto const& one : load_texts(tx, version)) {
        auto const* const heading = heading_of(plan_template->content, one.heading);
        if (!heading || one.text.empty()) continue;
        if (heading->key == "bemotande") content.manner.push_back({one.title, one.text});
        else if (heading->kind == HeadingKind::service) content.service_texts.push_back({one.title, one.text});
    }
}

std::shared_ptr<EstablishedContent const> load(ReadTx& tx, Id<PlanVersion> version)
{
    auto content = std::make_shared<EstablishedContent>();
    content->participation = load_participation(tx, version);
    content->follow_up = load_follow_up(tx, version);
    for (auto& goal : load_goals(tx, version)) content->goals.push_back({std::move(goal), {}});
    for (auto& activity : load_activities(tx, version)) {
        auto const of_goal = std::ranges::find_if(
            content->goals, [&](EstablishedGoal const& one) { return one.goal.id == activity.goal; });
        auto& place = of_goal == content->goals.end() ? content->without_goal : of_goal->activities;
        place.push_back(std::move(activity));
    }
    add_staff_texts(tx, version, *content);
    return content;
}

} // namespace

std::shared_ptr<EstablishedContent const> established_content(ReadTx& tx, Id<PlanVersion> version)
{
    auto* const kept = tx.kept();
    if (kept)
        if (auto content = kept->find<EstablishedContent>(version.number())) return content;
    auto content = load(tx, version);
    if (kept) kept->keep(version.number(), content, bytes_of(*content));
    return content;
}
