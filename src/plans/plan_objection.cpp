// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_objection.h"

#include "plans/plan_reading.h"
#include "plans/schedule.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace {

constexpr Code<PlanPart> parts[] = {
    {PlanPart::plan, "plan", "Hela planen"},
    {PlanPart::heading, "heading", "Rubrik"},
    {PlanPart::goal, "goal", "Mål"},
    {PlanPart::activity, "activity", "Så gör vi"},
};

Activity const* find_activity(PlanContent const& content, Id<Activity> id)
{
    auto const found = std::ranges::find(content.activities, id, &Activity::id);
    return found == content.activities.end() ? nullptr : &*found;
}

// A heading of goals has no text of its own: its goals have.
std::string heading_text(PlanVersion const& version, TemplateHeading const& heading)
{
    switch (heading.kind) {
    case HeadingKind::goals:
        return {};
    case HeadingKind::text:
    case HeadingKind::service: {
        auto const* const text = version.content.text_of(heading.key);
        if (!text || text->empty()) return {};
        auto whole = text->text + "\n" + text->own_words;
        if (text->has_area_words()) whole += "\n" + text->can_and_wants + "\n" + text->supports + "\n" + text->hinders;
        if (!text->toward_goal.empty()) whole += "\n" + text->toward_goal;
        return whole;
    }
    case HeadingKind::participants:
    case HeadingKind::participation:
    case HeadingKind::fact:
    case HeadingKind::coordination:
    case HeadingKind::follow_up:
        return reading_of(
            {version.content, version.basis.given_name, version.no_answer, version.communication}, heading, 4).string();
    }
    throw std::logic_error{"a heading without a kind"};
}

std::string whole_text(PlanVersion const& version, PlanTemplate const& plan_template)
{
    std::string all;
    for (auto const& [subject, name] : subjects_of(version, plan_template))
        if (subject.part != PlanPart::plan) all += subject_text(version, plan_template, subject).value_or("") + "\n";
    return all;
}

} // namespace

std::span<Code<PlanPart> const> plan_part_codes() { return parts; }

std::string PlanSubject::text() const
{
    std::string whole{code_of(plan_part_codes(), part).code};
    switch (part) {
    case PlanPart::plan:
        return whole;
    case PlanPart::heading:
        return whole + ":" + heading;
    case PlanPart::goal:
        return whole + ":" + goal->text();
    case PlanPart::activity:
        return whole + ":" + activity->text();
    }
    throw std::logic_error{"a subject without a part"};
}

std::optional<PlanSubject> PlanSubject::parse(std::string_view text)
{
    auto const colon = std::min(text.find(':'), text.size());
    auto const part = parse_code(plan_part_codes(), text.substr(0, colon));
    if (!part) return std::nullopt;
    auto const which = text.substr(std::min(colon + 1, text.size()));
    PlanSubject subject{.part = *part};
    switch (*part) {
    case PlanPart::plan:
        return subject;
    case PlanPart::heading:
        subject.heading = which;
        return which.empty() ? std::nullopt : std::optional{subject};
    case PlanPart::goal:
        subject.goal = Id<Goal>::parse(which);
        return subject.goal ? std::optional{subject} : std::nullopt;
    case PlanPart::activity:
        subject.activity = Id<Activity>::parse(which);
        return subject.activity ? std::optional{subject} : std::nullopt;
    }
    return std::nullopt;
}

std::string objector_name(PlanObjection const& objection, std::string const& given_name)
{
    switch (objection.objector) {
    case Objector::person:
        return given_name;
    case Objector::representative:
        return objection.objector_name + ", företrädare,";
    case Objector::relative:
        return objection.objector_name + ", anhörig,";
    }
    throw std::logic_error{"an objection without anybody"};
}

std::vector<NamedSubject> subjects_of(PlanVersion const& version, PlanTemplate const& plan_template)
{
    std::vector<NamedSubject> all = {{{}, "Hela planen"}};
    for (auto const* const heading : plan_template.headings())
        if (!heading_text(version, *heading).empty())
            all.push_back({{.part = PlanPart::heading, .heading = heading->key}, heading->title_for(version.basis.given_name)});
    for (auto const& goal : version.content.goals)
        all.push_back({{.part = PlanPart::goal, .goal = goal.id}, "Mål: " + goal.short_name});
    for (auto const& one : version.content.activities)
        all.push_back({{.part = PlanPart::activity, .activity = one.id}, "Så gör vi: " + one.what});
    return all;
}

std::optional<std::string> subject_text(PlanVersion const& version, PlanTemplate const& plan_template, PlanSubject const& subject)
{
    switch (subject.part) {
    case PlanPart::plan:
        return whole_text(version, plan_template);
    case PlanPart::heading: {
        auto const* const heading = plan_template.find(subject.heading);
        auto text = heading ? heading_text(version, *heading) : std::string{};
        return text.empty() ? std::nullopt : std::optional{std::move(text)};
    }
    case PlanPart::goal: {
        auto const* const goal = version.content.find_goal(*subject.goal);
        return goal ? std::optional{goal->wording + "\n" + goal->today + "\n" + goal->wished} : std::nullopt;
    }
    case PlanPart::activity: {
        auto const* const one = find_activity(version.content, *subject.activity);
        if (!one) return std::nullopt;
        return one->what + "\n" + one->how + "\n" + one->own_part + "\n" + schedule_text(one->schedule);
    }
    }
    throw std::logic_error{"a subject without a part"};
}

std::vector<PlanObjection> objections_about(std::vector<PlanObjection> const& all, PlanSubject const& subject)
{
    std::vector<PlanObjection> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](PlanObjection const& one) { return one.about == subject; });
    return found;
}
