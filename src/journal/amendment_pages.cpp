// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/amendment_pages.h"

#include "access/shell.h"
#include "journal/amendment_form.h"
#include "journal/amendment_page.h"
#include "journal/amendment_store.h"
#include "journal/entry_store.h"
#include "journal/note_form.h"
#include "journal/note_order_store.h"
#include "people/person_address.h"
#include "people/person_head.h"
#include "people/person_list_store.h"
#include "plans/plan_in_force.h"

#include <algorithm>

namespace {

// What one of the four pages is made of.
struct Kind {
    AmendmentKind kind;
    std::string_view event;
    Page (*page)(AmendmentView const&);
};
constexpr Kind correction{AmendmentKind::correction, "EntryCorrect", correction_page};
constexpr Kind completion{AmendmentKind::completion, "EntryComplete", completion_page};
constexpr Kind objection{AmendmentKind::objection, "EntryDispute", objection_page};
constexpr Kind wrong_person{AmendmentKind::wrong_person, "EntryMove", wrong_person_page};

// Which note, from the address.
struct Place {
    Id<Person> person;
    Id<JournalEntry> entry;
};

std::optional<Place> place_of(Request const& request)
{
    auto const person = person_at(request);
    auto const entry = Id<JournalEntry>::parse(request.value("entry"));
    if (!person || !entry) return std::nullopt;
    return Place{*person, *entry};
}

NoteThreads threads_of(ReadTx& tx, PersonAccess const& access)
{
    return {.goals = list_goal_names(tx, access), .activities = list_activity_names(tx, access)};
}

// What the form shows besides the note: for a correction the goals of the same order, which never changes; for fel
// person whom else it may be about.
void load_choices(ReadTx& tx, Visit const& visit, PersonAccess const& access, Kind const& kind, AmendmentView& view)
{
    auto const threads = threads_of(tx, access);
    for (auto const& goal : threads.goals) view.names.goals.emplace(goal.goal.number(), goal.short_name);
    for (auto const& activity : threads.activities) view.names.activities.emplace(activity.activity.number(), activity.what);
    if (kind.kind == AmendmentKind::correction) {
        view.threads = threads;
        std::erase_if(view.threads.goals, [&](GoalName const& one) { return one.order != view.entry.order; });
        std::erase_if(view.threads.activities, [&](ActivityName const& one) { return one.order != view.entry.order; });
        view.note = note_as_typed(view.entry.corrected());
    }
    if (kind.kind != AmendmentKind::wrong_person) return;
    view.note = note_as_typed(moved_content(view.entry, visit.actor.staff));
    auto const orders = visit.house.access_control.list_my_orders(tx, visit, "NotePersonsRead");
    for (auto const& person : list_persons(tx, orders, visit.actor.staff, today(visit.house.clock)))
        if (person.person != access.person()) view.persons.emplace_back(person.person, person.name);
}

// The form is shown, and nothing is written: logged as a reading. store() logs what is written.
Result<AmendmentView> load(ReadTx& tx, Visit const& visit, Place const& place, Kind const& kind)
{
    auto const access = visit.house.access_control.open(tx, visit, place.person, kind.event, Intent::read);
    if (!access) return access.refusal();
    if (!access->may_write()) return forbidden("Du kan läsa journalen men inte skriva i den.");
    auto entry = find_entry(tx, *access, place.entry);
    if (!entry) return no_such_page();
    if (entry->is_hidden) return conflict("Anteckningen är dold, för att den gällde fel person. Inget kan läggas till.");
    bool const changes = kind.kind == AmendmentKind::correction || kind.kind == AmendmentKind::wrong_person;
    if (changes && !may_correct(*access, *entry))
        return forbidden("Bara den som skrev anteckningen och enhetens chef kan göra det. Du kan komplettera i stället.");
    auto const summary = load_person_summary(tx, *access, today(visit.house.clock));
    AmendmentView view{.head = person_head_of(summary, PersonTab::journal, HeadSize::compact),
        .banners = banners_of(summary),
        .names = {.given_name = summary.given_name, .goals = {}, .activities = {}},
        .entry = std::move(*entry),
        .csrf = visit.actor.csrf_token};
    load_choices(tx, visit, *access, kind, view);
    return view;
}

Result<AmendmentView> load(Visit const& visit, Request const& request, Kind const& kind)
{
    auto const place = place_of(request);
    if (!place) return no_such_page();
    return visit.house.database.read([&](ReadTx& tx) { return load(tx, visit, *place, kind); });
}

Response show_form(Visit& visit, Request const& request, Kind const& kind)
{
    auto const view = load(visit, request, kind);
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, kind.page(*view), view->banners);
}

Response show_again(Visit& visit, Request const& request, Kind const& kind, AmendmentView view, FormErrors errors)
{
    view.typed = request.form;
    view.note = typed_over(kind.kind == AmendmentKind::wrong_person ? moved_content(view.entry, visit.actor.staff) : view.entry.corrected(), request.form);
    view.is_sent = true;
    view.errors = std::move(errors);
    return show(visit, request, NavItem::persons, kind.page(view), view.banners);
}

// Opens the person for writing and adds to the note as it is now. `seen` is the note as the form was read against.
Result<Id<Amendment>> store(WriteTx& tx, Visit const& visit, JournalEntry const& seen, std::string_view event, Amendment const& amendment)
{
    auto const access = visit.house.access_control.open(tx, visit, seen.person, event, Intent::write);
    if (!access) return access.refusal();
    auto const entry = find_entry(tx, *access, seen.id);
    if (!entry) return no_such_page();
    if (amendment.corrected && entry->last_correction() != seen.last_correction())
        return conflict("Någon rättade anteckningen i samma stund. Gå tillbaka, läs den nya lydelsen och rätta igen.");
    return add_amendment(tx, visit, *access, *entry, amendment);
}

Response answer(Visit& visit, Request const& request, Result<Id<Amendment>> const& done, std::string_view code)
{
    if (!done) return refuse(visit, request, done.refusal());
    auto const place = place_of(request);
    return see_other(entry_path(place->person, place->entry) + "?klart=" + std::string{code});
}

// Reads the form against the note, stores, answers: the same for the three that stay in their file.
template <class Read>
Response add(Visit& visit, Request const& request, Kind const& kind, std::string_view code, Read&& read)
{
    auto view = load(visit, request, kind);
    if (!view) return refuse(visit, request, view.refusal());
    FormErrors errors;
    auto const amendment = read(view->entry, errors);
    if (!amendment) return show_again(visit, request, kind, std::move(*view), std::move(errors));
    auto const done = visit.house.database.write(
        [&](WriteTx& tx) { return store(tx, visit, view->entry, kind.event, *amendment); });
    if (done || done.refusal().reason != Refusal::Reason::invalid) return answer(visit, request, done, code);
    errors.add(std::string{note_field::goal}, done.refusal().message);
    return show_again(visit, request, kind, std::move(*view), std::move(errors));
}

// The order in the right file when neither goal nor activity says it: of the likely ones that of the unit that wrote the
// note, else the newest.
std::optional<Id<Order>> order_in_right_file(ReadTx& tx, PersonAccess const& right, Id<Unit> unit)
{
    auto const likely = likely_orders(list_note_orders(tx, right));
    if (likely.empty()) return std::nullopt;
    auto const same_unit = std::ranges::find(likely, unit, &NoteOrder::unit);
    return same_unit == likely.end() ? likely.front().order : same_unit->order;
}

// Hides the note here and, when the right person is known, signs it there: both or neither.
Result<Id<Amendment>> move(WriteTx& tx, Visit const& visit, JournalEntry const& entry, WrongPerson const& wrong)
{
    auto amendment = wrong.amendment;
    if (wrong.right_person) {
        auto const right = visit.house.access_control.open(tx, visit, *wrong.right_person, "EntrySign", Intent::write);
        if (!right) return right.refusal();
        auto const moved = sign(tx, visit, *right,
            {.id = visit.house.ids.next<JournalEntry>(),
                .content = *wrong.content,
                .terms = analyse(searchable(*wrong.content)),
                .order = order_in_right_file(tx, *right, entry.unit),
                .is_moved = true});
        if (!moved) return moved.refusal();
        amendment.reentered_as = *moved;
    }
    return store(tx, visit, entry, wrong_person.event, amendment);
}

// Who was chosen, opened so that the form can show what the note may hang on there.
Result<Done> open_right_file(Visit const& visit, Request const& request, AmendmentView& view)
{
    auto const right = Id<Person>::parse(request.form.text("person"));
    if (!right || *right == view.entry.person) return Done{};
    return visit.house.database.read([&](ReadTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, *right, "EntryMove", Intent::read);
        if (!access) return access.refusal();
        view.threads = threads_of(tx, *access);
        view.threads_of = *right;
        return Done{};
    });
}

std::string name_of(AmendmentView const& view, std::optional<Id<Person>> const& person)
{
    for (auto const& [id, name] : view.persons)
        if (person == id) return name;
    return {};
}

// Goals and activities are those of the right person, whom the form learns of only when it is sent the first time.
void ask_for_thread(Request const& request, AmendmentView const& view, FormErrors& errors)
{
    if (!view.threads_of || (view.threads.goals.empty() && view.threads.activities.empty())) return;
    if (request.form.text("mal-hos") == view.threads_of->text()) return;
    errors.add(std::string{note_field::goal}, "Välj mål och aktivitet hos den rätta personen, eller Inget.");
}

} // namespace

Response show_correction(Visit& visit, Request const& request) { return show_form(visit, request, correction); }
Response show_completion(Visit& visit, Request const& request) { return show_form(visit, request, completion); }
Response show_objection(Visit& visit, Request const& request) { return show_form(visit, request, objection); }
Response show_wrong_person(Visit& visit, Request const& request) { return show_form(visit, request, wrong_person); }

Response correct_entry(Visit& visit, Request const& request)
{
    return add(visit, request, correction, "rattad", [&](JournalEntry const& entry, FormErrors& errors) {
        return read_correction(request.form, entry, visit.house.clock.now(), errors);
    });
}

Response complete_entry(Visit& visit, Request const& request)
{
    return add(visit, request, completion, "kompletterad",
        [&](JournalEntry const& entry, FormErrors& errors) { return read_completion(request.form, entry, errors); });
}

Response dispute_entry(Visit& visit, Request const& request)
{
    return add(visit, request, objection, "haller-inte-med",
        [&](JournalEntry const& entry, FormErrors& errors) { return read_objection(request.form, entry, errors); });
}

Response move_entry(Visit& visit, Request const& request)
{
    auto view = load(visit, request, wrong_person);
    if (!view) return refuse(visit, request, view.refusal());
    auto const opened = open_right_file(visit, request, *view);
    if (!opened) return refuse(visit, request, opened.refusal());
    FormErrors errors;
    auto const wrong = read_wrong_person(request.form,
        {.entry = view->entry,
            .name = view->head.name,
            .right_name = name_of(*view, view->threads_of),
            .signer = visit.actor.staff,
            .now = visit.house.clock.now()},
        errors);
    ask_for_thread(request, *view, errors);
    if (!wrong || !errors.empty()) return show_again(visit, request, wrong_person, std::move(*view), std::move(errors));
    auto const done = visit.house.database.write([&](WriteTx& tx) { return move(tx, visit, view->entry, *wrong); });
    if (done || done.refusal().reason != Refusal::Reason::invalid) return answer(visit, request, done, "fel-person");
    errors.add(std::string{note_field::goal}, done.refusal().message);
    return show_again(visit, request, wrong_person, std::move(*view), std::move(errors));
}
