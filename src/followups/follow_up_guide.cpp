// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_guide.h"

#include <algorithm>

namespace {

std::string id_text_of(SubjectRef about)
{
    return about.kind == SubjectKind::goal ? Id<Goal>{about.item}.text() : Id<OrderService>{about.item}.text();
}

std::string path_of(SubjectRef about) { return (about.kind == SubjectKind::goal ? "/mal/" : "/insats/") + id_text_of(about); }
std::string key_of(SubjectRef about) { return (about.kind == SubjectKind::goal ? "mal-" : "insats-") + id_text_of(about); }

bool is_area(PlanTemplate const& plan_template, std::string const& heading)
{
    auto const* const found = plan_template.find(heading);
    return !found || found->kind == HeadingKind::service;
}

bool is_under(PlanVersion const& version, SubjectRef about, std::string const& heading)
{
    auto const all = activities_of(version, about);
    return std::ranges::find(all, heading, &Activity::heading) != all.end();
}

bool is_in_scope(ScopeOfFollowUp const& scope, GuideSource const& source, std::vector<SubjectRef> const& dated, SubjectRef about)
{
    switch (scope.kind) {
    case FollowUpScope::whole:
        return true;
    case FollowUpScope::goal:
        return about.kind == SubjectKind::goal && id_text_of(about) == scope.item;
    case FollowUpScope::service: {
        if (about.kind == SubjectKind::service) return id_text_of(about) == scope.item;
        auto const* const goal = source.version.content.find_goal(Id<Goal>{about.item});
        return goal && goal->service && goal->service->text() == scope.item;
    }
    case FollowUpScope::heading:
        return about.kind == SubjectKind::goal && is_under(source.version, about, scope.item);
    case FollowUpScope::dated:
        return std::ranges::find(dated, about) != dated.end();
    }
    return false;
}

bool ends_by(std::optional<CivilDate> const& day, CivilDate until) { return day && *day <= until; }

} // namespace

std::vector<Subject> subjects_of(PlanVersion const& version)
{
    std::vector<Subject> all;
    for (auto const& goal : version.content.goals)
        if (goal.state == GoalState::active)
            all.push_back({{SubjectKind::goal, goal.id.number()}, goal.short_name.empty() ? goal.wording : goal.short_name, goal.wording});
    for (auto const& service : version.basis.services)
        all.push_back({{SubjectKind::service, service.id.number()}, service.name, service.name});
    for (auto const& service : version.content.services)
        all.push_back({{SubjectKind::service, service.id.number()}, service.name, service.name});
    return all;
}

std::vector<FollowedUpArea> areas_of(PlanVersion const& version, PlanTemplate const& plan_template, std::string_view given_name)
{
    std::vector<FollowedUpArea> all;
    auto const add = [&](std::string const& heading, std::string const& title) {
        if (std::ranges::find(all, heading, &FollowedUpArea::heading) != all.end() || !is_area(plan_template, heading)) return;
        all.push_back({.heading = heading, .title = title});
    };
    for (auto const& text : version.content.texts) add(text.heading, text.title);
    for (auto const& activity : version.content.activities) {
        auto const* const heading = plan_template.find(activity.heading);
        add(activity.heading, heading ? heading->title_for(given_name) : activity.heading);
    }
    return all;
}

std::vector<Activity> activities_of(PlanVersion const& version, SubjectRef about)
{
    if (about.kind == SubjectKind::goal) return version.content.activities_of(Id<Goal>{about.item});
    std::vector<Activity> all;
    for (auto const& activity : version.content.activities) {
        bool const is_of = (activity.service && activity.service->number() == about.item)
            || (activity.own_service && activity.own_service->number() == about.item);
        if (is_of && !activity.goal) all.push_back(activity);
    }
    return all;
}

std::vector<SubjectRef> dated_until(PlanVersion const& version, std::vector<OwnDate> const& dates, CivilDate until)
{
    std::vector<SubjectRef> all;
    for (auto const& subject : subjects_of(version)) {
        auto const own = std::ranges::find(dates, subject.about, &OwnDate::about);
        bool due = own != dates.end() && own->on <= until;
        if (subject.about.kind == SubjectKind::goal) {
            due = due || ends_by(version.content.find_goal(Id<Goal>{subject.about.item})->by, until);
        } else if (auto const* const service = version.basis.find_service(Id<OrderService>{subject.about.item})) {
            due = due || ends_by(service->ends_on, until);
        }
        for (auto const& activity : activities_of(version, subject.about)) due = due || ends_by(activity.schedule.last, until);
        if (due) all.push_back(subject.about);
    }
    return all;
}

std::vector<FollowUpPage> pages_of(ScopeOfFollowUp const& scope, GuideSource const& source)
{
    auto const& name = source.given_name;
    std::vector<FollowUpPage> all{{PageKind::meeting, "mote", "/del/mote", "Tid och plats"},
        {PageKind::facts, "uppgifter", "/del/uppgifter", "Stämmer uppgifterna?"},
        {PageKind::participation, "deltagande", "/del/deltagande", "Hur " + name + " är med"}};
    std::vector<SubjectRef> dated;
    if (scope.kind == FollowUpScope::dated)
        if (auto const until = CivilDate::parse_iso(scope.item)) dated = dated_until(source.version, source.dates, *until);
    for (auto const& subject : subjects_of(source.version))
        if (is_in_scope(scope, source, dated, subject.about))
            all.push_back({PageKind::subject, key_of(subject.about), path_of(subject.about), subject.name, subject.about, subject.wording});
    auto areas = areas_of(source.version, source.plan_template, name);
    if (scope.kind == FollowUpScope::heading)
        std::erase_if(areas, [&](FollowedUpArea const& area) { return area.heading != scope.item; });
    else if (scope.kind != FollowUpScope::whole) areas.clear();
    if (!areas.empty())
        all.push_back({PageKind::areas, "omraden", "/del/omraden", "Stöd och behov", std::nullopt, {}, std::move(areas)});
    all.push_back({PageKind::safety, "trygg", "/del/trygg", "Trygg med hjälpen"});
    all.push_back({PageKind::ending, "nasta", "/del/nasta", "Nästa steg"});
    return all;
}

std::vector<ScopeChoice> scope_choices(GuideSource const& source)
{
    std::vector<ScopeChoice> all{{FollowUpScope::whole, "whole", "Hela planen"}};
    for (auto const& subject : subjects_of(source.version)) {
        bool const is_goal = subject.about.kind == SubjectKind::goal;
        auto const kind = is_goal ? FollowUpScope::goal : FollowUpScope::service;
        all.push_back({kind, (is_goal ? "goal:" : "service:") + id_text_of(subject.about), (is_goal ? "Målet " : "Insatsen ") + subject.name});
    }
    for (auto const& area : areas_of(source.version, source.plan_template, source.given_name))
        all.push_back({FollowUpScope::heading, "heading:" + area.heading, "Rubriken " + area.title});
    all.push_back({FollowUpScope::dated, "dated", "Bara det som har egen dag till och med den dagen"});
    return all;
}

std::optional<ScopeOfFollowUp> scope_from(std::string_view choice, GuideSource const& source)
{
    auto const at = choice.find(':');
    auto const kind = parse_code(follow_up_scope_codes(), choice.substr(0, at));
    if (!kind) return std::nullopt;
    ScopeOfFollowUp scope{.kind = *kind, .item = std::string{at == std::string_view::npos ? "" : choice.substr(at + 1)}};
    switch (*kind) {
    case FollowUpScope::whole:
        return ScopeOfFollowUp{};
    case FollowUpScope::dated:
        return scope; // the day is said beside it
    case FollowUpScope::heading:
        for (auto const& area : areas_of(source.version, source.plan_template, source.given_name))
            if (area.heading == scope.item) return ScopeOfFollowUp{scope.kind, scope.item, area.title};
        return std::nullopt;
    case FollowUpScope::goal:
    case FollowUpScope::service:
        for (auto const& subject : subjects_of(source.version))
            if ((subject.about.kind == SubjectKind::goal) == (*kind == FollowUpScope::goal) && id_text_of(subject.about) == scope.item)
                return ScopeOfFollowUp{scope.kind, scope.item, subject.name};
        return std::nullopt;
    }
    return std::nullopt;
}
