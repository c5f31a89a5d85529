// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/entry_row.h"

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

void read_texts(Row const& row, NoteContent& content)
{
    content.contact_with = text_or_empty(row, 20);
    if (!row.is_null(21)) content.source = Source{.name = row.text(21), .role = row.text(22)};
    content.text = row.text(23);
    content.action = text_or_empty(row, 24);
    content.result = text_or_empty(row, 25);
    if (!row.is_null(26))
        content.interpretation = Interpretation{
            .text = row.text(26), .by = text_or_empty(row, 27), .ground = text_or_empty(row, 28)};
}

} // namespace

JournalEntry read_entry(Row const& row, HiddenText hidden_text)
{
    auto const date = CivilDate::parse_iso(row.text_view(13));
    if (!date) throw DatabaseError{"not a date in the journal"};
    JournalEntry entry{
        .id = row.id<JournalEntry>(0),
        .person = row.id<Person>(1),
        .order = row.id<Order>(2),
        .unit = row.id<Unit>(3),
        .author = {.staff = row.id<Staff>(4), .name = row.text(17), .title = row.text(18)},
        .written_at = row.instant(16),
        .content = {.kind = stored_code(row, 7, note_kind_codes()),
            .event = {.date = *date, .time = stored_time(row, 14)},
            .text = {},
            .cause = stored_optional_code(row, 8, cause_codes()),
            .progress = row.boolean(9),
            .important = row.boolean(10),
            .goal = row.optional_id<Goal>(5),
            .activity = row.optional_id<Activity>(6)},
        .is_signed = row.boolean(11),
        .is_moved = row.boolean(12),
        .is_hidden = row.boolean(19),
    };
    if (!row.is_null(15))
        entry.content.event.doubled = row.text_view(15) == "first" ? DoubledHour::first : DoubledHour::second;
    if (!entry.is_hidden || hidden_text == HiddenText::read) read_texts(row, entry.content);
    return entry;
}

Canonical canonical_of(JournalEntry const& entry)
{
    auto const& content = entry.content;
    auto const optional_number = [](auto const& id) -> std::optional<std::int64_t> {
        if (!id) return std::nullopt;
        return id->number();
    };
    Canonical record{"journal_entry", 1};
    record.add("id", entry.id.number())
        .add("person", entry.person.number())
        .add("order", entry.order.number())
        .add("unit", entry.unit.number())
        .add("author", entry.author.staff.number())
        .add("author_name", entry.author.name)
        .add("author_title", entry.author.title)
        .add("goal", optional_number(content.goal))
        .add("activity", optional_number(content.activity))
        .add("kind", code_of(note_kind_codes(), content.kind).code)
        .add("cause", code_or_none(cause_codes(), content.cause))
        .add("progress", std::int64_t{content.progress})
        .add("important", std::int64_t{content.important})
        .add("is_signed", std::int64_t{entry.is_signed})
        .add("is_moved", std::int64_t{entry.is_moved})
        .add("event", content.event.iso());
    if (content.event.doubled) record.add("doubled_hour", code_of_hour(*content.event.doubled));
    record.add("written_at", std::int64_t{entry.written_at.time_since_epoch().count()})
        .add("text", content.text)
        .add("action", content.action)
        .add("result", content.result)
        .add("contact_with", content.contact_with);
    if (content.source) record.add("source_name", content.source->name).add("source_role", content.source->role);
    if (content.interpretation)
        record.add("interpretation", content.interpretation->text)
            .add("interpretation_by", content.interpretation->by)
            .add("interpretation_ground", content.interpretation->ground);
    return record;
}

bool insert_entry(WriteTx& tx, JournalEntry const& entry, std::string_view terms, Bytes const& salt)
{
    auto const& content = entry.content;
    auto const date = content.event.date.iso();
    auto const time = iso_or_none(content.event.time);
    std::optional<std::string_view> hour;
    if (content.event.doubled) hour = code_of_hour(*content.event.doubled);
    std::optional<std::string_view> source_name, source_role, interpretation, by, ground;
    if (content.source) {
        source_name = content.source->name;
        source_role = content.source->role;
    }
    if (content.interpretation) {
        interpretation = content.interpretation->text;
        by = content.interpretation->by;
        ground = content.interpretation->ground;
    }
    return tx.execute(R"(
        INSERT INTO journal_entry (id, person_id, order_id, unit_id, author_id, goal_id, activity_id, kind, cause,
            progress, important, is_signed, is_moved, event_at, event_date, event_time, doubled_hour, written_at,
            author_name, author_title, contact_with, source_name, source_role, text, action, result, interpretation,
            interpretation_by, interpretation_ground, terms, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
            ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31)
        ON CONFLICT (id) DO NOTHING
        )",
        {entry.id, entry.person, entry.order, entry.unit, entry.author.staff, content.goal, content.activity,
            code_of(note_kind_codes(), content.kind).code, code_or_none(cause_codes(), content.cause), content.progress,
            content.important, entry.is_signed, entry.is_moved, content.event.instant(), date, time, hour,
            entry.written_at, entry.author.name, entry.author.title, none_if_empty(content.contact_with), source_name,
            source_role, content.text, none_if_empty(content.action), none_if_empty(content.result), interpretation, by,
            ground, terms, salt}) == 1;
}
