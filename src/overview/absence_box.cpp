// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/absence_box.h"

#include "html/components/box.h"
#include "html/components/field.h"

namespace {

std::string span_of(StaffAbsence const& one, CivilDate today)
{
    auto const from = one.from <= today ? "Borta" : "Borta från " + relative_text(one.from, today);
    return from + (one.to ? " till och med " + relative_text(*one.to, today) : ", tills vidare") + ".";
}

Html absence_row(UnitView const& view, StaffAbsence const& one)
{
    FormFrame const frame{.action = Href{"/enhet/franvaro/" + one.id.text() + "/avslut"}, .csrf = view.csrf,
        .hidden = {{"enhet", view.unit.id.text()}}};
    return Html::format("<strong>{}</strong>", one.name) + paragraph(span_of(one, civil_date(view.now)))
        + button_form(frame, {.text = "Är tillbaka", .weight = Weight::secondary, .more = ": " + one.name, .small = true});
}

} // namespace

Html absence_box(UnitView const& view)
{
    std::vector<Html> rows;
    for (auto const& one : view.absences) rows.push_back(absence_row(view, one));
    Select who{.name = "borta-vem", .label = "Vem är borta?", .options = {}, .value = view.typed_absence.text("borta-vem"),
        .error = view.errors.of("borta-vem"), .empty_text = "Välj"};
    for (auto const& one : view.team) who.options.push_back({one.id.text(), one.name});
    auto const from = view.typed_absence.has("borta-fran") ? view.typed_absence.text("borta-fran") : civil_date(view.now).iso();
    Html fields = select(who) + date_field({.name = "borta-fran", .label = "Från", .value = from, .error = view.errors.of("borta-fran")})
        + date_field({.name = "borta-till", .label = "Till och med", .value = view.typed_absence.text("borta-till"),
            .hint = "Lämna tomt om du inte vet.", .error = view.errors.of("borta-till")});
    fields += form_foot(button(SubmitButton{.text = "Skriv in", .weight = Weight::secondary}));
    bool const is_open = !view.typed_absence.fields().empty();
    return box({.id = "h-borta", .heading = "Borta",
        .body = paragraph("När den som ansvarar för en plan är borta får ersättaren uppgifterna.")
            + (rows.empty() ? empty_state("Ingen är inskriven som borta.") : plain_list(rows))
            + more({.summary = "Skriv in frånvaro",
                .body = form({.action = "/enhet/franvaro", .csrf = view.csrf, .hidden = {{"enhet", view.unit.id.text()}}}, fields),
                .open = is_open})});
}

std::optional<StaffAbsence> parse_absence(Form const& form, Id<StaffAbsence> id, Id<Unit> unit, CivilDate today, FormErrors& errors)
{
    auto const staff = Id<Staff>::parse(form.text("borta-vem"));
    if (!staff) errors.add("borta-vem", "Välj vem som är borta.");
    auto const from = parse_date(form.text("borta-fran"), today);
    if (!from) errors.add("borta-fran", "Skriv första dagen, till exempel 2 dec eller 2026-12-02.");
    auto const typed_to = form.text("borta-till");
    auto const to = parse_date(typed_to, today, Lean::future);
    if (!typed_to.empty() && !to) errors.add("borta-till", "Skriv sista dagen, till exempel 9 dec, eller lämna tomt.");
    if (from && to && *to < *from) errors.add("borta-till", "Sista dagen är före den första.");
    if (!errors.empty()) return std::nullopt;
    return StaffAbsence{.id = id, .staff = *staff, .name = {}, .unit = unit, .from = *from, .to = to};
}
