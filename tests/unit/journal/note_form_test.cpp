// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/note_form.h"
#include "unit/journal/journal_world.h"

#include <doctest/doctest.h>

namespace {

Instant const noon = instant_of(*CivilDate::of(2026, 11, 22), *CivilTime::of(12, 0));

std::string error_of(Form const& typed, std::string_view field, Instant now = noon)
{
    FormErrors errors;
    auto const note = read_note(typed, now, errors);
    CHECK(note.has_value() == errors.empty());
    return errors.of(field);
}

Form valid(std::initializer_list<std::pair<std::string, std::string>> more = {})
{
    auto form = form_of({{"typ", "event"}, {"text", "Samir klev av."}});
    for (auto const& [name, value] : more) form.add(name, value);
    return form;
}

} // namespace

TEST_CASE("a kind and a text are enough for a note")
{
    FormErrors errors;
    auto const note = read_note(valid(), noon, errors);
    REQUIRE(note);
    CHECK(note->kind == NoteKind::event);
    CHECK(note->text == "Samir klev av.");
    CHECK(note->event.date == *CivilDate::of(2026, 11, 22));
    CHECK_FALSE(note->goal);
    CHECK_FALSE(note->source);
    CHECK(error_of(form_of({{"typ", "event"}}), "text") == "Skriv vad som hände.");
    CHECK(error_of(form_of({{"text", "x"}}), "typ") == "Välj vad det gäller.");
}

TEST_CASE("a step forward is an event of importance")
{
    FormErrors errors;
    auto const note = read_note(form_of({{"typ", "progress"}, {"text", "Första gången själv."}}), noon, errors);
    REQUIRE(note);
    CHECK(note->kind == NoteKind::event);
    CHECK(kind_text(*note) == "Framsteg");
}

TEST_CASE("a deviation says why, and did not want is not the same as no time")
{
    auto const typed = form_of({{"typ", "deviation"}, {"text", "Ingen dusch."}});
    CHECK(error_of(typed, "orsak") != "");
    FormErrors errors;
    auto const want = read_note(form_of({{"typ", "deviation"}, {"orsak", "did_not_want"}, {"text", "x"}}), noon, errors);
    auto const time = read_note(form_of({{"typ", "deviation"}, {"orsak", "no_time"}, {"text", "x"}}), noon, errors);
    REQUIRE(want);
    REQUIRE(time);
    CHECK(kind_text(*want) == "Avvikelse: ville inte");
    CHECK(kind_text(*time) == "Avvikelse: vi hann inte");
    // A cause left from another choice is not kept.
    CHECK_FALSE(read_note(valid({{"orsak", "no_time"}}), noon, errors)->cause);
}

TEST_CASE("whose information it is needs name and title, and an interpretation whose and why")
{
    CHECK(error_of(valid({{"kalla", "Eva Ek"}}), "kalla-roll") != "");
    CHECK(error_of(valid({{"kalla-roll", "syster"}}), "kalla") != "");
    CHECK(error_of(valid({{"tolkning", "Han har ont."}}), "tolkning-vem") != "");
    CHECK(error_of(valid({{"tolkning", "Han har ont."}, {"tolkning-vem", "Jag"}}), "tolkning-grund") != "");
    FormErrors errors;
    auto const note = read_note(valid({{"kalla", "Eva Ek"}, {"kalla-roll", "syster"}}), noon, errors);
    REQUIRE(note);
    CHECK(note->source->role == "syster");
}

TEST_CASE("an event can be late but not in the future")
{
    CHECK(error_of(valid({{"datum", "2026-11-23"}}), "datum") != "");
    CHECK(error_of(valid({{"datum", "i dag"}, {"tid", "13.00"}}), "tid") != "");
    CHECK(error_of(valid({{"datum", "i dag"}, {"tid", "12.00"}}), "tid") == "");
    CHECK(error_of(valid({{"datum", "igår"}, {"tid", "23.30"}}), "datum") == "");
    CHECK(error_of(valid({{"datum", "34 mars"}}), "datum") != "");
    CHECK(error_of(valid({{"tid", "25.10"}}), "tid") != "");
}

TEST_CASE("the hour that comes twice must be chosen")
{
    // 25 October 2026, 03:00 summer time becomes 02:00.
    auto const later = instant_of(*CivilDate::of(2026, 10, 26), *CivilTime::of(8, 0));
    auto const typed = valid({{"datum", "2026-10-25"}, {"tid", "2.30"}});
    CHECK(error_of(typed, "timme", later) != "");
    CHECK(error_of(valid({{"datum", "2026-10-25"}, {"tid", "4.30"}}), "timme", later) == "");
    FormErrors errors;
    auto const first = read_note(valid({{"datum", "2026-10-25"}, {"tid", "2.30"}, {"timme", "first"}}), later, errors);
    auto const second = read_note(valid({{"datum", "2026-10-25"}, {"tid", "2.30"}, {"timme", "second"}}), later, errors);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(second->event.instant() - first->event.instant() == std::chrono::hours{1});
}

TEST_CASE("a new form in the doubled hour knows which one it is")
{
    auto const date = *CivilDate::of(2026, 10, 25);
    for (auto const which : {DoubledHour::first, DoubledHour::second}) {
        auto const now = instant_of(date, *CivilTime::of(2, 30), which);
        auto form = new_note(now, {});
        form.add("typ", "event");
        form.add("text", "x");
        FormErrors errors;
        auto const note = read_note(form, now, errors);
        REQUIRE(note);
        CHECK(note->event.instant() == now);
    }
}

TEST_CASE("a text that is too long is told, and pasted text is cleaned")
{
    FormErrors errors;
    auto const note = read_note(form_of({{"typ", "event"}, {"text", "Han\xC2\xA0sa\xC2\xAD:\r\n\xE2\x80\xA2 hej"}}), noon, errors);
    REQUIRE(note);
    CHECK(note->text == "Han sa:\n- hej");
    CHECK(error_of(form_of({{"typ", "event"}, {"text", std::string(100'000, 'a')}}), "text") == "");
    auto const error = error_of(form_of({{"typ", "event"}, {"text", std::string(100'001, 'a')}}), "text");
    CHECK(error == "Texten är för lång: 100\xC2\xA0" "001 tecken. Högst 100\xC2\xA0" "000 får plats.");
    CHECK(error_of(valid({{"kalla", std::string(201, 'a')}, {"kalla-roll", "x"}}), "kalla") != "");
}

TEST_CASE("a draft keeps what was typed, also what is wrong, and nothing else")
{
    auto const typed = form_of({{"typ", "deviation"}, {"text", "Å & ö = \"x\"\n+%"}, {"datum", "34 mars"}, {"_csrf", "secret"}});
    auto const kept = draft_fields(typed);
    CHECK(kept.find("secret") == std::string::npos);
    auto const back = read_draft_fields(kept);
    CHECK(back.text("text") == "Å & ö = \"x\"\n+%");
    CHECK(back.text("datum") == "34 mars");
    CHECK(has_words(back));
    CHECK_FALSE(has_words(form_of({{"typ", "event"}, {"mal", "x"}, {"text", "  "}})));
}

TEST_CASE("a draft that nobody signed is kept as far as it can be read")
{
    auto const note = read_abandoned_note(form_of({{"text", "Halvt skriv"}, {"datum", "34 mars"}}), noon);
    REQUIRE(note);
    CHECK(note->text == "Halvt skriv");
    CHECK(note->event.date == *CivilDate::of(2026, 11, 22));
    CHECK_FALSE(read_abandoned_note(form_of({{"typ", "event"}}), noon));
}

TEST_CASE("a note more than a day after the event is marked as late")
{
    auto const author = Author{.staff = Id<Staff>{1}, .name = "N", .title = "T"};
    JournalEntry entry{.id = Id<JournalEntry>{1}, .person = Id<Person>{1}, .order = Id<Order>{1}, .unit = Id<Unit>{1},
        .author = author, .written_at = noon,
        .content = {.kind = NoteKind::event, .event = {.date = *CivilDate::of(2026, 11, 21), .time = CivilTime::of(12, 0)}, .text = "x"}};
    CHECK_FALSE(entry.is_late());
    entry.content.event.time = CivilTime::of(11, 59);
    CHECK(entry.is_late());
    entry.content.event.time.reset(); // the whole day before: it ended twelve hours ago
    CHECK_FALSE(entry.is_late());
    entry.content.event.date = *CivilDate::of(2026, 11, 20);
    CHECK(entry.is_late());
}
