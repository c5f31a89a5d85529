// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/amendment_pages.h"

#include "access/shell.h"
#include "journal/amendment_form.h"
#include "journal/amendment_page.h"
#include "journal/amendment_store.h"
#include "journal/entry_store.h"
#include "journal/note_form.h"
#include "people/person_address.h"
#include "people/person_head.h"
#include "people/person_list_store.h"
#include "plans/plan_in_force.h"

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

Result<AmendmentView> load(ReadTx& tx, Visit const& visit, Place const& place, Kind const& kind)
{
    auto const access = visit.house.access_control.open(tx, visit, place.person, kind.event, Intent::write);
    if (!access) return access.refusal();
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
    for (auto const& goal : list_goal_names(tx, *access)) view.names.goals.emplace(goal.goal.number(), goal.short_name);
    if (kind.kind != AmendmentKind::wrong_person) return view;
    auto const orders = visit.house.access_control.list_my_orders(tx, visit, "NotePersonsRead");
    for (auto const& person : list_persons(tx, orders, visit.actor.staff, today(visit.house.clock)))
        if (person.person != place.person) view.persons.emplace_back(person.person, person.name);
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
    view.is_sent = true;
    view.errors = std::move(errors);
    return show(visit, request, NavItem::persons, kind.page(view), view.banners);
}

// Opens the person for writing and adds to the note as it is now.
Result<Id<Amendment>> store(WriteTx& tx, Visit const& visit, Place const& place, std::string_view event, Amendment const& amendment)
{
    auto const access = visit.house.access_control.open(tx, visit, place.person, event, Intent::write);
    if (!access) return access.refusal();
    auto const entry = find_entry(tx, *access, place.entry);
    if (!entry) return no_such_page();
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
        [&](WriteTx& tx) { return store(tx, visit, *place_of(request), kind.event, *amendment); });
    return answer(visit, request, done, code);
}

// The order in the right file: of the unit that wrote the note, else the latest.
std::optional<Id<Order>> order_in_right_file(PersonAccess const& right, Id<Unit> unit)
{
    std::optional<OpenOrder> found;
    for (auto const& open : right.orders())
        if (!found || (open.unit == unit) > (found->unit == unit) || (open.unit == found->unit && open.order > found->order))
            found = open;
    if (!found) return std::nullopt;
    return found->order;
}

// Hides the note here and, when the right person is known, signs it there: both or neither.
Result<Id<Amendment>> move(WriteTx& tx, Visit const& visit, Place const& place, JournalEntry const& entry, WrongPerson const& wrong)
{
    auto amendment = wrong.amendment;
    if (wrong.right_person) {
        auto const right = visit.house.access_control.open(tx, visit, *wrong.right_person, "EntrySign", Intent::write);
        if (!right) return right.refusal();
        auto const content = moved_content(entry, wrong.text, visit.actor.staff);
        auto const moved = sign(tx, visit, *right,
            {.id = visit.house.ids.next<JournalEntry>(),
                .content = content,
                .terms = analyse(searchable(content)),
                .order = order_in_right_file(*right, entry.unit),
                .is_moved = true});
        if (!moved) return moved.refusal();
        amendment.reentered_as = *moved;
    }
    return store(tx, visit, place, wrong_person.event, amendment);
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
    FormErrors errors;
    auto const family_name = view->head.name.substr(std::min(view->head.name.size(), view->names.given_name.size()));
    auto const wrong = read_wrong_person(request.form, view->entry, view->names.given_name, family_name, errors);
    if (!wrong) return show_again(visit, request, wrong_person, std::move(*view), std::move(errors));
    auto const done = visit.house.database.write(
        [&](WriteTx& tx) { return move(tx, visit, *place_of(request), view->entry, *wrong); });
    return answer(visit, request, done, "fel-person");
}
