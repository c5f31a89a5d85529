// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/overview_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "orders/order_store.h"
#include "overview/red_thread.h"
#include "people/person_address.h"
#include "people/person_head.h"

#include <fmt/format.h>

namespace {

constexpr int recent_count = 4;

struct Overview {
    PersonSummary summary;
    RedThread thread;
    std::vector<PlanDue> dues;
    std::vector<RecentEntry> recent;
};

CivilDate first_day_of(std::vector<PlanSummary> const& plans, CivilDate today)
{
    auto first = today;
    for (auto const& plan : plans)
        if (plan.established_at) first = std::min(first, civil_date(*plan.established_at));
    return first;
}

Overview load_overview(ReadTx& tx, PersonAccess const& access, CivilDate today, HouseSettings const& settings)
{
    auto summary = load_person_summary(tx, access, today);
    RedThread thread{.person = access.person(),
        .given_name = summary.given_name,
        .today = today,
        .may_write = access.may_write(),
        .orders = list_orders(tx, access),
        .plans = list_plans(tx, access, settings),
        .goals = list_goals_in_force(tx, access),
        .notes = {}};
    std::erase_if(thread.orders, [](Order const& order) { return order.state == OrderState::ended; });
    thread.notes = list_goal_notes(tx, access, first_day_of(thread.plans, today));
    return {std::move(summary), std::move(thread), list_plans_due(tx, access, today, settings.plan_due_days),
        recent_entries(tx, access, recent_count)};
}

Html to_do_box(Overview const& overview)
{
    std::vector<Task> tasks;
    auto const person = person_path(overview.thread.person);
    for (auto const& due : overview.dues) {
        auto const what = due.kind == DueKind::plan_missing ? "Gör klar planen"
            : due.kind == DueKind::offer_again              ? "Fråga igen om att vara med i planen"
                                                            : "Följ upp planen";
        auto const href = due.plan ? person + "/planer/" + due.plan->text() : person + "/planer";
        auto const when = due.due.days_left < 0 ? fmt::format("Försenad {} dagar", -due.due.days_left)
                                                : relative_text(due.due.on, overview.thread.today);
        tasks.push_back({.text = what,
            .href = Href{href},
            .when = when,
            .soon = due.due.days_left <= 7});
    }
    if (overview.summary.no_answer.empty())
        tasks.push_back({.text = "Skriv vad vi gör om " + overview.summary.given_name + " inte öppnar",
            .href = Href{person + "/uppgifter"},
            .when = "Ska finnas från dag 1",
            .soon = true});
    for (auto const& order : overview.thread.orders) {
        if (order.state == OrderState::received)
            tasks.push_back({.text = "Ta emot beställningen",
                .href = Href{person + "/bestallningar/" + order.id.text()},
                .soon = true});
        else if (order.lacks_personal_goals())
            tasks.push_back({.text = "Fråga handläggaren om personliga mål",
                .href = Href{person + "/bestallningar/" + order.id.text()}});
    }
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

Html card_box(Overview const& overview)
{
    auto const person = person_path(overview.thread.person);
    return box({.id = "h-kort",
        .heading = "Ny här i dag?",
        .body = paragraph("Det viktigaste före besöket, på en minut."),
        .foot = link("Läs 60-sekunderskortet", Href{person + "/kort"})});
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
        return load_overview(tx, *access, day, visit.house.settings);
    });
    if (!found) return refuse(visit, request, found.refusal());

    Html body = plan_status(found->thread, found->dues);
    body += side_column(
        "Att göra och senaste anteckningarna", card_box(*found) + to_do_box(*found) + journal_box(*found));
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
