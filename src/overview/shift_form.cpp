// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/shift_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"

#include <algorithm>

namespace {

std::optional<CivilTime> time_in(
    std::string const& text, char const* field, char const* message, FormErrors& errors)
{
    auto const time = CivilTime::parse(text);
    if (!time) errors.add(field, message);
    return time;
}

} // namespace

ShiftForm typed_shift(Form const& form)
{
    return {.staff = form.text("medarbetare"),
        .date = form.text("datum"),
        .from = form.text("fran"),
        .to = form.text("till"),
        .standing = form.has("tills-vidare", "ja")};
}

ParsedShift parse_shift(ShiftForm const& typed, Id<Unit> unit, Instant now)
{
    ParsedShift parsed;
    auto& errors = parsed.errors;
    auto const staff = Id<Staff>::parse(typed.staff);
    if (!staff) errors.add("medarbetare", "Välj vem som ska arbeta.");
    auto const date = parse_date(typed.date, civil_date(now), Lean::future);
    if (!date) errors.add("datum", "Skriv dagen, till exempel 2 dec.");
    auto const from = time_in(typed.from, "fran", "Skriv när passet börjar, till exempel 7.00.", errors);
    std::optional<CivilTime> to;
    if (!typed.standing)
        to = time_in(typed.to, "till", "Skriv när passet slutar, eller välj tills vidare.", errors);
    if (!errors.empty()) return parsed;
    NewAssignment assignment{
        .staff = *staff, .unit = unit, .starts_at = instant_of(*date, *from), .ends_at = std::nullopt};
    // A night shift ends the morning after.
    if (to) assignment.ends_at = instant_of(*to > *from ? *date : add_days(*date, 1), *to);
    if (assignment.ends_at && *assignment.ends_at <= now) {
        errors.add("datum", "Passet har redan slutat. Välj en annan dag eller tid.");
        return parsed;
    }
    parsed.assignment = assignment;
    return parsed;
}

Html shift_fields(ShiftFields const& fields)
{
    Select staff{.name = "medarbetare",
        .label = "Vem?",
        .options = {},
        .value = fields.typed.staff,
        .error = fields.errors.of("medarbetare"),
        .empty_text = "Välj",
        .required = true};
    auto const add = [&](std::vector<Staff> const& people, char const* group) {
        for (auto const& one : people)
            staff.options.push_back({.value = one.id.text(),
                .text = one.title.empty() ? one.name : one.name + ", " + one.title,
                .group = group});
    };
    add(fields.team, "Enheten");
    add(fields.others, "Andra");
    auto html = select(staff);
    html += date_field({.name = "datum",
        .label = "Dag",
        .value = fields.typed.date,
        .error = fields.errors.of("datum"),
        .quick = {{"I dag", fields.today.iso()}, {"I morgon", add_days(fields.today, 1).iso()}},
        .required = true});
    html += times(
        time_field(
            {.name = "fran", .label = "Från", .value = fields.typed.from, .error = fields.errors.of("fran")})
        + time_field({.name = "till",
            .label = "Till",
            .value = fields.typed.to,
            .hint = "Är slutet tidigare än början räknas det till nästa dag.",
            .error = fields.errors.of("till")}));
    html += check_box(
        {.name = "tills-vidare", .text = "Tills vidare, utan sluttid", .checked = fields.typed.standing});
    return html;
}
