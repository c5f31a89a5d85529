// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_content.h"

#include "plans/plan.h"

#include <algorithm>

namespace {

constexpr Code<ParticipantKind> participant_kinds[] = {
    {ParticipantKind::person, "person", "Den planen gäller"},
    {ParticipantKind::staff, "staff", "Personal"},
    {ParticipantKind::relative, "relative", "Närstående"},
    {ParticipantKind::representative, "representative", "Företrädare"},
    {ParticipantKind::other, "other", "Annan"},
};

constexpr Code<Part> parts[] = {
    {Part::took_part, "took_part", "Var med och bestämde"},
    {Part::partly, "partly", "Var med i delar av planen"},
    {Part::did_not_want, "did_not_want", "Ville inte vara med"},
    {Part::could_not, "could_not", "Kunde inte vara med"},
    {Part::not_now, "not_now", "Orkade inte nu"},
};

constexpr Code<Way> ways[] = {
    {Way::talked, "talked", "Vi pratade"},
    {Way::pictures, "pictures", "Vi använde bilder"},
    {Way::tried, "tried", "Vi provade tillsammans"},
    {Way::observed, "observed", "Vi såg vad personen valde"},
    {Way::told_by_other, "told_by_other", "Någon annan berättade"},
    {Way::phone, "phone", "Per telefon"},
    {Way::letter, "letter", "Brev eller mejl"},
};

constexpr Code<SubGoalState> sub_goal_states[] = {
    {SubGoalState::planned, "planned", "Inte börjat"},
    {SubGoalState::going_on, "going_on", "Pågår"},
    {SubGoalState::reached, "reached", "Klart"},
    {SubGoalState::dropped, "dropped", "Gäller inte längre"},
};

constexpr Code<Term> terms[] = {
    {Term::short_term, "short_term", "Kortsiktigt"},
    {Term::long_term, "long_term", "Långsiktigt"},
};

constexpr Code<GoalState> goal_states[] = {
    {GoalState::active, "active", "Gäller"},
    {GoalState::reached, "reached", "Nått"},
    {GoalState::ended, "ended", "Avslutat"},
    {GoalState::declined, "declined", "Personen vill inte ha det här målet"},
};

constexpr Code<NoOrderGoal> no_order_goals[] = {
    {NoOrderGoal::own_goal, "own_goal", "Eget mål utöver beslutet"},
    {NoOrderGoal::without_needs_test, "without_needs_test", "Insats utan individuell behovsprövning"},
    {NoOrderGoal::decision_without_goal, "decision_without_goal", "Beslutet har inget mål om det här"},
};
constexpr Code<NoGoal> no_goals[] = {
    {NoGoal::daily_routine, "daily_routine", "Vardagsrutin utan eget mål"},
    {NoGoal::declined, "declined", "Personen vill inte ha mål för det här"},
    {NoGoal::not_taking_part, "not_taking_part", "Personen har inte varit med och satt mål"},
    {NoGoal::safety, "safety", "Trygghet och säkerhet"},
};

constexpr Code<NoDecision> no_decisions[] = {
    {NoDecision::without_needs_test, "without_needs_test", "Insats utan individuell behovsprövning"},
};

constexpr Code<Doer> doers[] = {
    {Doer::person, "person", "Personen gör själv"},
    {Doer::together, "together", "Vi gör tillsammans"},
    {Doer::staff, "staff", "Personalen gör"},
};

constexpr Code<Manner> manners[] = {
    {Manner::supporting, "supporting", "Stödjande"},
    {Manner::motivating, "motivating", "Motiverande"},
    {Manner::compensating, "compensating", "Kompenserande"},
};

constexpr Code<PlanState> plan_states[] = {
    {PlanState::draft, "draft", "Utkast"},
    {PlanState::in_force, "in_force", "Gäller"},
    {PlanState::ended, "ended", "Avslutad"},
};

constexpr Code<VersionKind> version_kinds[] = {
    {VersionKind::first, "first", "Ny plan"},
    {VersionKind::revision, "revision", "Reviderad plan"},
    {VersionKind::new_plan, "new_plan", "Ny plan efter en tidigare"},
};

} // namespace

std::span<Code<ParticipantKind> const> participant_kind_codes() { return participant_kinds; }
std::span<Code<Part> const> part_codes() { return parts; }
std::span<Code<Way> const> way_codes() { return ways; }
std::span<Code<SubGoalState> const> sub_goal_state_codes() { return sub_goal_states; }
std::span<Code<Term> const> term_codes() { return terms; }
std::span<Code<GoalState> const> goal_state_codes() { return goal_states; }
std::span<Code<NoOrderGoal> const> no_order_goal_codes() { return no_order_goals; }
std::span<Code<NoGoal> const> no_goal_codes() { return no_goals; }
std::span<Code<NoDecision> const> no_decision_codes() { return no_decisions; }
std::span<Code<Doer> const> doer_codes() { return doers; }
std::span<Code<Manner> const> manner_codes() { return manners; }
std::span<Code<PlanState> const> plan_state_codes() { return plan_states; }
std::span<Code<VersionKind> const> version_kind_codes() { return version_kinds; }

bool did_not_take_part(Part part)
{
    switch (part) {
    case Part::took_part:
    case Part::partly:
        return false;
    case Part::did_not_want:
    case Part::could_not:
    case Part::not_now:
        return true;
    }
    return false;
}

HeadingText const* PlanContent::text_of(std::string_view heading) const
{
    auto const found = std::ranges::find(texts, heading, &HeadingText::heading);
    return found == texts.end() ? nullptr : &*found;
}

Goal const* PlanContent::find_goal(Id<Goal> id) const
{
    auto const found = std::ranges::find(goals, id, &Goal::id);
    return found == goals.end() ? nullptr : &*found;
}

PlanService const* PlanContent::find_service(Id<PlanService> id) const
{
    auto const found = std::ranges::find(services, id, &PlanService::id);
    return found == services.end() ? nullptr : &*found;
}

std::vector<Activity> PlanContent::activities_of(Id<Goal> goal) const
{
    std::vector<Activity> found;
    std::ranges::copy_if(activities, std::back_inserter(found), [&](Activity const& one) { return one.goal == goal; });
    return found;
}

std::vector<Activity> PlanContent::activities_under(std::string_view heading) const
{
    std::vector<Activity> found;
    std::ranges::copy_if(
        activities, std::back_inserter(found), [&](Activity const& one) { return one.heading == heading; });
    return found;
}
