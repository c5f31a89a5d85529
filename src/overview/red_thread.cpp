// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/red_thread.h"

#include "html/components/box.h"
#include "html/components/thread.h"
#include "people/person_address.h"

#include <algorithm>
#include <fmt/format.h>

namespace {

constexpr std::size_t longest_excerpt = 110;

// The beginning of a text, cut between words.
std::string excerpt(std::string const& text)
{
    if (text.size() <= longest_excerpt) return text;
    auto const cut = text.rfind(' ', longest_excerpt);
    return text.substr(0, cut == std::string::npos ? longest_excerpt : cut) + " …";
}

std::string plan_path(RedThread const& thread, Id<Plan> plan)
{
    return person_path(thread.person) + "/planer/" + plan.text();
}

PlanSummary const* plan_of(RedThread const& thread, Id<Order> order)
{
    auto const found =
        std::find_if(thread.plans.begin(), thread.plans.end(), [&](PlanSummary const& summary) {
            return summary.plan.order == order && summary.plan.state != PlanState::ended;
        });
    return found == thread.plans.end() ? nullptr : &*found;
}

GoalNotes const* notes_of(RedThread const& thread, Id<Goal> goal)
{
    auto const found = std::find_if(
        thread.notes.begin(), thread.notes.end(), [&](GoalNotes const& one) { return one.goal == goal; });
    return found == thread.notes.end() ? nullptr : &*found;
}

Step sub_goal_step(RedThread const& thread, GoalInForce const& goal)
{
    auto const& steps = goal.goal.sub_goals;
    Step step{.heading = "Delmål", .strong = ""};
    if (steps.empty()) {
        step.state = StepState::missing;
        step.strong = "Inga delmål";
        if (thread.may_write)
            step.body = Html::markup("<p>")
                + link("Lägg till ett delmål", Href{plan_path(thread, goal.plan)}, ": " + goal.goal.wording)
                + Html::markup("</p>");
        return step;
    }
    auto const reached = std::count_if(
        steps.begin(), steps.end(), [](SubGoal const& one) { return one.state == SubGoalState::reached; });
    step.strong = fmt::format("{} av {} klara", reached, steps.size());
    auto const next = std::find_if(steps.begin(), steps.end(), [](SubGoal const& one) {
        return one.state == SubGoalState::planned || one.state == SubGoalState::going_on;
    });
    if (next != steps.end()) step.body = paragraph("Nu: " + next->text);
    return step;
}

Step activity_step(RedThread const& thread, GoalInForce const& goal)
{
    Step step{.heading = "Så gör vi", .strong = ""};
    if (goal.activities.empty()) {
        step.state = StepState::missing;
        step.strong = "Inget är bestämt";
    } else if (!goal.activities.front().schedule.is_definite()) {
        step.state = StepState::missing;
        step.strong = "Dag och tid saknas";
        step.body = paragraph(excerpt(goal.activities.front().what));
    } else {
        step.strong = schedule_text(goal.activities.front().schedule);
        step.strong.front() =
            static_cast<char>(std::toupper(static_cast<unsigned char>(step.strong.front())));
        step.body = paragraph(excerpt(goal.activities.front().how));
    }
    if (goal.activities.size() > 1)
        step.body += paragraph(fmt::format("Och {} till.", goal.activities.size() - 1));
    if (step.state == StepState::missing && thread.may_write)
        step.body += Html::markup("<p>")
            + link("Skriv när det ska göras", Href{plan_path(thread, goal.plan)}, ": " + goal.goal.wording)
            + Html::markup("</p>");
    return step;
}

// Nothing noted is not a break: what goes as planned is not written (DD-13, 004:116). The step is then still
// to come.
Step journal_step(RedThread const& thread, GoalInForce const& goal)
{
    auto const* const notes = notes_of(thread, goal.goal.id);
    auto const journal = Href{person_path(thread.person) + "/journal"}.with("mal", goal.goal.id.text());
    if (!notes)
        return {.heading = "Senast i journalen",
            .strong = "Inget att berätta än",
            .body = paragraph("Det som går som planerat skrivs inte."),
            .state = StepState::planned};
    Html body = paragraph(excerpt(notes->latest.text));
    auto const count =
        notes->count == 1 ? std::string{"1 anteckning"} : fmt::format("{} anteckningar", notes->count);
    body += Html::markup("<p>") + link(count, journal, " om målet: " + goal.goal.short_name)
        + Html::markup("</p>");
    return {.heading = "Senast i journalen", .strong = notes->latest.when, .body = body};
}

Step follow_up_step(RedThread const& thread, PlanSummary const* plan)
{
    Step step{.heading = "Uppföljning", .strong = ""};
    if (!plan || !plan->follow_up || !plan->follow_up->on) {
        step.state = StepState::missing;
        step.strong = "Datum saknas";
        if (plan && thread.may_write)
            step.body = Html::markup("<p>") + link("Bestäm datum", Href{plan_path(thread, plan->plan.id)})
                + Html::markup("</p>");
        return step;
    }
    auto const on = *plan->follow_up->on;
    int const days = days_until(thread.today, on);
    step.strong = on.year() == thread.today.year() ? on.short_text() : on.text();
    step.state = days < 0 ? StepState::missing : StepState::planned;
    step.body = paragraph(
        days < 0 ? fmt::format("Skulle ha varit för {} dagar sedan.", -days) : plan->follow_up->way);
    return step;
}

bool is_broken(std::vector<Step> const& steps)
{
    return std::any_of(
        steps.begin(), steps.end(), [](Step const& step) { return step.state == StepState::missing; });
}

Html goal_of_thread(RedThread const& thread, GoalInForce const& goal, PlanSummary const* plan)
{
    GoalCard card{.id = "mal-" + goal.goal.id.text(), .goal = goal.goal.wording};
    card.href = Href{person_path(thread.person) + "/journal"}.with("mal", goal.goal.id.text());
    card.picture = goal.goal.picture;
    card.facts = std::string{code_of(whose_voice_codes(), goal.goal.voice).label};
    if (goal.goal.by) card.facts += ". Klart senast " + goal.goal.by->text() + ".";
    card.steps = {sub_goal_step(thread, goal), activity_step(thread, goal), journal_step(thread, goal),
        follow_up_step(thread, plan)};
    if (is_broken(card.steps)) card.tag = Tag{"Tråden är bruten", Tone::warning, Icon::unlink};
    return goal_card(card);
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
    return thread_end(button(LinkButton{.text = "Lägg till mål",
        .href = Href{plan_path(thread, plan->plan.id)},
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
            if (goal.order != order.id) continue;
            parts += goal_of_thread(thread_of, goal, plan);
            has_goals = true;
        }
        parts += end_of(thread_of, order, plan, has_goals);
        html += thread(parts);
    }
    return html;
}

Html plan_status(RedThread const& thread, std::vector<PlanDue> const& dues)
{
    if (thread.orders.empty())
        return status_box({.heading = "Ingen pågående beställning.",
            .body = paragraph("Stödet har avslutats eller har inte beställts här.")});
    for (auto const& due : dues) {
        if (due.kind != DueKind::plan_missing) continue;
        auto const late = due.due.days_left < 0;
        auto const when = late
            ? fmt::format("Den är {} dagar sen.", -due.due.days_left)
            : fmt::format("Den ska vara klar {}, om {} dagar.", due.due.on.short_text(), due.due.days_left);
        StatusBox box{.heading = due.plan ? "Planen är ett utkast." : "Planen saknas.",
            .body = paragraph(when + " " + due.due.rule + " den " + due.due.anchor.text() + "."),
            .tone = late ? Tone::warning : Tone::info};
        if (thread.may_write)
            box.action = LinkButton{.text = due.plan ? "Fortsätt skriva" : "Skriv planen",
                .href =
                    Href{due.plan ? plan_path(thread, *due.plan) : person_path(thread.person) + "/planer"}};
        return status_box(box);
    }
    for (auto const& summary : thread.plans) {
        if (summary.plan.state != PlanState::in_force) continue;
        std::string heading = "Planen gäller.";
        bool late = false;
        if (summary.follow_up && summary.follow_up->on) {
            int const days = days_until(thread.today, *summary.follow_up->on);
            late = days < 0;
            heading += late ? fmt::format(" Uppföljningen är {} dagar sen.", -days)
                : days == 0 ? " Uppföljning i dag."
                            : fmt::format(" Uppföljning om {} dagar.", days);
        }
        std::string body =
            fmt::format("{} {}, version {}", summary.title, summary.plan.number, summary.version_number);
        if (summary.established_at) body += ", gäller från " + civil_date(*summary.established_at).text();
        return status_box({.heading = heading,
            .body = paragraph(body + "."),
            .action = LinkButton{.text = "Läs planen", .href = Href{plan_path(thread, summary.plan.id)}},
            .tone = late ? Tone::warning : Tone::info});
    }
    return status_box({.heading = "Stödet har inte börjat.",
        .body = paragraph("När första dagen är satt i beställningen räknas tiden till planen.")});
}
