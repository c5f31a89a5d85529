// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/life.h"
#include "demo/must.h"
#include "journal/entry_store.h"
#include "orders/order_store.h"
#include "plans/draft_item_store.h"
#include "plans/draft_text_store.h"
#include "plans/plan_objection_store.h"
#include "plans/identity_store.h"
#include "plans/plan_store.h"
#include "plans/taking_part_store.h"
#include "plans/template_store.h"
#include "plans/version_store.h"
#include "text/analyser.h"

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

// Where the theme stands in a plan after the template.
TemplateHeading const& heading_of(PlanTemplate const& content, DemoTheme const& theme)
{
    for (auto const& key : theme.headings)
        if (auto const* const heading = content.find(key)) return *heading;
    throw std::runtime_error{"demo: " + content.key + " has no heading for " + theme.key};
}

Activity activity_of(Visit const& visit, OrderInDemo const& order, DemoTheme const& theme, std::string const& heading,
    Order const& decided, Id<Activity> id, std::optional<Id<Goal>> goal)
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
        .service = decided.content.services.front().id,
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
    writing.text("viktigt", "Det är viktigt att vi kommer i tid och säger vilka vi är.",
        "”Jag vill veta vem som kommer.”");
    writing.text("bemotande", person.greeting.empty() ? "Hälsa och säg ditt namn." : person.greeting);
    writing.text("intressen", "Radio, sport på lördagar och att sitta i köket när det bakas.");
    writing.text("forflyttning", "Går själv inomhus. Ta det lugnt i trappor.");
    writing.text("vanor", "Samma ordning varje morgon: te, tidningen och sedan dusch. Säg till dagen före om något ändras.",
        "”Prata inte innan jag druckit te.”");
    writing.text("aktiviteter", "Följer gärna med ut när det är bestämt i förväg. Vänner ringer på söndagar.");
    writing.text("halsa", "Det som sjuksköterskan har ordinerat finns i pärmen i medicinskåpet.");
    writing.text("maltidssituation", "Äter helst först, i lugn och ro. Tar själv fram det som behövs på bordet.");
    writing.text("personnara", "Sköter mycket själv. Lägg fram kläderna i ordning och vänta utanför.");
    writing.text("hemmet", "Torsdag är städdag. Var sak har sin plats, fråga innan du flyttar något.");
    writing.text("arbete", "Trivs när uppgiften har en tydlig början och ett tydligt slut.");
    writing.text("andra-insatser",
        order.person.data->also_unit.empty() ? "Inga andra insatser." : "Daglig verksamhet på vardagar.");
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
        auto const plan_template = *find_latest_template(tx, municipality.unit(order.unit).plan_template);
        auto const draft = must(start_plan(tx, visit, *access, order.order, plan_template.id));
        Writing const writing{
            tx, visit, *access, draft, plan_template.content, order.person.data->given_name};
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
        if (how_far == order.themes.size()) tick_off(writing);
        for (std::size_t i = 0; i < order.themes.size() && i < how_far; ++i) {
            auto const& theme = municipality.theme(order.themes[i]);
            // Who does not take part has no goals of their own (DD-12); the activities then say why.
            std::optional<Id<Goal>> goal;
            if (order.person.data->participation != "would_not")
                goal = add_goal_identity(tx, visit, draft.plan);
            auto const activity = add_activity_identity(tx, visit, draft.plan);
            if (goal) must(save_goal(tx, draft.id, goal_of(visit, order, theme, *decided, *goal, day), 0));
            auto const& heading = heading_of(plan_template.content, theme);
            choose_heading(tx, visit, draft.id, heading, plan_template.content.position_of(heading.key),
                heading.title_for(order.person.data->given_name));
            must(save_activity(tx, draft.id, activity_of(visit, order, theme, heading.key, *decided, activity, goal), 0));
            threads.push_back({.goal = goal, .activity = activity, .theme = &theme});
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

namespace {

Cause cause_of(std::string const& code)
{
    if (code == "declined") return Cause::did_not_want;
    if (code == "unable") return Cause::could_not;
    if (code == "absent") return Cause::away;
    return code == "no_time" ? Cause::no_time : Cause::practical;
}

NoteKind kind_of(std::string const& kind)
{
    if (kind == "deviation") return NoteKind::deviation;
    if (kind == "event") return NoteKind::event;
    if (kind == "contact") return NoteKind::contact;
    return kind == "complaint" ? NoteKind::view : NoteKind::expression;
}

} // namespace

void sign_note(Cast const& cast, OrderInDemo const& order, ThreadInDemo const& thread, DemoNote const& note,
    std::string const& author, CivilDate day, CivilTime time)
{
    auto const visit = cast.visit(author);
    auto const& person = *order.person.data;
    NoteContent content{
        .kind = kind_of(note.kind), .event = {.date = day, .time = time}, .text = filled(note.text, person)};
    if (content.kind == NoteKind::deviation) content.cause = cause_of(note.cause);
    content.action = filled(note.action, person);
    content.result = filled(note.result, person);
    content.progress = note.text.find("första gången") != std::string::npos;
    content.important = content.progress;
    content.goal = thread.goal;
    content.activity = thread.activity;
    if (content.kind == NoteKind::contact)
        content.contact_with = order.person.data->relatives.empty()
            ? "Anhörig"
            : parts_of(order.person.data->relatives.front()).front();
    SignedNote const signed_note{.id = visit.house.ids.next<JournalEntry>(),
        .content = content,
        .terms = analyse(searchable(content)),
        .order = order.order};
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Id<JournalEntry>> {
        auto const access =
            visit.house.access_control.open(tx, visit, order.person.id, "EntrySign", Intent::write);
        if (!access) return access.refusal();
        return sign(tx, visit, *access, signed_note);
    }));
}
