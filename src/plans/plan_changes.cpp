// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_changes.h"

#include "plans/plan_frame.h"
#include "plans/plan_wording.h"

#include <algorithm>

namespace {

constexpr auto new_here = "Fanns inte";
constexpr auto gone = "Borttaget";

std::string day_text(std::optional<CivilDate> const& day) { return day ? day->text() : std::string{}; }

// Collects the rows; what reads the same makes none.
class Changes {
public:
    explicit Changes(std::string why) : why_{std::move(why)} { }

    void add(std::string part, std::string before, std::string now)
    {
        if (before == now) return;
        if (before.empty()) before = new_here;
        if (now.empty()) now = gone;
        rows.push_back({std::move(part), std::move(before), std::move(now), why_});
    }

    std::vector<PrintedChange> rows = {};

private:
    std::string why_;
};

std::string state_text(Goal const& goal, std::string const& name)
{
    auto text = about(code_of(goal_state_codes(), goal.state).label, name);
    return goal.reason.empty() ? text : text + ": " + goal.reason;
}

std::string sub_goal_text(SubGoal const& one)
{
    return sentences({one.text, one.by ? "Klart senast " + one.by->text() : std::string{},
        std::string{code_of(sub_goal_state_codes(), one.state).label}});
}

std::string goal_text(Goal const& goal)
{
    return sentences({goal.wording, goal.today.empty() ? "" : "I dag: " + goal.today,
        goal.wished.empty() ? "" : "Önskat: " + goal.wished,
        goal.measure.empty() ? "" : "Så märker vi det: " + goal.measure, goal.by ? "Klart senast " + goal.by->text() : std::string{}});
}

void add_sub_goals(Changes& changes, std::string const& name, Goal const* former, Goal const& now)
{
    static std::vector<SubGoal> const none;
    auto const& before = former ? former->sub_goals : none;
    for (auto const& one : now.sub_goals) {
        auto const found = std::ranges::find(before, one.id, &SubGoal::id);
        changes.add("Delmål: " + name, found == before.end() ? "" : sub_goal_text(*found), sub_goal_text(one));
    }
    for (auto const& one : before)
        if (std::ranges::find(now.sub_goals, one.id, &SubGoal::id) == now.sub_goals.end())
            changes.add("Delmål: " + name, sub_goal_text(one), "");
}

void add_goals(Changes& changes, PlanVersion const& former, PlanVersion const& now)
{
    auto const& name = now.basis.given_name;
    for (auto const& goal : now.content.goals) {
        auto const* const before = former.content.find_goal(goal.id);
        changes.add("Mål: " + goal.short_name, before ? goal_text(*before) : "", goal_text(goal));
        if (before) changes.add("Mål: " + goal.short_name, state_text(*before, name), state_text(goal, name));
        add_sub_goals(changes, goal.short_name, before, goal);
    }
    for (auto const& goal : former.content.goals)
        if (!now.content.find_goal(goal.id)) changes.add("Mål: " + goal.short_name, goal_text(goal), "");
}

std::string how_text(Activity const& one)
{
    return sentences({one.own_part, one.how, instruction_text(one.instruction)});
}

std::string doer(Activity const& one, std::string const& name)
{
    if (!one.doer_words.empty()) return with_manner(one.doer_words, one.manner);
    return with_manner(one.doer ? about(code_of(doer_codes(), *one.doer).label, name) : "", one.manner);
}

void add_activities(Changes& changes, PlanVersion const& former, PlanVersion const& now)
{
    auto const& name = now.basis.given_name;
    for (auto const& one : now.content.activities) {
        auto const before = std::ranges::find(former.content.activities, one.id, &Activity::id);
        if (before == former.content.activities.end()) {
            changes.add(one.what, "", sentences({how_text(one), when_text(one.schedule)}));
            continue;
        }
        changes.add(one.what, before->what, one.what);
        changes.add(one.what, how_text(*before), how_text(one));
        changes.add(one.what, when_text(before->schedule), when_text(one.schedule));
        changes.add(one.what, doer(*before, name), doer(one, name));
    }
    for (auto const& one : former.content.activities)
        if (std::ranges::find(now.content.activities, one.id, &Activity::id) == now.content.activities.end())
            changes.add(one.what, sentences({how_text(one), when_text(one.schedule)}), "");
}

std::string whole(HeadingText const* text)
{
    if (!text) return {};
    std::vector<std::string> parts = {text->text};
    for (auto const& words : words_of(*text))
        parts.push_back(words.about.empty() ? quoted(words.text) : words.about + ": " + words.text);
    return sentences(parts);
}

void add_texts(Changes& changes, PlanVersion const& former, PlanVersion const& now)
{
    for (auto const& text : now.content.texts)
        changes.add(text.title, whole(former.content.text_of(text.heading)), whole(&text));
    for (auto const& text : former.content.texts)
        if (!now.content.text_of(text.heading)) changes.add(text.title, whole(&text), "");
    changes.add("Om ingen öppnar eller svarar", former.no_answer, now.no_answer);
    changes.add("Så pratar vi", former.communication, now.communication);
}

std::string participation_text(PlanVersion const& version)
{
    auto const& said = version.content.participation;
    if (!said) return {};
    return sentences({std::string{code_of(part_codes(), said->part).label}, ways_text(*said, version.basis.given_name), said->how,
        said->offered, day_text(said->offered_on), said->differing_views});
}

std::string participants_text(PlanContent const& content)
{
    std::string text;
    for (auto const& who : content.participants) text += (text.empty() ? "" : ", ") + who.name;
    return text;
}

std::string offers_text(PlanContent const& content)
{
    std::vector<std::string> lines;
    for (auto const& offer : content.offers) lines.push_back(offer_text(offer));
    return sentences(lines);
}

std::string meetings_text(PlanContent const& content)
{
    std::vector<std::string> lines;
    for (auto const& meeting : content.meetings) lines.push_back(meeting_text(meeting));
    return sentences(lines);
}

std::string child_text(PlanVersion const& version)
{
    auto const& child = version.content.child;
    if (!child) return {};
    std::vector<std::string> lines = {child->view};
    for (auto const& guardian : child->guardians) lines.push_back(guardian.name + ": " + guardian.view);
    lines.push_back(child->difference);
    lines.push_back(followed_text(*child, version.basis.given_name));
    return sentences(lines);
}

std::string coordination_text(PlanContent const& content)
{
    auto const& need = content.coordination;
    if (!need) return {};
    return sentences({need->needed ? "Behövs" : "Behövs inte", need->text, need->who, day_text(need->by)});
}

std::string follow_up_text(PlanContent const& content)
{
    auto const& next = content.follow_up;
    if (!next) return {};
    auto const at = next->at ? " kl. " + next->at->text() : std::string{};
    return sentences({next->on ? next->on->text() + at : std::string{}, next->way, next->responsible, next->text});
}

} // namespace

std::string when_text(Schedule const& schedule) { return capitalised(schedule_text(schedule)); }

std::string ways_text(Participation const& said, std::string const& given_name)
{
    std::vector<std::string> ways;
    for (auto const& way : way_codes())
        if ((said.ways >> static_cast<unsigned>(way.value) & 1U) != 0) ways.push_back(about(way.label, given_name));
    return sentences(ways);
}

std::vector<PrintedChange> changes_since(PlanVersion const& former, PlanVersion const& now, HouseWords const& words)
{
    Changes changes{now.reason};
    changes.add(as_beginning(words.key_worker.one), former.key_worker, now.key_worker);
    changes.add("Vilka som har varit med", participants_text(former.content), participants_text(now.content));
    changes.add("Delaktighet", participation_text(former), participation_text(now));
    changes.add("Vilka som erbjöds att vara med", offers_text(former.content), offers_text(now.content));
    changes.add("Träffar om planen", meetings_text(former.content), meetings_text(now.content));
    changes.add("Barnets och vårdnadshavarnas syn", child_text(former), child_text(now));
    add_goals(changes, former, now);
    add_activities(changes, former, now);
    add_texts(changes, former, now);
    changes.add("Samordning", coordination_text(former.content), coordination_text(now.content));
    changes.add("Uppföljning", follow_up_text(former.content), follow_up_text(now.content));
    return std::move(changes.rows);
}
