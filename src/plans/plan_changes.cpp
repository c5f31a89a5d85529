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
    void add(ChangedPart part, std::string const& subject, std::string field, std::string before, std::string now)
    {
        if (before == now) return;
        auto const sort = !field.empty() ? ChangeSort::changed
            : before.empty()             ? ChangeSort::added
            : now.empty()                ? ChangeSort::removed
                                         : ChangeSort::changed;
        rows.push_back({part, sort, subject, std::move(field), std::move(before), std::move(now)});
    }
    void add(ChangedPart part, std::string const& subject, std::string before, std::string now)
    {
        add(part, subject, {}, std::move(before), std::move(now));
    }

    std::vector<PlanChange> rows = {};
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
        changes.add(ChangedPart::sub_goal, name, found == before.end() ? "" : sub_goal_text(*found), sub_goal_text(one));
    }
    for (auto const& one : before)
        if (std::ranges::find(now.sub_goals, one.id, &SubGoal::id) == now.sub_goals.end())
            changes.add(ChangedPart::sub_goal, name, sub_goal_text(one), "");
}

void add_goals(Changes& changes, PlanVersion const& former, PlanVersion const& now)
{
    auto const& name = now.basis.given_name;
    for (auto const& goal : now.content.goals) {
        auto const* const before = former.content.find_goal(goal.id);
        changes.add(ChangedPart::goal, goal.short_name, before ? "Målet" : "", before ? goal_text(*before) : "", goal_text(goal));
        if (before) changes.add(ChangedPart::goal, goal.short_name, "Läge", state_text(*before, name), state_text(goal, name));
        if (before) changes.add(ChangedPart::goal, goal.short_name, "På lätt svenska", before->easy, goal.easy);
        add_sub_goals(changes, goal.short_name, before, goal);
    }
    for (auto const& goal : former.content.goals)
        if (!now.content.find_goal(goal.id)) changes.add(ChangedPart::goal, goal.short_name, goal_text(goal), "");
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

std::string sentence_or(std::string text, std::string const& otherwise)
{
    return text.empty() ? sentence(otherwise) : text;
}

// What stands about something that is only in one of the two.
std::string all_of(Activity const& one, std::string const& name)
{
    return sentences({how_text(one), when_text(one.schedule), doer(one, name)});
}

void add_activities(Changes& changes, PlanVersion const& former, PlanVersion const& now, ChangesFor whom)
{
    auto const& name = now.basis.given_name;
    auto const add = [&](Activity const& one, std::string field, std::string before, std::string after) {
        changes.add(ChangedPart::activity, one.what, std::move(field), std::move(before), std::move(after));
    };
    for (auto const& one : now.content.activities) {
        auto const before = std::ranges::find(former.content.activities, one.id, &Activity::id);
        if (before == former.content.activities.end()) {
            add(one, "", "", sentence_or(all_of(one, name), one.what));
            continue;
        }
        add(one, "Vad", before->what, one.what);
        add(one, "På lätt svenska", before->easy, one.easy);
        add(one, "Så gör vi", how_text(*before), how_text(one));
        add(one, "När", when_text(before->schedule), when_text(one.schedule));
        add(one, "Vem", doer(*before, name), doer(one, name));
        if (whom == ChangesFor::staff) add(one, "För personalen", before->staff_text, one.staff_text);
    }
    for (auto const& one : former.content.activities)
        if (std::ranges::find(now.content.activities, one.id, &Activity::id) == now.content.activities.end())
            add(one, "", sentence_or(all_of(one, name), one.what), "");
}

std::string whole(HeadingText const* text)
{
    if (!text) return {};
    std::vector<std::string> parts;
    if (!text->toward_goal.empty()) parts.push_back(toward_goal_line(*text));
    parts.push_back(text->text);
    for (auto const& words : words_of(*text))
        parts.push_back(words.about.empty() ? quoted(words.text) : words.about + ": " + words.text);
    return sentences(parts);
}

void add_texts(Changes& changes, PlanVersion const& former, PlanVersion const& now)
{
    for (auto const& text : now.content.texts)
        changes.add(ChangedPart::text, text.title, whole(former.content.text_of(text.heading)), whole(&text));
    for (auto const& text : former.content.texts)
        if (!now.content.text_of(text.heading)) changes.add(ChangedPart::text, text.title, whole(&text), "");
    changes.add(ChangedPart::text, "Om ingen öppnar eller svarar", former.no_answer, now.no_answer);
    changes.add(ChangedPart::text, "Så pratar vi", former.communication, now.communication);
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

// What the decision covered when the version was established: a new order shows here.
std::string services_text(PlanBasis const& basis)
{
    std::vector<std::string> lines;
    for (auto const& service : basis.services)
        lines.push_back(service.extent.empty() ? service.name : service.name + ", " + service.extent);
    return sentences(lines);
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

std::string PlanChange::name() const
{
    switch (part) {
    case ChangedPart::goal:
        return "Mål: " + subject;
    case ChangedPart::sub_goal:
        return "Delmål: " + subject;
    case ChangedPart::about_plan:
    case ChangedPart::people:
    case ChangedPart::activity:
    case ChangedPart::text:
        return subject;
    }
    return subject;
}

std::vector<PlanChange> plan_changes(
    PlanVersion const& former, PlanVersion const& now, HouseWords const& words, ChangesFor whom)
{
    Changes changes;
    auto const about = ChangedPart::about_plan;
    auto const people = ChangedPart::people;
    changes.add(about, as_beginning(words.key_worker.one), former.key_worker, now.key_worker);
    changes.add(about, services_in_decision, services_text(former.basis), services_text(now.basis));
    changes.add(people, "Vilka som har varit med", participants_text(former.content), participants_text(now.content));
    changes.add(people, "Delaktighet", participation_text(former), participation_text(now));
    changes.add(people, "Vilka som erbjöds att vara med", offers_text(former.content), offers_text(now.content));
    changes.add(people, "Träffar om planen", meetings_text(former.content), meetings_text(now.content));
    changes.add(people, "Barnets och vårdnadshavarnas syn", child_text(former), child_text(now));
    add_goals(changes, former, now);
    add_activities(changes, former, now, whom);
    add_texts(changes, former, now);
    changes.add(about, "Samordning", coordination_text(former.content), coordination_text(now.content));
    changes.add(about, "Uppföljning", follow_up_text(former.content), follow_up_text(now.content));
    return std::move(changes.rows);
}

std::vector<PrintedChange> changes_since(
    PlanVersion const& former, PlanVersion const& now, HouseWords const& words, ChangesFor whom)
{
    std::vector<PrintedChange> rows;
    for (auto const& one : plan_changes(former, now, words, whom))
        rows.push_back({one.name(), one.before.empty() ? new_here : one.before, one.now.empty() ? gone : one.now, now.reason});
    return rows;
}

std::vector<PrintedChange> changes_through(std::vector<PlanVersion> const& before, PlanVersion const& now, HouseWords const& words)
{
    // Which version made it, by what it is about.
    std::vector<std::pair<PlanChange, std::string>> steps;
    for (std::size_t at = 0; at < before.size(); ++at) {
        auto const& next = at + 1 < before.size() ? before[at + 1] : now;
        for (auto& one : plan_changes(before[at], next, words)) steps.emplace_back(std::move(one), next.reason);
    }
    std::vector<PrintedChange> rows;
    for (auto const& one : plan_changes(before.front(), now, words)) {
        std::string why;
        for (auto const& [step, reason] : steps) {
            bool const is_same = step.part == one.part && step.subject == one.subject
                && (step.field == one.field || step.field.empty() || one.field.empty());
            if (is_same && why.find(reason) == std::string::npos) why += (why.empty() ? "" : " ") + reason;
        }
        rows.push_back({one.name(), one.before.empty() ? new_here : one.before, one.now.empty() ? gone : one.now, why});
    }
    return rows;
}
