// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/red_thread.h"

#include "html/components/box.h"
#include "html/components/thread.h"
#include "overview/thread_steps.h"
#include "people/person_address.h"

#include <algorithm>

namespace {

PlanSummary const* plan_of(RedThread const& thread, Id<Order> order)
{
    auto const found = std::ranges::find_if(thread.plans, [&](PlanSummary const& summary) {
        return summary.plan.order == order && summary.plan.state != PlanState::ended;
    });
    return found == thread.plans.end() ? nullptr : &*found;
}

Href journal_of(RedThread const& thread, Goal const& goal)
{
    return Href{person_path(thread.person) + "/journal"}.with("mal", goal.id.text());
}

Html objection_row(RedThread const& thread, ObjectionInForce const& one)
{
    auto row = Html::format("<strong>{} håller inte med</strong>, {}. ", one.who, civil_date(one.noted_at).text());
    row += link(one.about, Href{plan_path(thread, one.plan) + "/versioner/" + one.version.text()});
    return row + Html::text(": " + one.text);
}

Html objections_to(RedThread const& thread, Id<Goal> goal)
{
    std::vector<Html> rows;
    for (auto const& one : thread.objections)
        if (one.goal == goal) rows.push_back(objection_row(thread, one));
    return rows.empty() ? Html{} : plain_list(rows);
}

// Those that are about no goal that is shown.
Html other_objections(RedThread const& thread, Id<Order> order)
{
    auto const is_shown = [&](ObjectionInForce const& one) {
        return one.goal && std::ranges::any_of(thread.goals, [&](GoalInForce const& goal) {
            return goal.goal.id == *one.goal && goal.goal.state == GoalState::active;
        });
    };
    std::vector<Html> rows;
    for (auto const& one : thread.objections)
        if (one.order == order && !is_shown(one)) rows.push_back(objection_row(thread, one));
    if (rows.empty()) return {};
    return more({.summary = "Håller inte med", .body = plain_list(rows), .open = true, .boxed = true});
}

Html goal_of_thread(RedThread const& thread, GoalInForce const& goal, PlanSummary const* plan)
{
    GoalCard card{.id = "mal-" + goal.goal.id.text(), .goal = goal.goal.wording};
    card.href = journal_of(thread, goal.goal);
    card.picture = goal.goal.picture;
    card.facts = std::string{code_of(whose_voice_codes(), goal.goal.voice).label};
    if (goal.goal.no_order_goal)
        card.facts += ". " + std::string{code_of(no_order_goal_codes(), *goal.goal.no_order_goal).label};
    if (goal.goal.by) card.facts += ". Klart senast " + goal.goal.by->text() + ".";
    card.steps = steps_of(thread, goal, plan);
    card.extra = objections_to(thread, goal.goal.id);
    if (is_broken(card.steps)) card.tag = Tag{"Tråden är bruten", Tone::warning, Icon::unlink};
    return goal_card(card);
}

// Stands beside the goals and breaks nothing (DD-13).
Html loose_activities(RedThread const& thread, Id<Order> order)
{
    std::vector<Html> rows;
    for (auto const& [of, activity] : thread.loose) {
        if (of != order) continue;
        auto const when = schedule_text(activity.schedule);
        auto row = Html::format("<strong>{}</strong>", activity.what);
        if (!when.empty()) row += Html::text(", " + when);
        if (activity.no_goal) row += Html::text(". " + std::string{code_of(no_goal_codes(), *activity.no_goal).label} + ".");
        rows.push_back(std::move(row));
    }
    if (rows.empty()) return {};
    return more({.summary = "Stöd utan eget mål", .body = plain_list(rows), .open = true, .boxed = true});
}

Html ended_goals(RedThread const& thread, Id<Order> order)
{
    std::vector<Html> rows;
    for (auto const& one : thread.goals) {
        if (one.order != order || one.goal.state == GoalState::active) continue;
        auto row = link(one.goal.wording, journal_of(thread, one.goal));
        row += Html::text(". " + std::string{code_of(goal_state_codes(), one.goal.state).label} + ".");
        if (!one.goal.reason.empty()) row += Html::text(" " + one.goal.reason);
        rows.push_back(std::move(row));
    }
    if (rows.empty()) return {};
    return more({.summary = "Avslutade mål", .body = plain_list(rows), .boxed = true});
}

Html start_of(Order const& order)
{
    ThreadStart start{.heading = "Beslut: " + order.title(), .facts = order.basis.reference() + "."};
    if (order.content.valid_to) start.facts += " Gäller till " + order.content.valid_to->text() + ".";
    if (!order.content.case_officer_name.empty())
        start.facts += " Handläggare: " + order.content.case_officer_name + ".";
    start.quote_label = "Beslutets mål";
    for (auto const& goal : order.content.goals)
        start.quotes.push_back(goal.text);
    return thread_start(start);
}

Html end_of(RedThread const& thread, Order const& order, PlanSummary const* plan, bool has_goals)
{
    if (!plan || plan->plan.state == PlanState::draft) {
        Html body = paragraph(plan ? "Planen skrivs. Tråden syns här när den är fastställd."
                                   : "Här fortsätter tråden när planen finns.");
        if (thread.may_write && order.state != OrderState::received)
            body += button(LinkButton{.text = plan ? "Fortsätt skriva planen" : "Skriv planen",
                .href =
                    Href{plan ? plan_path(thread, plan->plan.id) : person_path(thread.person) + "/planer"},
                .icon = Icon::pencil});
        return thread_end(body);
    }
    if (!has_goals) return thread_end(paragraph("Planen har inga egna mål."));
    if (!thread.may_write) return thread_end(paragraph("Uppföljningen avslutar tråden."));
    auto const path = plan_path(thread, plan->plan.id);
    return thread_end(button(LinkButton{.text = "Lägg till mål",
        .href = Href{plan->draft ? path + "/mal/nytt" : path},
        .weight = Weight::quiet,
        .icon = Icon::plus}));
}

} // namespace

Html red_thread(RedThread const& thread_of)
{
    Html html;
    for (auto const& order : thread_of.orders) {
        auto const* const plan = plan_of(thread_of, order.id);
        Html parts = start_of(order);
        bool has_goals = false;
        for (auto const& goal : thread_of.goals) {
            if (goal.order != order.id || goal.goal.state != GoalState::active) continue;
            parts += goal_of_thread(thread_of, goal, plan);
            has_goals = true;
        }
        parts += other_objections(thread_of, order.id) + loose_activities(thread_of, order.id) + ended_goals(thread_of, order.id);
        parts += end_of(thread_of, order, plan, has_goals);
        html += thread(parts);
    }
    return html;
}
