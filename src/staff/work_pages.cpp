// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "staff/work_pages.h"

#include "access/assignment.h"
#include "access/shell.h"
#include "access/staff_store.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/form.h"

#include <algorithm>

namespace {

struct Work {
    std::vector<Unit> units; // of the assignments
    std::vector<Assignment> assignments; // begun or to come
    std::vector<Unit> claimable; // where I am not yet
};

Work load_work(ReadTx& tx, Visit const& visit)
{
    auto const now = visit.house.clock.now();
    Work work{.units = {}, .assignments = list_assignments_of(tx, visit.actor.staff, now), .claimable = {}};
    for (auto const& assignment : work.assignments)
        if (auto unit = find_unit(tx, assignment.unit)) work.units.push_back(*std::move(unit));
    if (visit.actor.works_in_care()) work.claimable = list_claimable_units(tx, visit.actor, now);
    std::erase_if(work.claimable, [&](Unit const& unit) {
        return std::ranges::any_of(work.assignments,
            [&](Assignment const& one) { return one.unit == unit.id && one.starts_at <= now; });
    });
    return work;
}

std::string unit_name(Work const& work, Id<Unit> id)
{
    auto const found = std::ranges::find(work.units, id, &Unit::id);
    return found == work.units.end() ? std::string{} : found->name;
}

std::string span_text(Assignment const& assignment, CivilDate today)
{
    auto const said = [&](Instant instant) {
        auto const at = civil_moment(instant);
        return relative_text(at.date, today) + " kl. " + at.time.text();
    };
    auto const from = "Från " + said(assignment.starts_at);
    return assignment.ends_at ? from + " till " + said(*assignment.ends_at) : from + ", tills vidare";
}

Html now_box(Visit const& visit, Work const& work)
{
    auto const day = today(visit.house.clock);
    std::vector<Html> rows;
    for (auto const& assignment : work.assignments) {
        auto const name = unit_name(work, assignment.unit);
        auto row = Html::format("<strong>{}</strong>", name) + paragraph(span_text(assignment, day));
        if (assignment.kind == AssignmentKind::here_today)
            row += button_form(Href{"/arbete/" + assignment.id.text() + "/avslut"}, visit.actor.csrf_token,
                {.text = "Jag arbetar inte längre här",
                    .weight = Weight::secondary,
                    .more = " på " + name,
                    .small = true});
        rows.push_back(std::move(row));
    }
    auto body = rows.empty() ? empty_state("Du är inte inlagd på någon enhet nu.") : plain_list(rows);
    return box({.id = "h-nu", .heading = "Här är du inlagd", .body = std::move(body)});
}

Html claim_box(Visit const& visit, Work const& work, FormErrors const& errors)
{
    if (work.claimable.empty()) {
        auto const text = work.assignments.empty()
            ? "Du kan inte själv välja någon enhet. Be chefen eller samordnaren lägga in dig."
            : "Det finns ingen fler enhet att välja. Ska du arbeta någon annanstans? Fråga chefen eller "
              "samordnaren där.";
        return box({.id = "h-valj", .heading = "Jag arbetar här i dag", .body = paragraph(text)});
    }
    Choices choices{
        .name = "enhet", .legend = "Enhet", .choices = {}, .error = errors.of("enhet"), .required = true};
    for (auto const& unit : work.claimable)
        choices.choices.push_back({.value = unit.id.text(), .text = unit.name});
    if (work.claimable.size() == 1) choices.value = work.claimable.front().id.text();
    Html const fields =
        radio_list(choices) + form_foot(button(SubmitButton{.text = "Jag arbetar här i dag"}));
    Html body = paragraph(
        "Då öppnas personerna som får stöd där, till klockan 4 i natt. Enhetens chef ser att du har valt.");
    body += form({.action = "/arbete", .csrf = visit.actor.csrf_token, .css_class = "skriv"}, fields);
    return box({.id = "h-valj", .heading = "Jag arbetar här i dag", .body = body});
}

Response work_page(Visit const& visit, Request const& request, FormErrors const& errors)
{
    auto const work = visit.house.database.read([&](ReadTx& tx) { return load_work(tx, visit); });
    Html const body = error_summary(errors) + page_heading("Var arbetar du i dag?") + now_box(visit, work)
        + claim_box(visit, work, errors);
    return show(visit, request, NavItem::none,
        {.title = "Var arbetar du i dag?",
            .body = body,
            .layout = Layout::narrow,
            .has_errors = !errors.empty()});
}

bool works_at(Visit const& visit, Id<Unit> unit)
{
    auto const now = visit.house.clock.now();
    auto const mine = visit.house.database.read(
        [&](ReadTx& tx) { return list_assignments_of(tx, visit.actor.staff, now); });
    return std::ranges::any_of(
        mine, [&](Assignment const& one) { return one.unit == unit && one.starts_at <= now; });
}

} // namespace

Response show_work(Visit& visit, Request const& request)
{
    return work_page(visit, request, {});
}

Response claim_work(Visit& visit, Request const& request)
{
    auto const unit = Id<Unit>::parse(request.form.text("enhet"));
    if (!unit) {
        FormErrors errors;
        errors.add("enhet", "Välj enheten där du arbetar.");
        return work_page(visit, request, errors);
    }
    // The button pressed twice says the same thing once.
    if (!works_at(visit, *unit))
        if (auto const done = work_here_today(visit, *unit); !done)
            return refuse(visit, request, done.refusal());
    return see_other("/min-dag?klart=arbetar-har");
}

Response finish_work(Visit& visit, Request const& request)
{
    auto const assignment = Id<Assignment>::parse(request.value("assignment"));
    if (!assignment) return refuse(visit, request, not_found("Passet finns inte."));
    if (auto const done = finish_assignment(visit, *assignment); !done)
        return refuse(visit, request, done.refusal());
    return see_other("/arbete?klart=arbetar-inte");
}
