// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/easy_plan.h"

#include "changes/difference.h"
#include "plans/own_photo.h"
#include "plans/plan_wording.h"
#include "text/masked_text.h"

#include <algorithm>

namespace {

// The parts of a text that must not stand on the person's paper either, should somebody else find it.
std::string for_person(std::string const& text, CivilDate today)
{
    return without_phone_numbers(fit_for_paper(text, today));
}

// What somebody has put into easy words stands for the rest (R81, R244).
PlanContent in_easy_words(PlanContent content)
{
    auto const put = [](std::string& text, std::string& easy) {
        if (!easy.empty()) text = std::move(easy);
        easy.clear();
    };
    for (auto& goal : content.goals) put(goal.wording, goal.easy);
    for (auto& activity : content.activities) put(activity.what, activity.easy);
    return content;
}

PlanVersion in_easy_words(PlanVersion version)
{
    version.content = in_easy_words(std::move(version.content));
    return version;
}

EasyMatter goal_of(Goal const& goal, std::vector<Activity> const& activities, CivilDate today)
{
    EasyMatter matter{goal.picture, for_person(goal.wording, today), {}};
    for (auto const& activity : activities) {
        auto const when = schedule_text(activity.schedule);
        matter.lines.push_back(sentence(for_person(activity.what, today)));
        if (!when.empty()) matter.lines.push_back(sentence(capitalised(for_person(when, today))));
    }
    for (auto const& step : goal.sub_goals)
        if (step.state == SubGoalState::going_on) matter.lines.push_back("Nu övar jag: " + sentence(for_person(step.text, today)));
    return matter;
}

std::string picture_in_week(PlanContent const& content, Activity const& activity)
{
    if (!activity.picture.empty()) return activity.picture;
    auto const* const goal = activity.goal ? content.find_goal(*activity.goal) : nullptr;
    return goal ? goal->picture : std::string{};
}

void add_week(EasyPlan& plan, PlanContent const& content, CivilDate today)
{
    for (unsigned day = 0; day < 7; ++day) {
        EasyDay made{capitalised(weekday_name(static_cast<Weekday>(day))), {}};
        std::vector<std::pair<int, EasyMatter>> matters;
        for (auto const& activity : content.activities) {
            auto const& when = activity.schedule;
            if ((when.weekdays >> day & 1U) == 0) continue;
            auto only = when;
            only.weekdays = 0;
            auto const time = schedule_text(only);
            EasyMatter matter{picture_in_week(content, activity), for_person(activity.what, today), {}};
            if (!time.empty()) matter.lines.push_back(capitalised(time));
            matters.emplace_back(when.from ? when.from->minutes() : 24 * 60, std::move(matter));
        }
        std::ranges::stable_sort(matters, {}, [](auto const& one) { return one.first; });
        for (auto& [minute, matter] : matters) made.matters.push_back(std::move(matter));
        if (!made.matters.empty()) plan.week.push_back(std::move(made));
    }
    for (auto const& activity : content.activities) {
        if (activity.schedule.weekdays != 0) continue;
        auto const when = schedule_text(activity.schedule);
        plan.sometimes.push_back(sentence(for_person(activity.what + (when.empty() ? "" : ", " + when), today)));
    }
}

} // namespace

std::vector<std::string> easy_lines(std::string const& text)
{
    std::vector<std::string> lines(1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n') {
            lines.emplace_back();
            continue;
        }
        if (lines.back().empty() && text[at] == ' ') continue;
        lines.back() += text[at];
        auto const ends = (text[at] == '.' || text[at] == '!' || text[at] == '?') && at + 1 < text.size() && text[at + 1] == ' ';
        if (ends) lines.emplace_back();
    }
    std::erase(lines, "");
    return lines;
}

std::vector<std::string> easy_news(PlanVersion const& former, PlanVersion const& now, CivilDate today)
{
    auto lines = easy_difference(plan_changes(in_easy_words(former), in_easy_words(now)));
    for (auto& line : lines) line = for_person(line, today);
    return lines;
}

void keep_photos(EasyPlan& plan, std::vector<Attachment> const& shown)
{
    auto const keep = [&](std::vector<EasyMatter>& matters) {
        for (auto& one : matters)
            if (auto const photo = photo_in(one.picture); photo && std::ranges::find(shown, *photo, &Attachment::id) == shown.end())
                one.picture.clear();
    };
    keep(plan.goals);
    for (auto& day : plan.week) keep(day.matters);
}

void hide_identity(EasyPlan& plan, IdentityToHide const& identity)
{
    WithoutIdentity const masked{identity};
    auto const lines = [&](std::vector<std::string>& all) {
        for (auto& line : all) line = masked(line);
    };
    auto const matters = [&](std::vector<EasyMatter>& all) {
        for (auto& one : all) {
            one.title = masked(one.title);
            lines(one.lines);
            if (photo_in(one.picture)) one.picture.clear();
        }
    };
    matters(plan.important);
    matters(plan.goals);
    for (auto& day : plan.week) matters(day.matters);
    for (auto* const texts : {&plan.news, &plan.sometimes, &plan.next_meeting}) lines(*texts);
    plan.name = identity.neutral_name();
    plan.called = "personen";
    plan.key_worker.clear();
    plan.is_protected = true;
}

void fill_easy_plan(EasyPlan& plan, PlanContent const& whole, EasyMatterOfPlan const& matter)
{
    auto const content = in_easy_words(whole);
    auto const today = matter.today;
    if (!matter.communication.empty())
        plan.important.push_back({"prata", "Prata med mig", easy_lines(for_person(matter.communication, today))});
    if (!matter.greeting.empty())
        plan.important.push_back({"hej", "Så vill jag bli bemött", easy_lines(for_person(matter.greeting, today))});
    if (!matter.allergies.empty()) {
        EasyMatter allergy{"stopp", "Det här tål jag inte", {}};
        for (auto const& one : matter.allergies) allergy.lines.push_back(sentence(for_person(one, today)));
        plan.important.push_back(std::move(allergy));
    }
    if (!matter.no_answer.empty())
        plan.important.push_back({"dorr", "Om jag inte öppnar", easy_lines(for_person(matter.no_answer, today))});
    for (auto const& goal : content.goals)
        if (goal.state == GoalState::active) plan.goals.push_back(goal_of(goal, content.activities_of(goal.id), today));
    add_week(plan, content, today);
    if (auto const& follow_up = content.follow_up; follow_up && follow_up->on) {
        plan.next_meeting.push_back("Vi pratar om min plan igen");
        plan.next_meeting.push_back(follow_up->on->text() + (follow_up->at ? " klockan " + follow_up->at->text() : "") + ".");
        if (!follow_up->way.empty()) plan.next_meeting.push_back(sentence(capitalised(for_person(follow_up->way, today))));
    }
    plan.asks_approval = !content.participation || content.participation->part == Part::took_part;
}
