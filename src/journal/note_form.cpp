// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/note_form.h"

#include "html/components/href.h"
#include "text/pasted.h"

#include <algorithm>
#include <array>

namespace {

constexpr std::array fields{note_field::kind, note_field::cause, note_field::goal, note_field::activity, note_field::text,
    note_field::action, note_field::result, note_field::important, note_field::contact_with, note_field::source_name,
    note_field::source_role, note_field::interpretation, note_field::interpretation_by, note_field::interpretation_ground,
    note_field::date, note_field::time, note_field::doubled_hour, note_field::order};

constexpr std::string_view progress_kind = "progress";
constexpr std::string_view no_goal = "inget";

// "100 000": a space that does not break.
std::string read_text(
    Form const& typed, std::string_view field, std::size_t longest, FormErrors& errors)
{
    auto text = cleaned(typed.text(field));
    if (auto fault = too_long_text(text, longest); !fault.empty()) errors.add(std::string{field}, std::move(fault));
    return text;
}

// The event's day and time, which may be late but not in the future.
std::optional<EventTime> read_event(Form const& typed, Instant now, FormErrors& errors)
{
    auto const today = civil_date(now);
    auto const date_text = typed.text(note_field::date);
    auto const time_text = typed.text(note_field::time);
    auto const date = date_text.empty() ? std::optional{today} : parse_date(date_text, today, Lean::past);
    auto const time = time_text.empty() ? std::nullopt : CivilTime::parse(time_text);
    if (!date) errors.add(std::string{note_field::date}, "Skriv dagen som 19 november eller 2026-11-19.");
    if (!time_text.empty() && !time) errors.add(std::string{note_field::time}, "Skriv tiden som 8.10 eller 14.30.");
    if (!date || (!time_text.empty() && !time)) return std::nullopt;

    EventTime event{.date = *date, .time = time};
    if (time && occurs_twice(*date, *time)) {
        auto const hour = typed.text(note_field::doubled_hour);
        if (hour == "first") event.doubled = DoubledHour::first;
        else if (hour == "second") event.doubled = DoubledHour::second;
        else errors.add(std::string{note_field::doubled_hour},
            "Klockan ställdes tillbaka den natten. Välj om det var före eller efter.");
    }
    if (event.instant() > now)
        errors.add(std::string{date == today ? note_field::time : note_field::date},
            "Tiden har inte varit än. Skriv när det hände.");
    return event;
}

void read_kind(Form const& typed, NoteContent& content, FormErrors& errors)
{
    auto const kind = typed.text(note_field::kind);
    content.progress = kind == progress_kind;
    if (auto const known = parse_code(note_kind_codes(), kind)) content.kind = *known;
    else if (content.progress) content.kind = NoteKind::event;
    else errors.add(std::string{note_field::kind}, "Välj vad det gäller.");

    if (content.kind != NoteKind::deviation) return;
    content.cause = parse_code(cause_codes(), typed.text(note_field::cause));
    if (!content.cause) errors.add(std::string{note_field::cause}, "Välj varför det inte blev som i planen.");
}

// A chosen goal or activity. An id that is none is nobody's slip, so it is refused like an unknown one.
template <class Entity>
std::optional<Id<Entity>> read_id(Form const& typed, std::string_view field, FormErrors& errors)
{
    auto const text = typed.text(field);
    if (text.empty() || text == no_goal) return std::nullopt;
    auto const id = Id<Entity>::parse(text);
    if (!id) errors.add(std::string{field}, "Välj i listan.");
    return id;
}

void read_source(Form const& typed, NoteContent& content, FormErrors& errors)
{
    Source const source{.name = read_line(typed, note_field::source_name, errors),
        .role = read_line(typed, note_field::source_role, errors)};
    if (source.name.empty() && source.role.empty()) return;
    if (source.name.empty()) errors.add(std::string{note_field::source_name}, "Skriv vem som berättade det.");
    if (source.role.empty())
        errors.add(std::string{note_field::source_role}, "Skriv titel eller relation, till exempel sjuksköterska eller syster.");
    content.source = source;
}

void read_interpretation(Form const& typed, NoteContent& content, FormErrors& errors)
{
    Interpretation const interpretation{.text = read_long_text(typed, note_field::interpretation, errors),
        .by = read_line(typed, note_field::interpretation_by, errors),
        .ground = read_long_text(typed, note_field::interpretation_ground, errors)};
    if (interpretation.text.empty() && interpretation.by.empty() && interpretation.ground.empty()) return;
    if (interpretation.text.empty()) errors.add(std::string{note_field::interpretation}, "Skriv tolkningen.");
    if (interpretation.by.empty()) errors.add(std::string{note_field::interpretation_by}, "Skriv vems tolkningen är.");
    if (interpretation.ground.empty())
        errors.add(std::string{note_field::interpretation_ground}, "Skriv vad tolkningen bygger på.");
    content.interpretation = interpretation;
}

} // namespace

std::string read_long_text(Form const& typed, std::string_view field, FormErrors& errors)
{
    return read_text(typed, field, longest_note, errors);
}

std::string read_line(Form const& typed, std::string_view field, FormErrors& errors)
{
    auto text = read_text(typed, field, longest_line, errors);
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

// In the order of the page, so that the summary of errors follows it.
std::optional<NoteContent> read_note(Form const& typed, Instant now, FormErrors& errors)
{
    auto const event = read_event(typed, now, errors);
    NoteContent content{.kind = NoteKind::event, .event = event.value_or(EventTime{.date = civil_date(now)}), .text = {}};
    read_kind(typed, content, errors);
    content.goal = read_id<Goal>(typed, note_field::goal, errors);
    content.activity = read_id<Activity>(typed, note_field::activity, errors);
    content.text = read_long_text(typed, note_field::text, errors);
    if (content.text.empty()) errors.add(std::string{note_field::text}, "Skriv vad som hände.");
    content.action = read_long_text(typed, note_field::action, errors);
    content.result = read_long_text(typed, note_field::result, errors);
    content.contact_with = read_line(typed, note_field::contact_with, errors);
    if (content.kind == NoteKind::contact && content.contact_with.empty())
        errors.add(std::string{note_field::contact_with}, "Skriv vem du hade kontakt med.");
    content.important = typed.has(note_field::important);
    read_source(typed, content, errors);
    read_interpretation(typed, content, errors);
    if (!errors.empty()) return std::nullopt;
    return content;
}

std::optional<NoteContent> read_abandoned_note(Form const& typed, Instant begun_at)
{
    FormErrors ignored;
    auto const event = read_event(typed, begun_at, ignored);
    NoteContent content{.kind = NoteKind::event, .event = EventTime{.date = civil_date(begun_at)}, .text = {}};
    if (event && event->instant() <= begun_at) content.event = *event;
    read_kind(typed, content, ignored);
    content.goal = read_id<Goal>(typed, note_field::goal, ignored);
    content.activity = read_id<Activity>(typed, note_field::activity, ignored);
    content.text = read_long_text(typed, note_field::text, ignored);
    content.action = read_long_text(typed, note_field::action, ignored);
    content.result = read_long_text(typed, note_field::result, ignored);
    content.contact_with = read_line(typed, note_field::contact_with, ignored);
    content.important = typed.has(note_field::important);
    read_source(typed, content, ignored);
    read_interpretation(typed, content, ignored);
    if (!has_words(typed)) return std::nullopt;
    return content;
}

Form note_as_typed(NoteContent const& content)
{
    Form form;
    auto const add = [&](std::string_view name, std::string value) { form.add(std::string{name}, std::move(value)); };
    add(note_field::kind, std::string{content.progress ? progress_kind : code_of(note_kind_codes(), content.kind).code});
    add(note_field::cause, content.cause ? std::string{code_of(cause_codes(), *content.cause).code} : "");
    add(note_field::goal, content.goal ? content.goal->text() : "");
    add(note_field::activity, content.activity ? content.activity->text() : "");
    add(note_field::text, content.text);
    add(note_field::action, content.action);
    add(note_field::result, content.result);
    if (content.important) add(note_field::important, "ja");
    add(note_field::contact_with, content.contact_with);
    auto const source = content.source.value_or(Source{});
    add(note_field::source_name, source.name);
    add(note_field::source_role, source.role);
    auto const interpretation = content.interpretation.value_or(Interpretation{});
    add(note_field::interpretation, interpretation.text);
    add(note_field::interpretation_by, interpretation.by);
    add(note_field::interpretation_ground, interpretation.ground);
    add(note_field::date, content.event.date.iso());
    add(note_field::time, content.event.time ? content.event.time->text() : "");
    if (content.event.doubled) add(note_field::doubled_hour, *content.event.doubled == DoubledHour::first ? "first" : "second");
    return form;
}

Form typed_over(NoteContent const& former, Form const& typed)
{
    auto const before = note_as_typed(former);
    Form form;
    for (auto const name : fields) {
        // A box that is not ticked is not sent; the whole form has a kind beside it.
        bool const is_sent = typed.has(name) || (name == note_field::important && typed.has(note_field::kind));
        if (auto const value = (is_sent ? typed : before).find(name)) form.add(std::string{name}, std::string{*value});
    }
    return form;
}

Form new_note(Instant now, Form const& begin)
{
    auto const moment = civil_moment(now);
    Form form;
    for (auto const name : {note_field::kind, note_field::goal, note_field::activity, note_field::text})
        if (auto const value = begin.text(name); !value.empty()) form.add(std::string{name}, value);
    form.add(std::string{note_field::date}, moment.date.iso());
    form.add(std::string{note_field::time}, moment.time.text());
    if (occurs_twice(moment.date, moment.time)) {
        bool const first = instant_of(moment.date, moment.time, DoubledHour::second) > now;
        form.add(std::string{note_field::doubled_hour}, first ? "first" : "second");
    }
    return form;
}

std::string draft_fields(Form const& typed)
{
    std::string kept;
    for (auto const name : fields) {
        auto const value = typed.find(name);
        if (!value || value->empty()) continue;
        if (!kept.empty()) kept += '&';
        kept += query_encoded(name) + '=' + query_encoded(*value);
    }
    return kept;
}

Form read_draft_fields(std::string_view kept) { return parse_urlencoded(kept).value_or(Form{}); }

bool has_words(Form const& typed)
{
    return std::any_of(fields.begin(), fields.end(), [&](std::string_view name) {
        bool const chosen = name == note_field::kind || name == note_field::goal || name == note_field::activity
            || name == note_field::date || name == note_field::time || name == note_field::doubled_hour
            || name == note_field::order || name == note_field::cause || name == note_field::important;
        return !chosen && !typed.text(name).empty();
    });
}
