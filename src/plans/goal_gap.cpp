// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/gap_list.h"

#include <algorithm>

namespace {

// What was done for a goal goes on in the day and the week until somebody takes it away or gives it another goal.
void ask_closed_goal(GapList& gaps, GapQuestion const& question, Goal const& goal)
{
    std::string left;
    auto const activities = question.content.activities_of(goal.id);
    for (auto const& one : activities) left += (left.empty() ? "\"" : ", \"") + one.what + "\"";
    if (left.empty()) return;
    auto const state = goal.state == GoalState::reached ? "är nått" : goal.state == GoalState::ended ? "är avslutat" : "är avböjt";
    gaps.of_goal(GapWeight::advises, "closed_goal_with_activity",
        "Målet \"" + goal.short_name + "\" " + state + " men " + (activities.size() == 1 ? "aktiviteten " : "aktiviteterna ") + left
            + " är kvar. Ska det fortsätta?",
        plan_routine, goal);
}

void ask_goal(GapList& gaps, GapQuestion const& question, Goal const& goal)
{
    auto const name = "Målet \"" + goal.short_name + "\" ";
    if (goal.state != GoalState::active) return ask_closed_goal(gaps, question, goal);
    if (question.content.activities_of(goal.id).empty())
        gaps.of_goal(GapWeight::asks_reason, "goal_without_activity", name + "har inget under Så gör vi.", plan_routine, goal);
    if (!goal.order_goal && !goal.no_order_goal && question.order && !question.order->content.goals.empty())
        gaps.of_goal(GapWeight::asks_reason, "goal_without_decision",
            name + "säger varken vilket mål i beslutet det bygger på, eller varför inget.",
            general_advice, goal);
    if (goal.today.empty() || goal.wished.empty())
        gaps.of_goal(GapWeight::advises, "goal_without_difference",
            name + "säger inte både hur det är i dag och hur det ska bli.", plan_routine, goal);
    if (!goal.by)
        gaps.of_goal(GapWeight::advises, "goal_without_date", name + "har inget datum.", plan_routine, goal);
}

// Whose goals they may be when the person did not take part is the routine's (R247, rule nonparticipation.goals). What it
// does not want stands as advice: a goal may have come along from when the person did.
void ask_goals_without_person(GapList& gaps, GapQuestion const& question, int goals)
{
    auto const rule = question.rules.without_person;
    if (rule == GoalsWithoutPerson::from_observation) {
        if (goals == 0)
            gaps.asks("no_goals", "Planen har inget mål. Skriv mål efter vad ni och andra har sett att " + question.given_name + " vill.",
                plan_routine, gaps.heading_of(HeadingKind::goals));
        return;
    }
    for (auto const& goal : question.content.goals) {
        if (goal.state != GoalState::active || (rule == GoalsWithoutPerson::decision_goals_only && goal.order_goal)) continue;
        gaps.of_goal(GapWeight::advises, "goal_without_person",
            "Målet \"" + goal.short_name + "\" är satt utan " + question.given_name
                + (rule == GoalsWithoutPerson::none ? ". Rutinen säger: inga egna mål då." : ". Rutinen säger: bara beslutets mål då."),
            plan_routine, goal);
    }
}

void ask_own_goals(GapList& gaps, GapQuestion const& question, int goals)
{
    if (goals >= question.rules.own_goals) return;
    auto text = goals == 0 ? std::string{"Planen har inget mål."}
                           : "Planen har " + std::to_string(goals) + " mål. Rutinen frågar om minst " + std::to_string(question.rules.own_goals) + ".";
    if (question.rules.may_decline)
        text += " Vill " + question.given_name + " inte ha mål, skriv ett mål som personen har sagt nej till, med skäl.";
    gaps.asks("no_goals", std::move(text), general_advice, gaps.heading_of(HeadingKind::goals));
}

void ask_activity(GapList& gaps, GapQuestion const& question, Activity const& one)
{
    auto const* const heading = question.plan_template.find(one.heading);
    auto const name = "\"" + one.what + "\" ";
    auto const ask = [&](bool asked, bool answered, std::string code, std::string_view what) {
        if (asked && !answered)
            gaps.of_activity(GapWeight::asks_reason, std::move(code), name + "säger inte " + std::string{what} + ".",
                plan_routine, one);
    };
    auto const by_rule = [&](ActivityPrompt prompt, bool by_template) { return by_template && question.rules.activity.has(prompt); };
    ask(by_rule(ActivityPrompt::how, !heading || heading->asks_how), !one.how.empty(), "activity_how", "hur vi gör");
    ask(by_rule(ActivityPrompt::when, !heading || heading->asks_when), one.schedule.is_definite(), "activity_when", "både dag och tid");
    ask(by_rule(ActivityPrompt::who, !heading || heading->asks_who), one.doer.has_value(), "activity_who", "vem som gör");
    ask(by_rule(ActivityPrompt::manner, !heading || heading->asks_who) && one.doer && one.doer != Doer::person, one.manner.has_value(),
        "activity_manner", "om personalen stödjer, motiverar eller kompenserar");
    if (!one.service && !one.own_service)
        gaps.of_activity(GapWeight::asks_reason, "activity_without_service", name + "hör inte till någon insats.",
            general_advice, one);
    if (!one.goal && !one.no_goal)
        gaps.of_activity(
            GapWeight::asks_reason, "activity_without_goal", name + "hör inte till något mål.", plan_routine, one);
}

} // namespace

void ask_goals(GapList& gaps, GapQuestion const& question)
{
    auto const counts = [&](Goal const& goal) {
        return goal.state != GoalState::ended && (goal.state != GoalState::declined || question.rules.may_decline);
    };
    auto const goals = static_cast<int>(std::ranges::count_if(question.content.goals, counts));
    auto const& said = question.content.participation;
    if (said && did_not_take_part(said->part)) ask_goals_without_person(gaps, question, goals);
    else ask_own_goals(gaps, question, goals);
    for (auto const& goal : question.content.goals) ask_goal(gaps, question, goal);
}

void ask_services(GapList& gaps, GapQuestion const& question)
{
    for (auto const& one : question.content.activities) ask_activity(gaps, question, one);
    if (!question.order) return;
    for (auto const& service : question.order->content.services) {
        bool const used = std::ranges::any_of(
            question.content.activities, [&](Activity const& one) { return one.service == service.id; });
        bool const has_heading = std::ranges::any_of(question.shown, [&](std::string const& key) {
            auto const* const heading = question.plan_template.find(key);
            return heading && heading->per_service && key.ends_with("-" + service.id.text());
        });
        if (!used && !has_heading)
            gaps.asks("service_unused-" + service.id.text(),
                "Insatsen \"" + service.name + "\" är beslutad men finns inte i planen.", general_advice,
                gaps.heading_of(HeadingKind::goals));
    }
}
