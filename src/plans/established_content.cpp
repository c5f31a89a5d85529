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
    return bytes;
}

std::size_t bytes_of(StaffTexts const& texts)
{
    std::size_t bytes = sizeof texts;
    for (auto const* const all : {&texts.manner, &texts.of_services})
        for (auto const& one : *all) bytes += sizeof one + one.title.size() + one.text.size();
    return bytes;
}

// A heading that stands once for each service has the service's number after its key.
TemplateHeading const* heading_of(PlanTemplate const& plan_template, std::string const& key)
{
    if (auto const* const found = plan_template.find(key)) return found;
    auto const* const each = plan_template.find(key.substr(0, key.rfind('-')));
    return each && each->per_service ? each : nullptr;
}

std::shared_ptr<StaffTexts const> load_staff_texts(ReadTx& tx, Id<PlanVersion> version)
{
    auto texts = std::make_shared<StaffTexts>();
    auto const plan_template = find_template_of(tx, version);
    if (!plan_template) return texts;
    for (auto const& one : load_texts(tx, version)) {
        auto const* const heading = heading_of(plan_template->content, one.heading);
        if (!heading || one.text.empty()) continue;
        if (heading->key == "bemotande") texts->manner.push_back({one.title, one.text});
        else if (heading->kind == HeadingKind::service) texts->of_services.push_back({one.title, one.text});
    }
    return texts;
}

// Made once and kept: the version never changes.
template <class Part>
std::shared_ptr<Part const> kept_or_made(ReadTx& tx, Id<PlanVersion> version, std::shared_ptr<Part const> (*make)(ReadTx&, Id<PlanVersion>))
{
    auto* const kept = tx.kept();
    if (kept)
        if (auto part = kept->find<Part>(version.number())) return part;
    auto part = make(tx, version);
    if (kept) kept->keep(version.number(), part, bytes_of(*part));
    return part;
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
    return content;
}

} // namespace

std::shared_ptr<EstablishedContent const> established_content(ReadTx& tx, Id<PlanVersion> version)
{
    return kept_or_made(tx, version, load);
}

std::shared_ptr<StaffTexts const> staff_texts(ReadTx& tx, Id<PlanVersion> version) { return kept_or_made(tx, version, load_staff_texts); }
