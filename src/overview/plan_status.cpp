// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/plan_status.h"

#include "html/components/box.h"
#include "people/person_address.h"
#include "plans/due_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace {

Href plan_href(RedThread const& thread, std::optional<Id<Plan>> plan)
{
    auto const plans = person_path(thread.person) + "/planer";
    return Href{plan ? plans + "/" + plan->text() : plans};
}

// The version in force: a draft of the next one is not the plan.
Href version_href(RedThread const& thread, PlanSummary const& summary)
{
    auto const plan = plan_href(thread, summary.plan.id);
    return summary.version ? Href{plan.string() + "/versioner/" + summary.version->text()} : plan;
}

std::string days_text(std::int64_t days) { return days == 1 ? "1 dag" : fmt::format("{} dagar", days); }

// "Uppföljningen är 3 dagar sen.", "Uppföljning om 9 dagar."; a person who was not in the plan is asked again (DD-12).
std::string next_sentence(PlanDue const& due)
{
    bool const asks = due.kind == DueKind::offer_again;
    auto const days_left = due.due.days_left;
    if (days_left < 0) return (asks ? "Frågan om att vara med är " : "Uppföljningen är ") + days_text(-days_left) + " sen.";
    return (asks ? "Fråga igen " : "Uppföljning ") + (days_left == 0 ? "i dag." : "om " + days_text(days_left) + ".");
}

std::string name_of(PlanSummary const& summary)
{
    auto text = fmt::format("{} {}, version {}", summary.title, summary.plan.number, summary.version_number);
    if (summary.established_at) text += ", gäller från " + civil_date(*summary.established_at).text();
    return text + ". " + summary.unit_name + ".";
}

// Why the date is that one.
Html rules_link(RedThread const& thread)
{
    return Html::format("<p>{}</p>", link("Läs reglerna för planen", Href{person_path(thread.person) + "/regler"}));
}

// The unit's own from paper or another system applies until one is established here (R325).
Html missing_box(RedThread const& thread, PlanDue const& due)
{
    bool const late = due.due.days_left < 0;
    auto const before = std::ranges::find(thread.outside_plans, due.order, &OutsidePlan::order);
    bool const has_one = before != thread.outside_plans.end();
    Html body;
    if (has_one)
        body += paragraph(outside_plan_text(*before))
            + Html::format("<p>{}</p>", link("Läs planen från före Delaktig",
                Href{person_path(thread.person) + "/bestallningar/" + due.order.text() + "/extern-plan"}));
    StatusBox box{.heading = has_one ? "Planen från före Delaktig gäller." : due.plan ? "Planen är ett utkast." : "Planen saknas.",
        .body = std::move(body) + paragraph(due_sentences(due.due)) + rules_link(thread),
        .tone = late ? Tone::warning : Tone::info};
    if (thread.may_write)
        box.action = LinkButton{
            .text = due.plan ? "Fortsätt skriva" : "Skriv planen", .href = plan_href(thread, due.plan)};
    return status_box(box);
}

Html in_force_box(RedThread const& thread, PlanSummary const& summary, PlanDue const* due)
{
    std::string heading = "Planen gäller.";
    Html body = paragraph(name_of(summary));
    if (due) {
        heading += " " + next_sentence(*due);
        body += paragraph(due_reason(due->due)) + rules_link(thread);
    }
    return status_box({.heading = heading,
        .body = std::move(body),
        .action = LinkButton{.text = "Läs planen", .href = version_href(thread, summary)},
        .tone = due && due->due.days_left < 0 ? Tone::warning : Tone::info});
}

PlanSummary const* find_plan_in_force(RedThread const& thread, PlanDue const* due)
{
    auto const found = std::ranges::find_if(thread.plans, [&](PlanSummary const& summary) {
        return summary.plan.state == PlanState::in_force && (!due || due->plan == summary.plan.id);
    });
    return found == thread.plans.end() ? nullptr : &*found;
}

// A provider outside makes the plan (R151): what they sent applies, and nobody here is reminded to write one.
Html outside_box(RedThread const& thread, Order const& order)
{
    auto const found = std::ranges::find(thread.outside_plans, order.id, &OutsidePlan::order);
    auto const path = person_path(thread.person) + "/bestallningar/" + order.id.text();
    if (found == thread.outside_plans.end()) {
        StatusBox box{.heading = std::string{label_of(PlanMaker::external)} + ".",
            .body = paragraph("Den är inte inlagd här än. Påminnelserna om planen går dit.")};
        if (thread.may_write) box.action = LinkButton{.text = "Lägg in planen", .href = Href{path + "/extern-plan"}};
        return status_box(box);
    }
    bool const is_late = found->follow_up_on && *found->follow_up_on < thread.today;
    return status_box({.heading = is_late ? "Utförarens plan gäller. Uppföljningen är sen." : "Utförarens plan gäller.",
        .body = paragraph(outside_plan_text(*found))
            + (is_late ? paragraph("Fråga utföraren hur uppföljningen gick, och lägg in den nya planen.") : Html{}),
        .action = LinkButton{.text = "Läs planen", .href = Href{path + "/extern-plan"}},
        .tone = is_late ? Tone::warning : Tone::info});
}

// What the plan itself waits for; the rest stands among the tasks.
bool is_of_plan(PlanDue const& due)
{
    using enum DueKind;
    return due.kind == plan_missing || due.kind == follow_up || due.kind == early_follow_up || due.kind == goal_follow_up
        || due.kind == offer_again;
}

} // namespace

Html plan_status(RedThread const& thread, std::vector<PlanDue> const& dues)
{
    if (thread.orders.empty())
        return status_box({.heading = "Ingen pågående beställning.",
            .body = paragraph("Stödet har avslutats eller har inte beställts här.")});
    auto const of_plan = std::ranges::find_if(dues, is_of_plan);
    auto const* const first = of_plan == dues.end() ? nullptr : &*of_plan;
    if (first && first->kind == DueKind::plan_missing) return missing_box(thread, *first);
    if (auto const* const summary = find_plan_in_force(thread, first)) return in_force_box(thread, *summary, first);
    auto const others = std::ranges::find_if(thread.orders, [](Order const& order) {
        return order.state == OrderState::started && order.plan_maker() != PlanMaker::unit;
    });
    if (others != thread.orders.end() && others->plan_maker() == PlanMaker::external) return outside_box(thread, *others);
    if (others != thread.orders.end())
        return status_box({.heading = std::string{label_of(others->plan_maker())} + ".",
            .body = paragraph("Påminnelserna om planen går dit.")});
    if (std::ranges::find(thread.orders, OrderState::started, &Order::state) != thread.orders.end())
        return status_box({.heading = "Planen saknas.", .body = paragraph("Ingen regel säger när den ska vara klar.")});
    return status_box({.heading = "Stödet har inte börjat.",
        .body = paragraph("När första dagen är satt i beställningen räknas tiden till planen.")});
}
