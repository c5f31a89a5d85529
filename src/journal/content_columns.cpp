// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/content_columns.h"

#include "plans/stored_value.h"

namespace {

std::string text_or_empty(Row const& row, int column) { return row.is_null(column) ? std::string{} : row.text(column); }

std::optional<std::string_view> none_if_empty(std::string const& text)
{
    if (text.empty()) return std::nullopt;
    return text;
}

std::string_view code_of_hour(DoubledHour hour)
{
    switch (hour) {
    case DoubledHour::first:
        return "first";
    case DoubledHour::second:
        return "second";
    }
    throw std::logic_error{"an hour that is neither"};
}

} // namespace

ContentColumns::ContentColumns(NoteContent const* content)
{
    if (!content) return;
    kind = code_of(note_kind_codes(), content->kind).code;
    cause = code_or_none(cause_codes(), content->cause);
    progress = content->progress;
    important = content->important;
    goal = content->goal;
    activity = content->activity;
    event_at = content->event.instant();
    event_date = content->event.date.iso();
    event_time = iso_or_none(content->event.time);
    if (content->event.doubled) doubled_hour = code_of_hour(*content->event.doubled);
    text = content->text;
    action = none_if_empty(content->action);
    result = none_if_empty(content->result);
    contact_with = none_if_empty(content->contact_with);
    if (content->source) {
        source_name = content->source->name;
        source_role = content->source->role;
    }
    if (content->interpretation) {
        interpretation = content->interpretation->text;
        interpretation_by = content->interpretation->by;
        interpretation_ground = content->interpretation->ground;
    }
}

NoteContent read_content_facts(Row const& row, int column)
{
    auto const date = stored_day(row, column + 6);
    if (!date) throw DatabaseError{"a note without a day"};
    NoteContent content{.kind = stored_code(row, column, note_kind_codes()),
        .event = {.date = *date, .time = stored_time(row, column + 7)},
        .text = {},
        .cause = stored_optional_code(row, column + 1, cause_codes()),
        .progress = row.boolean(column + 2),
        .important = row.boolean(column + 3),
        .goal = row.optional_id<Goal>(column + 4),
        .activity = row.optional_id<Activity>(column + 5)};
    if (!row.is_null(column + 8))
        content.event.doubled = row.text_view(column + 8) == "first" ? DoubledHour::first : DoubledHour::second;
    return content;
}

void read_content_texts(Row const& row, int column, NoteContent& content)
{
    content.text = row.text(column);
    content.action = text_or_empty(row, column + 1);
    content.result = text_or_empty(row, column + 2);
    content.contact_with = text_or_empty(row, column + 3);
    if (!row.is_null(column + 4)) content.source = Source{.name = row.text(column + 4), .role = row.text(column + 5)};
    if (!row.is_null(column + 6))
        content.interpretation = Interpretation{.text = row.text(column + 6),
            .by = text_or_empty(row, column + 7),
            .ground = text_or_empty(row, column + 8)};
}
