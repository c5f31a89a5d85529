// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/life.h"
#include "demo/must.h"
#include "orders/order_store.h"
#include "plans/draft_item_store.h"
#include "plans/draft_text_store.h"
#include "plans/plan_objection_store.h"
#include "plans/identity_store.h"
#include "plans/plan_store.h"
#include "plans/taking_part_store.h"
#include "plans/template_in_use.h"
#include "plans/template_store.h"
#include "plans/version_store.h"

#include <algorithm>

namespace {

constexpr std::string_view day_names[] = {"mån", "tis", "ons", "tors", "fre", "lör", "sön"};

Schedule schedule_of(DemoTheme const& theme)
{
    Schedule schedule;
    for (auto const& day : parts_of(theme.days, ','))
        for (unsigned i = 0; i < 7; ++i)
            if (day == day_names[i]) schedule.weekdays |= 1U << i;
    if (!theme.parts.empty()) schedule.day_parts = 1U << 1 | 1U << 3; // förmiddag, eftermiddag
    schedule.from = CivilTime::parse(theme.from);
    schedule.until = CivilTime::parse(theme.until);
    return schedule;
}

Goal goal_of(Visit const& visit, OrderInDemo const& order, DemoTheme const& theme, Order const& decided,
    Id<Goal> id, CivilDate today)
{
    auto const& person = *order.person.data;
    Goal goal{.id = id,
        .wording = filled(theme.goal, person),
        .short_name = theme.short_name,
        .picture = theme.picture,
        .voice = person.participation == "could_not" ? WhoseVoice::staff_observation : WhoseVoice::person};
    goal.method = person.participation == "could_not" ? "Vi har sett vad personen väljer under tre veckor."
                                                      : "Vi pratade vid köksbordet.";
    goal.today = filled(theme.today, person);
    goal.wished = filled(theme.wished, person);
    goal.by = add_months(today, 6);
    goal.order_goal = decided.content.goals.back().id;
    goal.service = decided.content.services.front().id;
    bool first = true;
    for (auto const& text : theme.sub_goals) {
        goal.sub_goals.push_back({.id = Id<SubGoal>{visit.house.ids.next_number()},
            .text = filled(text, person),
            .by = add_months(today, first ? 2 : 5),
            .state = first ? SubGoalState::reached : SubGoalState::going_on});
        first = false;
    }
    return goal;
}

// Where the theme stands in a plan after the template: under the service's own heading, under the first of its own that the
// template has, or else under the first one for services.
TemplateHeading const& heading_of(PlanTemplate const& content, DemoTheme const& theme, OrderService const& service)
{
    auto const all = content.headings();
    auto const of_service = std::ranges::find_if(all,
        [&](auto const* one) { return one->per_service && one->key.ends_with("-" + service.id.text()); });
    if (of_service != all.end()) return **of_service;
    for (auto const& key : theme.headings)
        if (auto const* const heading = content.find(key)) return *heading;
    auto const first = std::ranges::find(all, HeadingKind::service, &TemplateHeading::kind);
    if (first == all.end()) throw std::runtime_error{"demo: " + content.key + " has no heading for " + theme.key};
    return **first;
}

Activity activity_of(Visit const& visit, OrderInDemo const& order, DemoTheme const& theme, std::string const& heading,
    OrderService const& service, Id<Activity> id, std::optional<Id<Goal>> goal)
{
    auto const& person = *order.person.data;
    return {.id = id,
        .heading = heading,
        .what = filled(theme.what, person),
        .how = filled(theme.how, person),
        .own_part = filled(theme.own_part, person),
        .schedule = schedule_of(theme),
        .doer = theme.who == "self" ? Doer::person : Doer::together,
        .goal = goal,
        .no_goal = goal ? std::nullopt : std::optional{NoGoal::not_taking_part},
        .service = service.id,
        .written_by = visit.actor.staff,
        .written_at = visit.house.clock.now()};
}

struct Writing {
    WriteTx& tx;
    Visit const& visit;
    PersonAccess const& access;
    PlanDraft const& draft;
    PlanTemplate const& content;
    std::string const& given_name;

    void text(std::string_view heading, std::string words, std::string own_words = {}) const
    {
        auto const* const found = content.find(heading);
        if (!found) return; // the unit's template has no such heading
        TextChange change{
            .text = std::move(words), .own_words = std::move(own_words), .is_done = true, .base_version = 0};
        if (!change.own_words.empty()) {
            change.voice = WhoseVoice::person;
            change.method = "Vi pratade vid köksbordet.";
        }
        save_text(
            tx, visit, draft.id, *found, content.position_of(heading), found->title_for(given_name), change);
    }
};

Participation participation_of(OrderInDemo const& order, CivilDate today)
{
    auto const& kind = order.person.data->participation;
    if (kind == "would_not")
        return {.part = Part::did_not_want,
            .how = "Vi utgick från vad personen har visat tidigare och det som stod i förra planen.",
            .offered = "Möte hemma, promenad eller att skriva på surfplattan.",
            .offered_on = add_days(today, -2),
            .offered_by = "Kontaktmannen",
            .why = "Vill inte prata om planer just nu.",
            .ask_again_on = add_days(today, 30)};
    if (kind == "could_not")
        return {.part = Part::could_not,
            .how = "Vi har sett vad personen väljer, och mamma har berättat om vanor.",
            .offered = "Bilder och ögonstyrning i lugn miljö.",
            .offered_on = add_days(today, -3),
            .offered_by = "Kontaktmannen",
            .ask_again_on = add_months(today, 3)};
    return {.part = Part::took_part,
        .ways = 1U,
        .how = "Vi satt hemma en timme och gick igenom en sak i taget. " + order.person.data->given_name
            + " bestämde ordningen."};
}

void write_texts(Writing const& writing, OrderInDemo const& order)
{
    auto const& person = *order.person.data;
    auto const text = [&](std::string const& heading, std::string words, std::string own_words = {}) {
        auto const is_own = std::ranges::any_of(person.texts, [&](std::string const& line) { return line.starts_with(heading + ":"); });
        if (!is_own) writing.text(heading, std::move(words), std::move(own_words));
    };
    text("viktigt", "Det är viktigt att vi kommer i tid och säger vilka vi är.",
        "”Jag vill veta vem som kommer.”");
    text("bemotande", person.greeting.empty() ? "Hälsa och säg ditt namn." : person.greeting);
    text("intressen", "Radio, sport på lördagar och att sitta i köket när det bakas.");
    text("forflyttning", "Går själv inomhus. Ta det lugnt i trappor.");
    text("vanor", "Samma ordning varje morgon: te, tidningen och sedan dusch. Säg till dagen före om något ändras.",
        "”Prata inte innan jag druckit te.”");
    text("aktiviteter", "Följer gärna med ut när det är bestämt i förväg. Vänner ringer på söndagar.");
    text("halsa", "Det som sjuksköterskan har ordinerat finns i pärmen i medicinskåpet.");
    text("maltidssituation", "Äter helst först, i lugn och ro. Tar själv fram det som behövs på bordet.");
    text("personnara", "Sköter mycket själv. Lägg fram kläderna i ordning och vänta utanför.");
    text("hemmet", "Torsdag är städdag. Var sak har sin plats, fråga innan du flyttar något.");
    text("arbete", "Trivs när uppgiften har en tydlig början och ett tydligt slut.");
    text("andra-insatser",
        order.person.data->also_unit.empty() ? "Inga andra insatser." : "Daglig verksamhet på vardagar.");
}

// What this person's plan says under headings that others do not have.
void write_own_texts(Writing const& writing, OrderInDemo const& order, std::vector<OrderService> const& services)
{
    for (auto const& line : order.person.data->texts) {
        auto const parts = parts_of(line);
        auto key = parts.at(0);
        for (std::size_t i = 0; i < services.size(); ++i)
            if (key == "insats-" + std::to_string(i + 1)) key = "insats-" + services[i].id.text();
        if (!writing.content.find(key)) throw std::runtime_error{"people.toml: no heading " + parts.at(0)};
        writing.text(key, parts.at(1), parts.size() > 2 ? parts.at(2) : std::string{});
    }
}

// What the child thinks, and each guardian apart (DD-7).
void write_views(Writing const& writing, OrderInDemo const& order)
{
    if (order.person.data->views.empty()) return;
    ChildView said{.method = "Vi ritade tillsammans.", .followed = Followed::partly};
    for (auto const& line : order.person.data->views) {
        auto const parts = parts_of(line);
        if (parts.at(0) == "barnet") said.view = parts.at(1);
        else if (parts.at(0) == "skillnad") said.difference = parts.at(1);
        else if (parts.at(0) == "planen") said.outcome = parts.at(1);
        else said.guardians.push_back({.name = parts.at(0), .view = parts.at(1), .method = "Samtal på telefon."});
    }
    write_child_view(writing.tx, writing.draft.id, said);
}

std::string template_of(Municipality const& municipality, OrderInDemo const& order)
{
    auto const& own = order.person.data->plan_template;
    return own.empty() ? municipality.unit(order.unit).plan_template : own;
}

// Who was asked to take part, and the meeting that the plan was made in.
void write_taking_part(Writing const& writing, OrderInDemo const& order, CivilDate today)
{
    auto& ids = writing.visit.house.ids;
    write_offer(writing.tx, writing.draft.id,
        {.id = ids.next_number(),
            .name = "Sjuksköterskan på vårdcentralen",
            .kind = OfferedKind::health_staff,
            .way = "Telefon",
            .on = add_days(today, -9),
            .answer = OfferAnswer::no,
            .reason = "Hinner inte, men läser gärna planen"});
    if (!order.person.data->participation.empty() && order.person.data->participation != "took_part") return;
    write_meeting(writing.tx, writing.draft.id,
        {.id = ids.next_number(),
            .on = add_days(today, -2),
            .form = MeetingForm::visit,
            .who = order.person.data->given_name + " och " + writing.visit.actor.name,
            .text = "Vi gick igenom en sak i taget."});
}

// The headings whose content does not stand in a text.
void tick_off(Writing const& writing)
{
    for (std::string_view const key : {"deltagare", "delaktighet", "mal", "samordning", "uppfoljning"})
        if (auto const* const heading = writing.content.find(key))
            mark_done(writing.tx, writing.visit, writing.draft.id, *heading, writing.content.position_of(key),
                heading->title_for(writing.given_name));
}

// A goal with what is done for it. Who does not take part has no goals of their own (DD-12); the activities then say why.
ThreadInDemo write_thread(Writing const& writing, OrderInDemo const& order, DemoTheme const& theme, Order const& decided,
    OrderService const& service, CivilDate today)
{
    auto& tx = writing.tx;
    auto const& draft = writing.draft;
    std::optional<Id<Goal>> goal;
    if (order.person.data->participation != "would_not") goal = add_goal_identity(tx, writing.visit, draft.plan);
    auto const activity = add_activity_identity(tx, writing.visit, draft.plan);
    if (goal) must(save_goal(tx, draft.id, goal_of(writing.visit, order, theme, decided, *goal, today), 0));
    auto const& heading = heading_of(writing.content, theme, service);
    choose_heading(tx, writing.visit, draft.id, heading, writing.content.position_of(heading.key), heading.title_for(writing.given_name));
    must(save_activity(tx, draft.id, activity_of(writing.visit, order, theme, heading.key, service, activity, goal), 0));
    return {.goal = goal, .activity = activity, .theme = &theme};
}

} // namespace

std::vector<ThreadInDemo> write_plan(Cast const& cast, Municipality const& municipality,
    OrderInDemo const& order, std::size_t how_far, CivilDate follow_up)
{
    auto const visit = cast.visit(order.key_worker);
    auto const day = today(visit.house.clock);
    std::vector<ThreadInDemo> threads;
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        threads.clear();
        auto const access =
            visit.house.access_control.open(tx, visit, order.person.id, "PlanStart", Intent::plan_write);
        if (!access) return access.refusal();
        auto const decided = find_order(tx, *access, order.order);
        auto const& services = decided->content.services;
        auto const plan_template = *find_latest_template(tx, template_of(municipality, order));
        auto const content = template_in_use(plan_template.content, services, {}, visit.house.settings.words);
        auto const draft = must(start_plan(tx, visit, *access, order.order, plan_template.id));
        Writing const writing{tx, visit, *access, draft, content, order.person.data->given_name};
        must(save_participation(tx, draft.id, participation_of(order, day), 0));
        must(save_participant(tx, draft.id,
            {.id = visit.house.ids.next_number(),
                .name = visit.actor.name,
                .kind = ParticipantKind::staff,
                .relation = visit.actor.title,
                .way = "Möte hemma"},
            0));
        write_taking_part(writing, order, day);
        write_texts(writing, order);
        write_own_texts(writing, order, services);
        write_views(writing, order);
        if (how_far == order.themes.size()) tick_off(writing);
        for (std::size_t i = 0; i < order.themes.size() && i < how_far; ++i) {
            auto const& service = services[std::min(i, services.size() - 1)];
            threads.push_back(write_thread(writing, order, municipality.theme(order.themes[i]), *decided, service, day));
        }
        must(save_coordination(tx, draft.id, {.needed = false}, 0));
        return save_follow_up(tx, draft.id,
            {.on = follow_up,
                .at = CivilTime::of(14, 0),
                .way = "Möte hemma",
                .responsible = visit.actor.name},
            0);
    }));
    return threads;
}

void establish_plan(Cast const& cast, OrderInDemo const& order)
{
    auto const visit = cast.visit(order.key_worker);
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access =
            visit.house.access_control.open(tx, visit, order.person.id, "PlanEstablish", Intent::plan_write);
        if (!access) return access.refusal();
        for (auto const& plan : list_all_plans(tx, *access)) {
            if (plan.order != order.order) continue;
            auto const draft = find_draft(tx, plan);
            must(establish(tx, visit, *access, plan, draft->id,
                {.key_worker = visit.actor.name}));
        }
        return Done{};
    }));
}

void dispute_plan(Cast const& cast, OrderInDemo const& order)
{
    auto const visit = cast.visit(order.key_worker);
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, order.person.id, "PlanDispute", Intent::plan_write);
        if (!access) return access.refusal();
        for (auto const& plan : list_all_plans(tx, *access)) {
            auto const version = find_latest_version(tx, *access, plan.id);
            if (plan.order != order.order || !version || version->content.goals.empty()) continue;
            auto const plan_template = find_template(tx, version->plan_template);
            must(add_objection(tx, visit, *access, *version, plan_template->content,
                {.about = {.part = PlanPart::goal, .goal = version->content.goals.front().id},
                    .objector = Objector::person,
                    .voice = WhoseVoice::person,
                    .method = "samtal",
                    .text = "Så bråttom har jag inte. Jag vill bestämma själv när det är klart."}));
        }
        return Done{};
    }));
}
