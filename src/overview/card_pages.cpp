// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/card_pages.h"

#include "access/shell.h"
#include "access/staff_store.h"
#include "html/components/box.h"
#include "html/components/picture.h"
#include "journal/journal_in_brief.h"
#include "orders/key_worker.h"
#include "people/contact_list.h"
#include "people/person_address.h"
#include "people/person_contact_store.h"
#include "people/person_fact_store.h"
#include "people/person_head.h"
#include "plans/plan_in_force.h"

#include <algorithm>
#include <initializer_list>

namespace {

constexpr int latest_notes = 3;

// Somebody to call, in the order to call them.
struct Call {
    std::string who;
    std::string role;
    std::string phone;
    bool sealed = false; // protected personal data: not for this reader
};

struct Card {
    PersonSummary summary;
    std::vector<PersonFact> facts = {};
    std::vector<ActivityToday> activities = {};
    std::vector<GoalInForce> goals = {};
    std::vector<ObjectionInForce> objections = {};
    std::vector<RecentEntry> recent = {};
    std::vector<Call> calls = {};
    CivilDate today;
};

std::vector<Call> load_calls(ReadTx& tx, PersonAccess const& access, ContactDay const& whose)
{
    std::vector<Call> calls;
    auto const workers = list_key_workers(tx, access);
    for (auto const kind : {KeyWorkerKind::main, KeyWorkerKind::deputy})
        for (auto const& worker : workers)
            if (worker.kind == kind && worker.in_force_on(whose.day))
                calls.push_back({worker.name, kind == KeyWorkerKind::main ? as_beginning(access.key_worker_word().one) : "Ersättare", worker.phone});
    std::vector<Id<Unit>> units;
    for (auto const& order : access.orders()) {
        if (std::ranges::find(units, order.unit) != units.end()) continue;
        units.push_back(order.unit);
        if (auto const unit = find_unit(tx, order.unit)) calls.push_back({unit->name, "Enheten", unit->phone});
    }
    for (auto const& contact : contacts_on(whose, list_contacts(tx, access)))
        if (contact.call_order) calls.push_back({contact.name, contact_role(contact), contact.phone, contact.sealed});
    return calls;
}

Card load_card(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    auto summary = load_person_summary(tx, access, today);
    ContactDay const whose{summary.birth_date, summary.deceased_on, today};
    return {.summary = std::move(summary), .facts = list_facts(tx, access),
        .activities = activities_today(tx, access, today), .goals = list_goals_in_force(tx, access),
        .objections = list_objections_in_force(tx, access),
        .recent = recent_entries(tx, access, latest_notes), .calls = load_calls(tx, access, whose), .today = today};
}

// Those that are written; one that is sealed for the reader says so.
void add_facts(Card const& card, std::initializer_list<FactKind> kinds, std::vector<Fact>& rows)
{
    for (auto const kind : kinds) {
        auto const* fact = find_fact(card.facts, kind);
        if (!fact || (fact->text.empty() && !fact->sealed)) continue;
        auto const& rule = fact_rule(kind);
        rows.push_back({.name = std::string{rule.label}, .value = fact->sealed ? Html::text("Skyddad uppgift.") : written(fact->text),
            .by = fact->author + ", " + civil_date(fact->created_at).text(), .screen_only = rule.home});
    }
}

Html meeting_box(Card const& card)
{
    std::vector<Fact> rows{{.name = "Så hälsar du", .value = written(card.summary.greeting)}};
    add_facts(card, {FactKind::way_in, FactKind::door_code, FactKind::key, FactKind::alarm, FactKind::pets}, rows);
    return box({.id = "h-mote", .heading = "När du kommer", .body = fact_list(rows)});
}

// How to understand each other, and what one must know: only what is written, so that it is read in a minute (I-15).
Html talking_box(Card const& card)
{
    std::vector<Fact> rows;
    add_facts(card, {FactKind::yes_no, FactKind::choice, FactKind::symbols_to, FactKind::symbols_from, FactKind::sign, FactKind::reading,
        FactKind::language, FactKind::interpreter}, rows);
    if (rows.empty()) return {};
    return box({.id = "h-prata", .heading = "Så pratar ni", .body = fact_list(rows)});
}

Html support_box(Card const& card)
{
    std::vector<Fact> rows;
    add_facts(card, {FactKind::aids, FactKind::senses, FactKind::diet, FactKind::memory, FactKind::private_money, FactKind::care_contact}, rows);
    if (rows.empty()) return {};
    return box({.id = "h-stod", .heading = "Bra att veta", .body = fact_list(rows)});
}

Html alert_box(Card const& card)
{
    return box({.id = "h-varning", .heading = "Varningar", .body = alert_list(card.summary)});
}

Html activity_row(ActivityToday const& activity)
{
    auto html = Html::format("<strong>{}</strong> {}", activity.time.empty() ? std::string{"Någon gång"} : activity.time, activity.what);
    if (!activity.how.empty()) html += written(activity.how);
    if (!activity.staff_text.empty()) html += written(activity.staff_text);
    return html;
}

Html day_box(Card const& card)
{
    std::vector<Html> certain;
    std::vector<Html> perhaps;
    for (auto const& activity : card.activities) (activity.certain ? certain : perhaps).push_back(activity_row(activity));
    Html body = certain.empty() ? empty_state("Planen säger inget bestämt för i dag.") : plain_list(certain);
    if (!perhaps.empty()) body += heading(3, "Kanske i dag") + paragraph("Planen säger dagen med ord. Fråga en kollega.") + plain_list(perhaps);
    return box({.id = "h-dagen", .heading = "I dag, från morgon till natt", .body = std::move(body),
        .foot = link("Alla dagar, och blad att skriva ut", Href{person_path(card.summary.person) + "/dagen"})});
}

Html goal_box(Card const& card)
{
    std::vector<Html> rows;
    for (auto const& goal : card.goals) rows.push_back(picture(goal.goal.picture, PictureSize::small) + Html::text(goal.goal.wording));
    return box({.id = "h-mal", .heading = card.summary.given_name + " vill", .body = rows.empty() ? empty_state("Inga mål än.") : plain_list(rows)});
}

// What the person or somebody close does not agree with stands with what they want (DD-24).
Html objection_box(Card const& card)
{
    if (card.objections.empty()) return {};
    std::vector<Html> rows;
    for (auto const& one : card.objections)
        rows.push_back(Html::format("<strong>{} håller inte med.</strong> {}: {}", one.who, one.about, one.text));
    return box({.id = "h-haller-inte-med", .heading = "Håller inte med", .body = plain_list(rows)});
}

Html call_box(Card const& card)
{
    std::vector<Fact> rows;
    for (auto const& call : card.calls) {
        auto value = Html::text(call.who);
        value += Html::markup(" ");
        value += call.phone.empty() ? Html::text(call.sealed ? "(skyddad)" : "(telefon saknas)")
                                    : link(call.phone, Href::phone(call.phone), "till " + call.who);
        rows.push_back({.name = call.role, .value = std::move(value)});
    }
    return box({.id = "h-ring", .heading = "Ring", .body = rows.empty() ? empty_state("Ingen att ringa är inlagd.") : fact_list(rows)});
}

Html news_box(Card const& card)
{
    std::vector<FeedItem> items;
    for (auto const& entry : card.recent)
        items.push_back({.meta = moment(entry.at, entry.when) + Html::text(" · " + entry.kind), .body = written(entry.text), .who = entry.author});
    return box({.id = "h-nytt", .heading = "Senast skrivet", .body = items.empty() ? empty_state("Inget är skrivet än.") : feed(items),
        .foot = link("Hela journalen", Href{person_path(card.summary.person) + "/journal"})});
}

} // namespace

Response show_card(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const day = today(visit.house.clock);
    auto const card = visit.house.database.read([&](ReadTx& tx) -> Result<Card> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "CardRead");
        if (!access) return access.refusal();
        return load_card(tx, *access, day);
    });
    if (!card) return refuse(visit, request, card.refusal());

    auto column = meeting_box(*card) + alert_box(*card) + talking_box(*card) + day_box(*card) + support_box(*card);
    auto side = call_box(*card) + goal_box(*card) + objection_box(*card) + news_box(*card);
    auto const head = person_head_of(card->summary, PersonTab::overview);
    return show(visit, request, NavItem::persons,
        {.title = "Kort – " + card->summary.name(), .head = person_head(head),
            .body = main_column(std::move(column)) + side_column("Ring, mål och nytt", std::move(side)), .layout = Layout::two},
        banners_of(card->summary));
}
