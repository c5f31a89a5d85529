// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/unit_page.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/person_head.h"
#include "overview/absence_box.h"
#include "people/person_address.h"
#include "plans/due_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace {

using Hidden = std::vector<std::pair<std::string, std::string>>;

Hidden hidden_unit(UnitView const& view)
{
    return {{"enhet", view.unit.id.text()}};
}

std::string moment_text(Instant instant, CivilDate today)
{
    auto const at = civil_moment(instant);
    return relative_text(at.date, today) + " kl. " + at.time.text();
}

// The order of somebody may have ended since, or the personal data be protected; then the page does not say the name.
std::string person_name(UnitView const& view, Id<Person> person)
{
    auto const found = std::ranges::find(view.people, person, &MyPerson::person);
    return found == view.people.end() ? "en person som inte står i din lista" : found->name();
}

std::string span_text(UnitView const& view, Assignment const& assignment)
{
    auto const today = civil_date(view.now);
    auto text = "Från " + moment_text(assignment.starts_at, today);
    text += assignment.ends_at ? " till " + moment_text(*assignment.ends_at, today) : ", tills vidare";
    return assignment.kind == AssignmentKind::here_today ? text + ". Har själv sagt: jag arbetar här i dag."
                                                         : text;
}

Html shift_row(UnitView const& view, Shift const& shift)
{
    auto html = Html::format("<strong>{}</strong>", shift.name);
    if (!shift.title.empty()) html += Html::text(", " + shift.title);
    html += paragraph(span_text(view, shift.assignment));
    FormFrame const frame{.action = Href{"/enhet/pass/" + shift.assignment.id.text() + "/avslut"},
        .csrf = view.csrf,
        .hidden = hidden_unit(view)};
    bool const begun = shift.assignment.starts_at <= view.now;
    return html
        + button_form(frame,
            {.text = begun ? "Avsluta nu" : "Ta bort",
                .weight = Weight::secondary,
                .more = ": passet för " + shift.name,
                .small = true});
}

Html shifts_box(UnitView const& view)
{
    std::vector<Html> now;
    std::vector<Html> later;
    for (auto const& shift : view.shifts)
        (shift.assignment.starts_at <= view.now ? now : later).push_back(shift_row(view, shift));
    auto body = now.empty() ? empty_state("Ingen är inlagd just nu.") : plain_list(now);
    if (!later.empty())
        body += more({.summary = fmt::format("Kommande pass ({})", later.size()), .body = plain_list(later)});
    return box({.id = "h-pass", .heading = "Arbetar här nu", .body = std::move(body)});
}

Html give_shift_box(UnitView const& view)
{
    auto fields = shift_fields({view.typed_shift, view.team, view.others, civil_date(view.now), view.errors});
    fields += form_foot(button(SubmitButton{.text = "Lägg in"}));
    return box({.id = "h-nytt-pass",
        .heading = "Lägg in någon",
        .body = form({.action = "/enhet/pass", .csrf = view.csrf, .hidden = hidden_unit(view)}, fields)});
}

Html review_form(UnitView const& view, EmergencyOpening const& opening)
{
    auto const path = "/enhet/nodoppningar/" + opening.id.text();
    Html seen;
    if (!opening.seen)
        seen = button_form(
            FormFrame{.action = Href{path + "/sedd"}, .csrf = view.csrf, .hidden = hidden_unit(view)},
            {.text = "Jag har läst",
                .weight = Weight::quiet,
                .more = " om " + opening.staff_name + "s nödöppning",
                .small = true});
    if (opening.staff == view.me)
        return paragraph("Du gjorde den själv. Någon annan som leder enheten behöver granska den.") + seen;
    bool const typed_here = view.typed_review.opening == opening.id;
    auto const outcome = review_field("utfall", opening.id);
    auto const note_name = review_field("not", opening.id);
    auto fields = radio_list({.name = outcome,
        .legend = "Var nödöppningen motiverad?",
        .choices = {{.value = "justified", .text = "Ja, motiverad"},
            {.value = "unjustified", .text = "Nej, inte motiverad"}},
        .value = typed_here ? view.typed_review.outcome : "",
        .error = view.errors.of(outcome),
        .required = true});
    fields += text_area({.name = note_name,
        .label = "Kommentar",
        .value = typed_here ? view.typed_review.note : "",
        .hint = "Behövs om den inte var motiverad: vad var fel, och vad har ni gjort?",
        .error = view.errors.of(note_name),
        .rows = 2,
        .max_length = 1000});
    fields += button_row(button(SubmitButton{.text = "Spara granskningen", .weight = Weight::secondary}));
    FormFrame const frame{.action = Href{path + "/granskning"},
        .csrf = view.csrf,
        .hidden = hidden_unit(view),
        .label = "Granska " + opening.staff_name + "s nödöppning"};
    return seen + more({.summary = "Granska", .body = form(frame, fields), .open = typed_here});
}

FeedItem emergency_item(UnitView const& view, EmergencyOpening const& opening)
{
    auto const at = civil_moment(opening.opened_at);
    auto const today = civil_date(view.now);
    FeedItem item{.meta = moment(at.date.iso() + "T" + at.time.iso(), moment_text(opening.opened_at, today))
            + Html::text(" · " + opening.staff_name + " · om ")
            + link(person_name(view, opening.person), Href{person_path(opening.person)}),
        .body = written(opening.reason)};
    if (opening.reviewed)
        item.tags = tag({.text = "Granskad", .tone = Tone::success, .icon = Icon::check});
    else if (!opening.seen)
        item.tags = tag({.text = "Ny", .tone = Tone::warning, .icon = Icon::bell});
    if (!opening.reviewed) item.actions = review_form(view, opening);
    return item;
}

Html emergencies_box(UnitView const& view)
{
    std::vector<FeedItem> open;
    std::vector<FeedItem> reviewed;
    for (auto const& opening : view.emergencies)
        (opening.reviewed ? reviewed : open).push_back(emergency_item(view, opening));
    auto body = open.empty() ? empty_state("Inga nödöppningar att granska.") : feed(open);
    if (!reviewed.empty())
        body += more({.summary = fmt::format("Granskade ({})", reviewed.size()), .body = feed(reviewed)});
    return box({.id = "h-nod", .heading = "Nödöppningar", .body = std::move(body)});
}

// That a draft exists and whose it is, never its text (DD-23).
Html drafts_box(UnitView const& view)
{
    std::vector<Html> rows;
    for (auto const& draft : view.drafts)
        rows.push_back(Html::text(draft.author_name + " har en osignerad anteckning om " + draft.person_name
            + ", påbörjad " + moment_text(draft.begun_at, civil_date(view.now)) + "."));
    return box({.id = "h-utkast",
        .heading = "Osignerade anteckningar",
        .body = rows.empty()
            ? empty_state("Inga som är äldre än tre dygn.")
            : paragraph("Äldre än tre dygn. Texten syns bara för den som skriver.") + dotted_list(rows)});
}

Html when_due(PlanDue const& due, CivilDate today)
{
    auto const late = lateness_text(due.due);
    auto html = moment(due.due.on.iso(), relative_text(due.due.on, today));
    if (!late.empty())
        html += Html::markup(" ")
            + tag({.text = late,
                .tone = Tone::warning,
                .icon = Icon::clock_alert});
    return html;
}

Html dues_box(UnitView const& view)
{
    Table list{.caption = "Planer att göra och följa upp",
        .hide_caption = true,
        .columns = {{.text = "Person"}, {.text = "Vad"}, {.text = "Senast"}, {.text = "Regel"}},
        .rows = {}};
    for (auto const& due : view.dues) {
        bool const missing = due.kind == DueKind::plan_missing;
        list.rows.push_back({link(person_name(view, due.person), Href{due_path(due)}),
            Html::text(!missing ? due_task(due) : due.plan ? "Planen är inte klar" : "Planen saknas"),
            when_due(due, civil_date(view.now)), Html::text(rule_text(due.due) + ". " + because_text(due.due) + " ")
                + link("Regler", Href{person_path(due.person) + "/regler"}, " för " + person_name(view, due.person))});
    }
    return box({.id = "h-planer",
        .heading = "Planer",
        .body = list.rows.empty() ? empty_state("Inga planer saknas eller är sena.") : table(list),
        .foot = link("Till egenkontrollen", Href{"/egenkontroll"}.with("enhet", view.unit.id.text()))});
}

Html orders_box(UnitView const& view)
{
    auto const count = view.received_orders;
    auto text = count == 0 ? std::string{"Ingen beställning väntar på svar."}
        : count == 1       ? std::string{"1 beställning väntar på svar."}
                           : fmt::format("{} beställningar väntar på svar.", count);
    return box({.id = "h-bestallningar",
        .heading = "Beställningar",
        .body = paragraph(text),
        .foot = link("Beställningar att ta emot", Href{"/enhet/bestallningar"})});
}

Html unit_tabs(UnitView const& view)
{
    if (view.led.size() < 2) return {};
    std::vector<Tab> choices;
    for (auto const& unit : view.led)
        choices.push_back(
            {.text = unit.name, .href = unit_href(unit.id), .current = unit.id == view.unit.id});
    return tabs("Enheter", choices);
}

} // namespace

std::string review_field(char const* name, Id<EmergencyOpening> opening)
{
    return std::string{name} + "-" + opening.text();
}

Href unit_href(Id<Unit> unit)
{
    return Href{"/enhet"}.with("enhet", unit.text());
}

Page unit_page(UnitView const& view)
{
    Html main = error_summary(view.errors)
        + page_heading(view.unit.name, std::string{unit_kind_name(view.unit.kind)} + ", " + view.unit.law);
    main += unit_tabs(view);
    main += emergencies_box(view) + orders_box(view) + dues_box(view) + drafts_box(view);
    Html const side = shifts_box(view)
        + box({.id = "h-lasning", .heading = "Läsning av planerna", .body = paragraph("Vilka har läst det som gäller?"),
            .foot = link("Läsning i dag", Href{"/enhet/lasning"}.with("enhet", view.unit.id.text()))})
        + give_shift_box(view) + absence_box(view);
    return {.title = "Enheten – " + view.unit.name,
        .body = main_column(main) + side_column("Vem arbetar här", side),
        .layout = Layout::two,
        .has_errors = !view.errors.empty()};
}
