// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/thread_steps.h"

#include "people/person_address.h"
#include "proposals/proposal_address.h"

#include <algorithm>
#include <fmt/format.h>

namespace {

constexpr std::size_t longest_excerpt = 110; // bytes

PlanSummary const* summary_of(RedThread const& thread, Id<Plan> plan)
{
    auto const found = std::ranges::find_if(
        thread.plans, [&](PlanSummary const& summary) { return summary.plan.id == plan; });
    return found == thread.plans.end() ? nullptr : &*found;
}

// Where a part of the plan is written: at its place in the draft, or where the next version is begun.
Href mending(RedThread const& thread, Id<Plan> plan, std::string const& part)
{
    auto const* const summary = summary_of(thread, plan);
    auto const path = plan_path(thread, plan);
    return Href{summary && summary->draft ? path + part : path};
}

Html link_line(std::string_view text, Href const& href, std::string const& more)
{
    return Html::markup("<p>") + link(text, href, ": " + more) + Html::markup("</p>");
}

Html reading_line(RedThread const& thread, GoalInForce const& goal, std::string_view text)
{
    return link_line(text, Href{plan_path(thread, goal.plan) + "/versioner/" + goal.version.text()}, goal.goal.wording);
}

Step sub_goal_step(RedThread const& thread, GoalInForce const& goal)
{
    auto const& steps = goal.goal.sub_goals;
    Step step{.heading = "Delmål", .strong = ""};
    if (steps.empty()) {
        step.state = StepState::planned;
        step.strong = "Inga delmål";
        if (thread.may_write)
            step.body = link_line("Lägg till ett delmål",
                mending(thread, goal.plan, "/mal/" + goal.goal.id.text()), goal.goal.wording);
        return step;
    }
    auto const reached = std::ranges::count(steps, SubGoalState::reached, &SubGoal::state);
    step.strong = fmt::format("{} av {} klara", reached, steps.size());
    auto const next = std::ranges::find_if(steps, [](SubGoal const& one) {
        return one.state == SubGoalState::planned || one.state == SubGoalState::going_on;
    });
    if (next != steps.end()) step.body = paragraph("Nu: " + next->text);
    step.body += reading_line(thread, goal, "Läs delmålen");
    return step;
}

bool says_who(Activity const& activity) { return activity.doer || !activity.doer_words.empty(); }
bool is_complete(Activity const& activity) { return activity.schedule.is_definite() && says_who(activity); }

std::string with_capital(std::string text)
{
    if (!text.empty()) text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

// Says what the first activity lacks, and leads to it.
void add_missing(RedThread const& thread, GoalInForce const& goal, Activity const& activity, Step& step)
{
    step.strong = !activity.schedule.is_definite() ? "Dag och tid saknas" : "Vem som gör det saknas";
    step.body = paragraph(excerpt(activity.what));
    if (thread.may_write)
        step.body += link_line(activity.schedule.is_definite() ? "Skriv vem som gör det" : "Skriv när det ska göras",
            mending(thread, goal.plan, "/aktivitet/" + activity.id.text()), activity.what);
}

Step activity_step(RedThread const& thread, GoalInForce const& goal)
{
    Step step{.heading = "Så gör vi", .strong = ""};
    auto const& all = goal.activities;
    if (all.empty()) {
        step.state = StepState::missing;
        step.strong = "Inget är bestämt";
        if (thread.may_write)
            step.body = link_line("Skriv vad ni gör", mending(thread, goal.plan, "/mal/" + goal.goal.id.text()),
                goal.goal.wording);
        return step;
    }
    auto const complete = std::ranges::find_if(all, is_complete);
    if (complete == all.end()) {
        step.state = StepState::missing;
        add_missing(thread, goal, all.front(), step);
    } else {
        step.strong = with_capital(schedule_text(complete->schedule));
        step.body = paragraph(excerpt(complete->how.empty() ? complete->what : complete->how));
        step.body += reading_line(thread, goal, "Läs hela Så gör vi");
        if (thread.may_write)
            step.body += link_line("Föreslå en ändring",
                Href{proposals_path(thread.person) + "/ny"}.with("aktivitet", complete->id.text()), complete->what);
    }
    if (all.size() > 1) step.body += paragraph(fmt::format("Och {} till.", all.size() - 1));
    auto const lacking = std::ranges::find_if_not(all, is_complete);
    if (step.state == StepState::there && lacking != all.end() && thread.may_write)
        step.body += link_line("Skriv när och vem för en aktivitet till",
            mending(thread, goal.plan, "/aktivitet/" + lacking->id.text()), lacking->what);
    return step;
}

GoalNotes const* notes_of(RedThread const& thread, Id<Goal> goal)
{
    auto const found = std::ranges::find(thread.notes, goal, &GoalNotes::goal);
    return found == thread.notes.end() ? nullptr : &*found;
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

// How the goal stood the last time it was followed up, in whichever version (R148).
Html last_follow_up(RedThread const& thread, GoalInForce const& goal)
{
    for (auto const& one : thread.follow_ups) {
        auto const* const subject = one.subject({SubjectKind::goal, goal.goal.id.number()});
        if (!subject || (!subject->outcome && !subject->next_step)) continue;
        std::string text = one.held_on().text() + ":";
        if (subject->outcome) text += " " + std::string{code_of(how_it_went_codes(), *subject->outcome).label} + ".";
        if (subject->next_step) text += " " + std::string{code_of(next_step_codes(), *subject->next_step).label} + ".";
        return link_line(text, Href{plan_path(thread, one.plan) + "/uppfoljningar/" + one.id.text()}, goal.goal.wording);
    }
    return {};
}

// The day of the next one: as the last signed follow-up of the plan said, when that is newer than the version.
std::optional<FollowUpPlan> next_follow_up(RedThread const& thread, PlanSummary const& plan)
{
    for (auto const& one : thread.follow_ups) {
        if (one.plan != plan.plan.id || !one.resets_clock) continue;
        if (plan.established_at && one.signed_at < *plan.established_at) break;
        return FollowUpPlan{.on = one.content.next_on, .way = one.content.next_way};
    }
    return plan.follow_up;
}

Step follow_up_step(RedThread const& thread, GoalInForce const& goal, PlanSummary const* plan)
{
    Step step{.heading = "Uppföljning", .strong = ""};
    auto const next = plan ? next_follow_up(thread, *plan) : std::nullopt;
    if (!next || !next->on) {
        step.state = StepState::missing;
        step.strong = "Datum saknas";
        if (!plan || !thread.may_write) return step;
        auto const heading = thread.follow_up_headings.find(plan->plan.id);
        auto const part = heading == thread.follow_up_headings.end() ? std::string{} : "/rubrik/" + heading->second;
        step.body = last_follow_up(thread, goal) + link_line("Bestäm datum", mending(thread, plan->plan.id, part), plan->unit_name);
        return step;
    }
    auto const on = *next->on;
    int const days = days_until(thread.today, on);
    step.strong = on.year() == thread.today.year() ? on.short_text() : on.text();
    step.state = days < 0 ? StepState::missing : StepState::planned;
    step.body = paragraph(days < -1 ? fmt::format("Skulle ha varit för {} dagar sedan.", -days)
            : days == -1            ? std::string{"Skulle ha varit i går."}
                                    : next->way)
        + last_follow_up(thread, goal);
    return step;
}

} // namespace

std::vector<Step> steps_of(RedThread const& thread, GoalInForce const& goal, PlanSummary const* plan)
{
    return {sub_goal_step(thread, goal), activity_step(thread, goal), journal_step(thread, goal),
        follow_up_step(thread, goal, plan)};
}

bool is_broken(std::vector<Step> const& steps)
{
    return std::ranges::any_of(steps, [](Step const& step) { return step.state == StepState::missing; });
}

std::string plan_path(RedThread const& thread, Id<Plan> plan)
{
    return person_path(thread.person) + "/planer/" + plan.text();
}

std::string excerpt(std::string const& text)
{
    if (text.size() <= longest_excerpt) return text;
    auto cut = text.rfind(' ', longest_excerpt);
    if (cut == std::string::npos) {
        cut = longest_excerpt;
        while ((static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut; // inside a letter of UTF-8
    }
    return text.substr(0, cut) + " …";
}
