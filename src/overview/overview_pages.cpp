// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/overview_pages.h"

#include "access/shell.h"
#include "followups/follow_up_store.h"
#include "html/components/box.h"
#include "orders/order_guest.h"
#include "orders/order_store.h"
#include "orders/outside_plan_store.h"
#include "overview/asked_matters.h"
#include "overview/order_tasks.h"
#include "overview/plan_status.h"
#include "overview/red_thread.h"
#include "overview/thread_steps.h"
#include "people/other_units.h"
#include "people/person_address.h"
#include "people/person_fact.h"
#include "people/person_head.h"
#include "plans/due_text.h"
#include "plans/template_store.h"
#include "proposals/proposal_address.h"
#include "requests/request_address.h"

#include <algorithm>

namespace {

constexpr std::size_t recent_count = 4;

struct Overview {
    PersonSummary summary;
    RedThread thread;
    std::vector<PlanDue> dues;
    std::vector<RecentEntry> recent;
    std::vector<Unit> other_units;
    std::vector<OverviewOrder> orders = {}; // those that are not ended
    std::vector<AskedMatter> asked = {};    // requests and proposals that wait for whoever reads
};

CivilDate first_day_of(std::vector<PlanSummary> const& plans, CivilDate today)
{
    auto first = today;
    for (auto const& plan : plans)
        if (plan.first_established_at) first = std::min(first, civil_date(*plan.first_established_at));
    return first;
}

std::vector<LooseActivity> list_loose_activities(ReadTx& tx, PersonAccess const& access)
{
    std::vector<LooseActivity> loose;
    auto const activities = list_activities_without_goal(tx, access);
    if (activities.empty()) return loose;
    auto const names = list_activity_names(tx, access);
    for (auto const& activity : activities) {
        auto const name = std::ranges::find(names, activity.id, &ActivityName::activity);
        if (name != names.end()) loose.push_back({name->order, activity});
    }
    return loose;
}

// Where the date of the follow-up is written, for the plans that lack it and are open for writing.
std::map<Id<Plan>, std::string> follow_up_headings(ReadTx& tx, std::vector<PlanSummary> const& plans)
{
    std::map<Id<Plan>, std::string> headings;
    for (auto const& summary : plans) {
        if (!summary.draft || !summary.version || (summary.follow_up && summary.follow_up->on)) continue;
        auto const stored = find_template(tx, summary.plan.plan_template);
        if (!stored) continue;
        for (auto const* const heading : stored->content.headings())
            if (heading->kind == HeadingKind::follow_up) headings.emplace(summary.plan.id, heading->key);
    }
    return headings;
}

Overview load_overview(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    auto summary = load_person_summary(tx, access, today);
    RedThread thread{.person = access.person(),
        .given_name = summary.given_name,
        .today = today,
        .may_write = access.may_write(),
        .orders = list_orders(tx, access),
        .plans = list_plans(tx, access, today),
        .goals = list_goals_in_force(tx, access, WhichGoals::all),
        .notes = {},
        .loose = list_loose_activities(tx, access),
        .objections = list_objections_in_force(tx, access)};
    std::erase_if(thread.orders, [](Order const& order) { return order.state == OrderState::ended; });
    auto journal = journal_in_brief(tx, access, first_day_of(thread.plans, today), recent_count);
    thread.notes = std::move(journal.goals);
    thread.follow_ups = list_all_follow_ups(tx, access);
    if (thread.may_write) thread.follow_up_headings = follow_up_headings(tx, thread.plans);
    std::vector<OverviewOrder> orders;
    for (auto const& order : thread.orders)
        if (auto plan = find_outside_plan(tx, access, order.id)) thread.outside_plans.push_back(std::move(*plan));
    for (auto const& order : thread.orders)
        orders.push_back({order, !list_plan_makers(tx, access, order.id, today).empty()});
    return {std::move(summary), std::move(thread), list_plans_due(tx, access, today),
        std::move(journal.recent), list_other_units(tx, access, today), std::move(orders)};
}

void add_due_tasks(Overview const& overview, std::vector<Task>& tasks)
{
    for (auto const& due : overview.dues)
        tasks.push_back({.text = due_task(due),
            .href = Href{due_path(due, overview.thread.may_write ? DueReader::writes : DueReader::reads)},
            .when = due_sentences(due.due),
            .soon = due.due.days_left <= 7});
}

// What a follow-up said that somebody does: to contact the handläggare (R91, R95).
void add_contact_tasks(Overview const& overview, std::vector<Task>& tasks)
{
    for (auto const& one : overview.thread.follow_ups) {
        auto const& contact = one.content.contact;
        auto const plan = std::ranges::find(overview.thread.plans, one.plan, [](PlanSummary const& summary) { return summary.plan.id; });
        bool const goes_on = plan != overview.thread.plans.end() && plan->plan.state != PlanState::ended;
        if (!contact.is_needed() || one.contact_done || !goes_on) continue;
        tasks.push_back({.text = contact.who + ": kontakta handläggaren",
            .href = Href{plan_path(overview.thread, one.plan) + "/uppfoljningar/" + one.id.text()},
            .when = contact.by ? "Senast " + contact.by->text() : one.title(),
            .soon = !contact.by || days_until(overview.thread.today, *contact.by) <= 7});
    }
}

// After a death nothing is left to do here but closing notes (DD-20).
Html to_do_box(Overview const& overview, Actor const& actor)
{
    std::vector<Task> tasks;
    auto const person = person_path(overview.thread.person);
    add_due_tasks(overview, tasks);
    bool const is_alive = !overview.summary.deceased_on;
    for (auto const& one : overview.asked)
        tasks.push_back({.text = one.text, .href = one.href, .when = "Sedan " + relative_text(one.since, overview.thread.today),
            .soon = one.is_late});
    if (is_alive) add_contact_tasks(overview, tasks);
    if (is_alive && overview.summary.no_answer.empty())
        tasks.push_back({.text = "Skriv vad vi gör om " + overview.summary.given_name + " inte öppnar",
            .href = Href{person + "/uppgifter/" + std::string{fact_rule(FactKind::no_answer).slug}},
            .when = "Ska finnas från dag 1",
            .soon = true});
    if (is_alive)
        for (auto const& order : overview.orders)
            for (auto& task : order_tasks(order, actor, overview.thread.today)) tasks.push_back(std::move(task));
    return box({.id = "h-gora",
        .heading = "Att göra",
        .body = tasks.empty() ? empty_state("Inget att göra här.") : task_list(tasks)});
}

Html journal_box(Overview const& overview)
{
    auto const journal = Href{person_path(overview.thread.person) + "/journal"};
    std::vector<FeedItem> items;
    for (auto const& entry : overview.recent) {
        Html meta = moment(entry.at, entry.when) + Html::text(" · " + entry.kind);
        items.push_back({.meta = meta, .body = paragraph(entry.text), .who = entry.author});
    }
    Html body = items.empty() ? empty_state("Inget är skrivet än.") : feed(items);
    return box({.id = "h-journal",
        .heading = "Senast i journalen",
        .body = body,
        .foot = link("Hela journalen", journal)});
}

// After a death there is no plan to look after, also where an order has not been ended yet (DD-20).
Html status_of(Overview const& overview)
{
    auto const& summary = overview.summary;
    if (!summary.deceased_on) return plan_status(overview.thread, overview.dues);
    return status_box({.heading = summary.given_name + " avled " + summary.deceased_on->text() + ".",
        .body = paragraph("Inget ska göras i planen längre. Avsluta beställningen och skriv det sista i journalen.")});
}

Html card_box(Overview const& overview)
{
    auto const person = person_path(overview.thread.person);
    return box({.id = "h-kort",
        .heading = "Ny här i dag?",
        .body = paragraph("Det viktigaste före besöket, på en minut."),
        .foot = link("Läs 60-sekunderskortet", Href{person + "/kort"}) + Html::markup("<br>")
            + link("Dagen, från morgon till natt", Href{person + "/dagen"})});
}

// What does not work, or is not enough: to the team, or to whoever decides.
Html change_box(Overview const& overview)
{
    auto const person = overview.thread.person;
    return box({.id = "h-andra",
        .heading = "Behöver något ändras?",
        .body = paragraph("Föreslå en ändring i planen, eller begär att en insats ändras."),
        .foot = link("Förslag från teamet", Href{proposals_path(person)}) + Html::markup("<br>")
            + link("Begäran om ändrade insatser", Href{requests_path(person)})});
}

} // namespace

Response show_overview(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const day = today(visit.house.clock);
    auto const found = visit.house.database.read([&](ReadTx& tx) -> Result<Overview> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "OverviewRead");
        if (!access) return access.refusal();
        auto overview = load_overview(tx, *access, day);
        overview.asked = list_asked_matters(tx, visit, *access, day);
        return overview;
    });
    if (!found) return refuse(visit, request, found.refusal());

    Html body = status_of(*found);
    body += side_column(
        "Att göra och senaste anteckningarna", card_box(*found) + to_do_box(*found, visit.actor) + change_box(*found) + other_units_box(found->other_units)
            + journal_box(*found));
    Html const thread = red_thread(found->thread);
    body += Html::markup("<section class=\"tradsektion\" aria-labelledby=\"h-trad\">")
        + heading(2, "Den röda tråden", "h-trad")
        + lead("Så hänger stödet ihop, från beslutet till uppföljningen.") + thread
        + Html::markup("</section>");
    return show(visit, request, NavItem::persons,
        {.title = "Översikt – " + found->summary.name(),
            .head = person_head(person_head_of(found->summary, PersonTab::overview)),
            .body = body,
            .layout = Layout::overview},
        banners_of(found->summary));
}
