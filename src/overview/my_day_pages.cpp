// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/my_day_pages.h"

#include "access/emergency.h"
#include "access/guest_store.h"
#include "access/shell.h"
#include "access/staff_store.h"
#include "html/components/box.h"
#include "html/components/form.h"
#include "journal/journal_in_brief.h"
#include "meetings/working_notes.h"
#include "oversight/my_duties.h"
#include "overview/my_day_news.h"
#include "overview/my_day_store.h"
#include "people/person_address.h"
#include "proposals/proposals_owed.h"
#include "readings/reading_notice.h"

#include <algorithm>
#include <fmt/format.h>

namespace {

constexpr std::int64_t soon_days = 7;
constexpr std::size_t most_readings = 4; // in the day's list
constexpr std::chrono::days notes_may_lie{14}; // working notes, before the writer is reminded (DD-25)

struct MyDay {
    std::vector<Unit> units;
    std::vector<Unit> claimable;
    std::vector<MyPerson> people;
    Duties duties;
    std::vector<MyDuty> own; // of the duties
    std::vector<UnsignedDraft> own_drafts;
    std::vector<UnsignedDraft> unit_drafts;
    std::vector<LeftNotes> left_notes; // working notes of meetings that lie too long (DD-25)
    std::vector<ReadingOf> readings; // plans with something new, or that are new to the reader (R330)
    std::vector<EmergencyOpening> emergencies;
    std::vector<Assignment> shifts; // with an end, of today
    NewsOfDay news;
    Instant since; // when the actor last was here
    CivilDate today;
};

std::vector<Id<Unit>> ids_of(std::vector<Unit> const& units)
{
    std::vector<Id<Unit>> ids;
    for (auto const& unit : units)
        ids.push_back(unit.id);
    return ids;
}

std::vector<Id<Order>> ids_of(std::vector<MyOrder> const& orders)
{
    std::vector<Id<Order>> ids;
    for (auto const& one : orders) ids.push_back(one.order);
    return ids;
}

MyDay load_my_day(ReadTx& tx, Visit const& visit)
{
    auto const now = visit.house.clock.now();
    MyDay day{.units = list_my_units(tx, visit.actor, now),
        .claimable = list_claimable_units(tx, visit.actor, now),
        .people = {},
        .duties = list_duties(tx, ids_of(list_my_units(tx, visit.actor, now)), now),
        .own = {},
        .own_drafts = list_own_drafts(tx, visit.actor.staff, now),
        .unit_drafts = {},
        .left_notes = list_left_notes(tx, visit.actor.staff, now - notes_may_lie),
        .readings = {},
        .emergencies = {},
        .shifts = list_assignments_of(tx, visit.actor.staff, now),
        .news = {},
        .since = last_here(tx, visit.actor, now),
        .today = civil_date(now)};
    auto const units = ids_of(day.units);
    std::erase_if(
        day.claimable, [&](Unit const& unit) { return std::ranges::find(units, unit.id) != units.end(); });
    std::erase_if(day.shifts,
        [&](Assignment const& one) { return !one.ends_at || civil_date(one.starts_at) > day.today; });
    auto const orders = visit.house.access_control.list_my_orders(tx, visit, "DayRead");
    day.people = list_my_day(tx, orders, visit.actor.staff, day.today);
    day.readings = list_open_readings(tx, orders, visit.actor.staff, now);
    day.news.news = list_news(tx, orders, visit.actor.staff, day.since);
    day.news.answers = list_answers_to(tx, visit.actor.staff, day.since);
    day.news.handovers = list_handover_answers(tx, ids_of(orders), visit.actor.staff, day.since);
    std::set<Id<Person>> listed;
    for (auto const& person : day.people) listed.insert(person.person);
    day.own = list_my_duties(tx, visit, day.duties, listed);
    keep_only(day.duties, listed);
    for (auto const& unit : day.units) {
        if (!visit.actor.leads(unit.id)) continue;
        for (auto& draft : list_unsigned_drafts(tx, {unit.id}, visit.actor.staff, now))
            day.unit_drafts.push_back(std::move(draft));
        for (auto& opening : list_emergencies(tx, unit.id, true))
            day.emergencies.push_back(std::move(opening));
    }
    return day;
}

MyPerson const* person_of(MyDay const& day, Id<Person> person)
{
    auto const found = std::find_if(
        day.people.begin(), day.people.end(), [&](MyPerson const& one) { return one.person == person; });
    return found == day.people.end() ? nullptr : &*found;
}

Matter duty_matter(MyDay const& day, MyDuty const& own, MyPerson const& person)
{
    auto const& duty = own.duty;
    Matter matter{.icon = rule_of(duty.kind).icon, .text = duty_text(duty, person.name()), .href = Href{duty.path}, .detail = duty.why};
    if (own.reminded_on) matter.detail += " " + own.reminded_by + " påminde dig " + relative_text(*own.reminded_on, day.today) + ".";
    if (auto const late = lateness_of(duty); !late.empty())
        matter.tag = Tag{late, Tone::warning, Icon::clock_alert};
    else if (duty.on)
        matter.when = relative_text(*duty.on, day.today);
    matter.soon = duty.on && duty.days_left <= 1;
    return matter;
}

enum class When { today, soon };
void add_duties(MyDay const& day, When when, std::vector<Matter>& matters)
{
    for (auto const& own : day.own) {
        bool const is_soon = !own.is_for_today() && own.duty.days_left <= soon_days;
        if (when == When::today ? !own.is_for_today() : !is_soon) continue;
        if (auto const* const person = person_of(day, own.duty.person)) matters.push_back(duty_matter(day, own, *person));
    }
}

// What others owe in the units that the actor leads stands in the egenkontroll; here only that it is urgent.
void add_oversight(MyDay const& day, Visit const& visit, std::vector<Matter>& matters)
{
    for (auto const& unit : day.units) {
        if (!visit.actor.leads(unit.id)) continue;
        auto const count = std::ranges::count_if(day.duties.all, [&](Duty const& duty) {
            return duty.unit == unit.id && duty.is_due() && day.duties.risk(duty) == Risk::high;
        });
        if (count == 0) continue;
        matters.push_back({.icon = Icon::clipboard_check,
            .text = "Läs egenkontrollen för " + unit.name,
            .href = Href{"/egenkontroll"}.with("enhet", unit.id.text()),
            .detail = (count == 1 ? "1 sak har" : std::to_string(count) + " saker har") + std::string{" hög risk för personen."}});
    }
}

// What has changed comes before plans that are wholly new to the reader: there may be many of those on a first day, and they
// stand on each person's own day too.
void add_readings(MyDay const& day, std::vector<Matter>& matters)
{
    auto readings = day.readings;
    std::ranges::stable_sort(readings, {}, [](ReadingOf const& one) { return news_of(one.facts).whole; });
    std::size_t shown = 0;
    for (auto const& reading : readings) {
        auto const* const person = person_of(day, reading.person);
        if (!person || ++shown > most_readings) continue;
        matters.push_back({.icon = Icon::book_open, .text = reading_task(reading, person->given_name), .href = Href{reading_path(reading)},
            .detail = reading_when(reading)});
    }
    if (shown > most_readings)
        matters.push_back({.icon = Icon::book_open,
            .text = shown == most_readings + 1 ? "Och en plan till att läsa" : "Och " + std::to_string(shown - most_readings) + " planer till att läsa",
            .href = "/personer", .detail = "De står på varje persons dag."});
}

// Somebody has reminded of it: then it stands among the duties, with who reminded.
bool stands_as_duty(MyDay const& day, UnsignedDraft const& draft)
{
    return std::ranges::any_of(day.own, [&](MyDuty const& own) {
        return own.duty.kind == DutyKind::unsigned_note && own.duty.subject == draft.draft.number();
    });
}

Html today_list(MyDay const& day, Visit const& visit)
{
    std::vector<Matter> matters;
    for (auto const& opening : day.emergencies)
        matters.push_back({.icon = Icon::siren,
            .text = opening.staff_name + " har nödöppnat en akt",
            .href = "/enhet",
            .detail = "Läs skälet och granska.",
            .soon = true});
    for (auto const& draft : day.own_drafts) {
        if (stands_as_duty(day, draft)) continue;
        matters.push_back({.icon = Icon::pen_line,
            .text = "Signera anteckningen om " + draft.person_name + (draft.about.empty() ? "" : ": " + draft.about),
            .href = Href{person_path(draft.person) + "/anteckning"}.with("utkast", draft.draft.text()),
            .detail = "Osignerad sedan " + relative_text(civil_date(draft.begun_at), day.today),
            .soon = draft.reminder_due});
    }
    for (auto const& left : day.left_notes) {
        auto const* const person = person_of(day, left.person);
        matters.push_back({.icon = Icon::trash,
            .text = "Förstör dina anteckningar från samtalet" + (person ? " med " + person->name() : std::string{}),
            .href = Href{person_path(left.person) + "/planer/" + left.plan.text() + "/samtal/" + left.meeting.text() + "/anteckningar"},
            .detail = "Från " + relative_text(civil_date(left.begun_at), day.today) + ". Kontrollera att det viktiga är infört."});
    }
    add_readings(day, matters);
    add_duties(day, When::today, matters);
    add_oversight(day, visit, matters);
    if (matters.empty()) return empty_state("Inget att göra i dag.");
    return matter_list(matters);
}

Html soon_list(MyDay const& day)
{
    std::vector<Matter> matters;
    add_duties(day, When::soon, matters);
    return matters.empty() ? empty_state("Inget de närmaste sju dagarna.") : matter_list(matters);
}

std::string counted(std::int64_t count, char const* one, char const* many)
{
    return count == 1 ? std::string{"1 "} + one : std::to_string(count) + " " + many;
}

// "fredag 20 november kl. 10.00": a worker asks since when.
std::string since_text(Instant since)
{
    auto const at = civil_moment(since);
    return weekday_name(at.date.weekday()) + " " + at.date.short_text() + " kl. " + at.time.text();
}

Html shift_lines(MyDay const& day)
{
    Html html;
    for (auto const& shift : day.shifts) {
        auto const unit = std::ranges::find(day.units, shift.unit, &Unit::id);
        auto const from = civil_moment(shift.starts_at);
        auto const to = civil_moment(*shift.ends_at);
        auto text = (unit == day.units.end() ? std::string{"Du arbetar"} : "Du arbetar på " + unit->name) + " kl. "
            + from.time.text() + "–" + to.time.text();
        if (to.date != from.date) text += " (" + relative_text(to.date, day.today) + ")";
        html += paragraph(text + ".");
    }
    return html;
}

// "2 december, om 9 dagar"
std::string ahead_text(Duty const& duty, CivilDate today)
{
    auto const on = relative_text(*duty.on, today);
    return duty.days_left < 2 ? on : on + ", om " + counted(duty.days_left, "dag", "dagar");
}

// What stands under a person's name: how it is with the plan.
std::string plan_state(Duty const& duty, CivilDate today)
{
    auto const late = lateness_of(duty);
    switch (duty.kind) {
    case DutyKind::plan_missing: return late.empty() ? "Planen ska vara klar " + ahead_text(duty, today) : "Planen saknas, " + late;
    case DutyKind::offer_again: return late.empty() ? "Fråga igen om planen " + ahead_text(duty, today) : "Frågan om planen är " + late;
    case DutyKind::follow_up:
    case DutyKind::early_follow_up: return late.empty() ? "Uppföljning " + ahead_text(duty, today) : "Uppföljningen är " + late;
    case DutyKind::follow_up_booked: return late.empty() ? "Uppföljning " + ahead_text(duty, today) : "Uppföljningen är " + late;
    case DutyKind::thread_broken: return "Tråden är bruten";
    default: return {}; // the rest stands in the lists
    }
}

std::string state_of(MyDay const& day, MyPerson const& person)
{
    if (person.is_deceased) return "Avliden";
    for (auto const& duty : day.duties.all) {
        if (duty.person != person.person) continue;
        if (auto text = plan_state(duty, day.today); !text.empty()) return text;
    }
    return person.waiting_order ? "Ny beställning" : person.unit;
}

// Two persons with the same or nearly the same name are told apart by the year of birth (DD-27).
bool has_namesake(MyDay const& day, MyPerson const& person)
{
    return std::count_if(day.people.begin(), day.people.end(), [&](MyPerson const& one) {
        return one.family_name == person.family_name || one.given_name == person.given_name;
    }) > 1;
}

Html people_list(MyDay const& day)
{
    std::vector<PersonRow> rows;
    for (auto const& person : day.people) {
        auto name = person.name();
        if (has_namesake(day, person) && person.birth_date)
            name += fmt::format(", född {}", person.birth_date->year());
        PersonRow row{.name = name, .href = Href{person_path(person.person)}, .state = state_of(day, person)};
        row.action = LinkButton{.text = "Anteckna",
            .href = Href{person_path(person.person) + "/anteckning"},
            .icon = Icon::pen_line,
            .more = "om " + person.name(),
            .small = true};
        rows.push_back(std::move(row));
    }
    return person_list(rows);
}

Html where_to_work(Visit const& visit, MyDay const& day)
{
    Html body = paragraph(
        "Välj enheten där du arbetar nu. Då öppnas personerna som får stöd där. Chefen ser att du har valt.");
    for (auto const& unit : day.claimable)
        body += button_form(
            FormFrame{
                .action = "/arbete", .csrf = visit.actor.csrf_token, .hidden = {{"enhet", unit.id.text()}}},
            {.text = "Jag arbetar på " + unit.name + " i dag",
                .weight = day.units.empty() ? Weight::primary : Weight::secondary});
    if (day.claimable.empty())
        body = paragraph(day.units.empty()
                ? "Du har ingen enhet i dag. Fråga chefen eller samordnaren."
                : "Ska du arbeta någon annanstans? Fråga chefen eller samordnaren där.");
    return box({.id = "h-arbete",
        .heading = "Var arbetar du i dag?",
        .body = body,
        .foot = link("Se var du är inlagd", Href{"/arbete"})});
}

Html manager_box(MyDay const& day)
{
    std::vector<Task> tasks;
    for (auto const& draft : day.unit_drafts)
        tasks.push_back({.text = draft.author_name + " har en osignerad anteckning",
            .href = "/enhet",
            .when = "Sedan " + relative_text(civil_date(draft.begun_at), day.today)});
    return box({.id = "h-enhet",
        .heading = "Enheten",
        .body =
            tasks.empty() ? empty_state("Inga osignerade anteckningar äldre än tre dygn.") : task_list(tasks),
        .foot = link("Till enhetens sida", Href{"/enhet"})});
}

} // namespace

Response show_my_day(Visit& visit, Request const& request)
{
    // The guest of an order has its orders, no Min dag (DD-2).
    if (is_guest(visit.actor)) return see_other("/bestallningar");
    if (!visit.actor.works_in_care()) {
        Html body =
            page_heading("Hej " + visit.actor.name, "Ditt konto läser ingen dokumentation om personer.");
        if (visit.actor.has(Role::head_of_operations))
            body += button_row(button(LinkButton{.text = "Så står det till i verksamheten", .href = Href{"/verksamhet"},
                        .weight = Weight::primary, .icon = Icon::trending_up})
                + button(LinkButton{.text = "Egenkontroll per enhet", .href = Href{"/egenkontroll"}, .icon = Icon::clipboard_check}));
        if (visit.actor.has(Role::routine_owner))
            body += button_row(button(LinkButton{.text = "Mallar för genomförandeplaner", .href = Href{"/mallar"},
                .weight = Weight::primary, .icon = Icon::file_text})
                + button(LinkButton{.text = "Regler för planer", .href = Href{"/regler"}, .icon = Icon::calendar_clock}));
        return show(
            visit, request, NavItem::my_day, {.title = "Min dag", .body = body, .layout = Layout::narrow});
    }
    auto const day = visit.house.database.read([&](ReadTx& tx) { return load_my_day(tx, visit); });
    auto const first_name = visit.actor.name.substr(0, visit.actor.name.find(' '));
    Html main = page_heading("Hej " + first_name + ". Det här är din dag.",
        weekday_name(day.today.weekday()) + " " + day.today.text());
    main += shift_lines(day);
    if (day.units.empty()) main += where_to_work(visit, day);
    main += box({.id = "h-idag", .heading = "Gör i dag", .body = today_list(day, visit), .list = true});
    main += box({.id = "h-snart", .heading = "Snart", .body = soon_list(day), .list = true});
    main += box({.id = "h-nytt",
        .heading = "Nytt sedan sist",
        .body = news_list(day.news, day.people),
        .list = true,
        .foot = Html::text("Sedan " + since_text(day.since) + ".")});
    Html side;
    if (!day.people.empty())
        side += box({.id = "h-personer", .heading = "Mina personer", .body = people_list(day), .list = true});
    if (visit.actor.leads_any()) side += manager_box(day);
    if (!day.units.empty()) side += where_to_work(visit, day);
    Html body = main_column(main);
    if (!side.empty()) body += side_column("Mina personer", side);
    return show(visit, request, NavItem::my_day, {.title = "Min dag", .body = body, .layout = Layout::day});
}
