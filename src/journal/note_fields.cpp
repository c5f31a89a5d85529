// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/note_fields.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "journal/note_form.h"

#include <algorithm>

namespace {

std::string name_of(std::string_view field) { return std::string{field}; }

TextArea area(NoteFields const& form, std::string_view field, std::string label)
{
    return {.name = name_of(field),
        .label = std::move(label),
        .value = form.values.text(field),
        .error = form.errors.of(field),
        .rows = 2,
        .max_length = static_cast<int>(longest_note)};
}

Html line(NoteFields const& form, std::string_view field, std::string label)
{
    return text_field({.name = name_of(field),
        .label = std::move(label),
        .value = form.values.text(field),
        .error = form.errors.of(field),
        .max_length = static_cast<int>(longest_line)});
}

Select choice(NoteFields const& form, std::string_view field, std::string label, std::string empty_text)
{
    return {.name = name_of(field),
        .label = std::move(label),
        .options = {},
        .value = form.values.text(field),
        .error = form.errors.of(field),
        .empty_text = std::move(empty_text)};
}

Html kind_fields(NoteFields const& form)
{
    auto kinds = choice(form, note_field::kind, "Vad gäller det?", "Välj");
    kinds.required = true;
    kinds.options.push_back({.value = "progress", .text = "Framsteg"});
    for (auto const& code : note_kind_codes())
        kinds.options.push_back({.value = std::string{code.code}, .text = std::string{code.label}});
    auto causes = choice(form, note_field::cause, "Varför blev det inte som i planen?", "Ingen avvikelse");
    for (auto const& code : cause_codes())
        causes.options.push_back({.value = std::string{code.code}, .text = std::string{code.label}});
    return select(kinds) + select(causes);
}

Html thread_fields(NoteFields const& form)
{
    if (!form.threads) return {};
    Html fields;
    auto goals = choice(form, note_field::goal, "Vilket mål?", "Inget");
    for (auto const& goal : form.threads->goals) goals.options.push_back({.value = goal.goal.text(), .text = goal.short_name});
    fields += select(goals);
    auto activities = choice(form, note_field::activity, "Vilken aktivitet?", "Ingen särskild");
    for (auto const& activity : form.threads->activities)
        activities.options.push_back({.value = activity.activity.text(), .text = activity.what});
    fields += select(activities);
    return fields;
}

Html time_fields(NoteFields const& form)
{
    Html fields = times(date_field({.name = name_of(note_field::date),
                            .label = "Vilken dag hände det?",
                            .value = form.values.text(note_field::date),
                            .error = form.errors.of(note_field::date)})
        + time_field({.name = name_of(note_field::time),
            .label = "Vilken tid?",
            .value = form.values.text(note_field::time),
            .hint = "Lämna tomt om det gäller hela dagen.",
            .error = form.errors.of(note_field::time)}));
    auto const hour = form.values.text(note_field::doubled_hour);
    auto const hour_error = form.errors.of(note_field::doubled_hour);
    if (!hour.empty() || !hour_error.empty())
        fields += radio_list({.name = name_of(note_field::doubled_hour),
            .legend = "Klockan ställdes tillbaka den natten. När var det?",
            .choices = {{.value = "first", .text = "Före, på sommartid"}, {.value = "second", .text = "Efter, på vintertid"}},
            .value = hour,
            .error = hour_error});
    return fields;
}

} // namespace

int rows_for(std::string const& text, int least)
{
    constexpr std::size_t line = 40; // characters, about, on a phone
    constexpr int most = 30;
    int rows = 1;
    std::size_t in_line = 0;
    for (auto const one : text) {
        if (one != '\n' && ++in_line <= line) continue;
        ++rows;
        in_line = 0;
    }
    return std::clamp(rows, least, most);
}

Html note_fields(NoteFields const& form)
{
    auto text = area(form, note_field::text, "Vad hände?");
    text.rows = rows_for(text.value, 4);
    text.required = true;
    Html fields = text_area(text);
    fields += text_area(area(form, note_field::action, "Vad gjorde du?"));
    fields += text_area(area(form, note_field::result, "Hur blev det?"));
    fields += time_fields(form);
    fields += kind_fields(form);
    fields += line(form, note_field::contact_with, "Vem hade du kontakt med?");
    fields += thread_fields(form);
    fields += check_box({.name = name_of(note_field::important),
        .text = "Viktigt för uppföljningen",
        .checked = form.values.has(note_field::important)});
    fields += group({.legend = "Har någon annan berättat det?",
        .fields = line(form, note_field::source_name, "Vem?") + line(form, note_field::source_role, "Titel eller relation")});
    fields += group({.legend = "Finns det en tolkning?",
        .fields = text_area(area(form, note_field::interpretation, "Tolkning"))
            + line(form, note_field::interpretation_by, "Vems tolkning är det?")
            + text_area(area(form, note_field::interpretation_ground, "Vad bygger den på?"))});
    return fields;
}
