// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/unit_pages.h"

#include "access/shell.h"
#include "access/staff_store.h"
#include "orders/led_units.h"
#include "orders/order_inbox.h"
#include "overview/absence_box.h"
#include "overview/unit_page.h"
#include "overview/unit_store.h"

#include <algorithm>
#include <map>

namespace {

// Follow-ups further ahead than this stay on the person's own page (gaps before the due date are quiet, DD-11).
constexpr std::int64_t follow_up_ahead_days = 14;

Refusal not_leading() { return forbidden("Den här sidan är för den som leder en enhet."); }

std::string wanted_unit(Request const& request)
{
    return request.method == Method::post ? request.form.text("enhet") : request.query.text("enhet");
}

// The unit asked for among those the actor leads; without one, the first.
Result<Unit> choose_unit(std::vector<Unit> const& led, std::string const& wanted)
{
    if (led.empty()) return not_leading();
    if (wanted.empty()) return led.front();
    auto const id = Id<Unit>::parse(wanted);
    auto const found = std::ranges::find_if(led, [&](Unit const& unit) { return id && unit.id == *id; });
    if (found == led.end()) return not_leading();
    return *found;
}

std::vector<Shift> load_shifts(ReadTx& tx, Id<Unit> unit, Instant now)
{
    std::vector<Shift> shifts;
    std::map<Id<Staff>, std::optional<Staff>> known;
    for (auto const& assignment : list_assignments(tx, unit, now)) {
        auto const [at, is_new] = known.try_emplace(assignment.staff);
        if (is_new) at->second = find_staff(tx, assignment.staff);
        if (at->second) shifts.push_back({assignment, at->second->name, at->second->title});
    }
    return shifts;
}

// Those of the team first, the others apart.
void load_choices(ReadTx& tx, UnitView& view)
{
    view.team = list_staff_of(tx, view.unit.id, view.now);
    view.others = list_assignable_staff(tx, view.unit, view.now);
    std::erase_if(view.others, [&](Staff const& one) { return std::ranges::find(view.team, one.id, &Staff::id) != view.team.end(); });
}

Result<UnitView> load_view(ReadTx& tx, Visit const& visit, std::string const& wanted)
{
    auto led = list_led_units(tx, visit.actor);
    auto const unit = choose_unit(led, wanted);
    if (!unit) return unit.refusal();
    auto const now = visit.house.clock.now();
    auto const day = civil_date(now);
    UnitView view{.unit = *unit, .led = std::move(led), .me = visit.actor.staff, .now = now, .csrf = visit.actor.csrf_token};
    view.shifts = load_shifts(tx, unit->id, now);
    load_choices(tx, view);
    view.emergencies = list_emergencies(tx, unit->id);
    view.drafts = list_unsigned_drafts(tx, {unit->id}, visit.actor.staff, now);
    view.received_orders = count_received_orders(tx, unit->id);
    view.dues = list_plans_due(tx, {unit->id}, day);
    std::erase_if(view.dues, [](PlanDue const& due) { return due.kind != DueKind::plan_missing && due.due.days_left > follow_up_ahead_days; });
    auto orders = visit.house.access_control.list_my_orders(tx, visit, "UnitRead");
    std::erase_if(orders, [&](MyOrder const& order) { return order.unit != unit->id; });
    view.people = list_my_day(tx, orders, visit.actor.staff, day);
    // Without persons who stand in no list of the reader's (R-PROT-1).
    std::erase_if(view.dues, [&](PlanDue const& due) { return std::ranges::find(view.people, due.person, &MyPerson::person) == view.people.end(); });
    view.absences = list_absences(tx, unit->id, day);
    view.typed_shift.date = day.iso();
    return view;
}

template <class F>
Response unit_answer(Visit const& visit, Request const& request, F&& fill)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, wanted_unit(request)); });
    if (!view) return refuse(visit, request, view.refusal());
    fill(*view);
    return show(visit, request, NavItem::unit, unit_page(*view));
}

Response back_to_unit(Id<Unit> unit, char const* done) { return see_other(unit_href(unit).with("klart", done).string()); }

// The unit that the form is about, when the actor leads it.
Result<Id<Unit>> led_unit(Visit const& visit, Request const& request)
{
    auto const unit = Id<Unit>::parse(request.form.text("enhet"));
    if (!unit || !visit.actor.leads(*unit)) return not_leading();
    return *unit;
}

Refusal no_such_opening() { return not_found("Nödöppningen finns inte här."); }

} // namespace

Response show_unit(Visit& visit, Request const& request)
{
    return unit_answer(visit, request, [](UnitView const&) { });
}

Response give_shift(Visit& visit, Request const& request)
{
    auto const unit = led_unit(visit, request);
    if (!unit) return refuse(visit, request, unit.refusal());
    auto const typed = typed_shift(request.form);
    auto parsed = parse_shift(typed, *unit, visit.house.clock.now());
    if (parsed.assignment) {
        auto const made = make_assignment(visit, *parsed.assignment);
        if (made) return back_to_unit(*unit, "pass");
        if (made.refusal().reason != Refusal::Reason::invalid) return refuse(visit, request, made.refusal());
        parsed.errors.add("medarbetare", made.refusal().message);
    }
    return unit_answer(visit, request, [&](UnitView& view) {
        view.typed_shift = typed;
        view.errors = parsed.errors;
    });
}

Response end_shift(Visit& visit, Request const& request)
{
    auto const unit = led_unit(visit, request);
    if (!unit) return refuse(visit, request, unit.refusal());
    auto const assignment = Id<Assignment>::parse(request.value("assignment"));
    if (!assignment) return refuse(visit, request, not_found("Passet finns inte."));
    if (auto const done = finish_assignment(visit, *assignment); !done) return refuse(visit, request, done.refusal());
    return back_to_unit(*unit, "pass-slut");
}

Response see_emergency(Visit& visit, Request const& request)
{
    auto const unit = led_unit(visit, request);
    if (!unit) return refuse(visit, request, unit.refusal());
    auto const opening = Id<EmergencyOpening>::parse(request.value("opening"));
    if (!opening) return refuse(visit, request, no_such_opening());
    if (auto const done = mark_emergency_seen(visit, *opening, *unit); !done) return refuse(visit, request, done.refusal());
    return back_to_unit(*unit, "last");
}

Response review_opening(Visit& visit, Request const& request)
{
    auto const unit = led_unit(visit, request);
    if (!unit) return refuse(visit, request, unit.refusal());
    auto const opening = Id<EmergencyOpening>::parse(request.value("opening"));
    if (!opening) return refuse(visit, request, no_such_opening());
    auto const outcome_name = review_field("utfall", *opening);
    auto const note_name = review_field("not", *opening);
    TypedReview const typed{.opening = *opening, .outcome = request.form.text(outcome_name), .note = request.form.text(note_name)};
    FormErrors errors;
    if (typed.outcome != "justified" && typed.outcome != "unjustified") {
        errors.add(outcome_name, "Välj om nödöppningen var motiverad.");
    } else {
        auto const outcome = typed.outcome == "justified" ? ReviewOutcome::justified : ReviewOutcome::unjustified;
        auto const done = review_emergency(visit, *opening, outcome, typed.note);
        if (done) return back_to_unit(*unit, "granskad");
        if (done.refusal().reason != Refusal::Reason::invalid) return refuse(visit, request, done.refusal());
        errors.add(note_name, done.refusal().message);
    }
    return unit_answer(visit, request, [&](UnitView& view) {
        view.typed_review = typed;
        view.errors = errors;
    });
}

Response note_absence(Visit& visit, Request const& request)
{
    auto const unit = led_unit(visit, request);
    if (!unit) return refuse(visit, request, unit.refusal());
    FormErrors errors;
    auto const absence = parse_absence(request.form, visit.house.ids.next<StaffAbsence>(), *unit, today(visit.house.clock), errors);
    if (absence) {
        auto const done = visit.house.database.write([&](WriteTx& tx) { return add_absence(tx, visit, *absence); });
        if (done) return back_to_unit(*unit, "sparad");
        if (done.refusal().reason != Refusal::Reason::invalid) return refuse(visit, request, done.refusal());
        errors.add("borta-vem", done.refusal().message);
    }
    return unit_answer(visit, request, [&](UnitView& view) {
        view.typed_absence = request.form;
        view.errors = errors;
    });
}

Response finish_absence(Visit& visit, Request const& request)
{
    auto const unit = led_unit(visit, request);
    if (!unit) return refuse(visit, request, unit.refusal());
    auto const id = Id<StaffAbsence>::parse(request.value("absence"));
    if (!id) return refuse(visit, request, not_found("Frånvaron finns inte."));
    auto const day = today(visit.house.clock);
    auto const done = visit.house.database.write([&](WriteTx& tx) { return end_absence(tx, visit, *id, day); });
    if (!done) return refuse(visit, request, done.refusal());
    return back_to_unit(*unit, "sparad");
}
