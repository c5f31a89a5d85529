// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/amendment_form.h"
#include "journal/amendment_store.h"
#include "journal/journal_in_brief.h"
#include "journal/note_form.h"
#include "unit/journal/journal_world.h"

#include <doctest/doctest.h>

using Texts = std::vector<std::string>;

namespace {

// Corrects the note to what `change` makes of it.
template <class F>
Result<Id<Amendment>> correct(JournalWorld& world, Id<JournalEntry> id, F&& change)
{
    auto const entry = *world.entry(world.nadja, world.samir, id);
    auto content = entry.corrected();
    change(content);
    return world.writing(world.nadja, world.samir, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
        return add_amendment(tx, visit, access, entry,
            {.id = Id<Amendment>{0}, .entry = id, .kind = AmendmentKind::correction, .author = entry.author,
                .written_at = {}, .reason = "Fel", .corrected = content});
    });
}

EventTime hours_ago(JournalWorld const& world, int hours) { return event_note(world, "", hours).event; }

} // namespace

TEST_CASE("a corrected note stands in the list, and is filtered, by what the newest correction says")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto moved = event_note(world, "flyttad", 1);
        moved.goal = world.bus;
        moved.activity = world.ride;
        auto const id = world.signed_note(world.nadja, world.samir, moved);
        world.signed_note(world.nadja, world.samir, event_note(world, "mitten", 24 * 5));
        REQUIRE(bool{correct(world, id, [&](NoteContent& one) { one.event = hours_ago(world, 24 * 3); })});
        REQUIRE(bool{correct(world, id, [&](NoteContent& one) {
            one.event = hours_ago(world, 24 * 10);
            one.goal = world.dinner;
            one.activity = std::nullopt;
            one.kind = NoteKind::deviation;
            one.cause = Cause::no_time;
        })});

        auto const texts = [&](EntryFilter const& filter) { return world.texts(world.nadja, world.samir, filter); };
        CHECK(texts({}) == Texts{"mitten", "flyttad"});
        CHECK(texts({.goal = world.bus}).empty());
        CHECK(texts({.goal = world.dinner}) == Texts{"flyttad"});
        CHECK(texts({.activity = world.ride}).empty());
        CHECK(texts({.kind = NoteKind::event}) == Texts{"mitten"});
        CHECK(texts({.kind = NoteKind::deviation}) == Texts{"flyttad"});
        CHECK(texts({.from = add_days(world.today(), -7)}) == Texts{"mitten"});
        CHECK(texts({.to = add_days(world.today(), -7)}) == Texts{"flyttad"});
        auto const found = world.reading(world.nadja, world.samir, [&](ReadTx& tx, PersonAccess const& access) {
            return search_entries(
                tx, access, {.to = add_days(world.today(), -7)}, parse_query("flyttad"), std::nullopt, 10);
        });
        CHECK(found.entries.size() == 1);
    });
}

TEST_CASE("a note corrected to another goal and day is told of there in the overview")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto moved = event_note(world, "flyttad", 1);
        moved.goal = world.bus;
        moved.activity = world.ride;
        auto const id = world.signed_note(world.nadja, world.samir, moved);
        auto const newer = world.signed_note(world.nadja, world.samir, event_note(world, "nyare", 24));
        REQUIRE(bool{correct(world, id, [&](NoteContent& one) {
            one.event = hours_ago(world, 24 * 3);
            one.goal = world.dinner;
            one.activity = std::nullopt;
        })});

        auto const journal = world.reading(world.nadja, world.samir, [&](ReadTx& tx, PersonAccess const& access) {
            return journal_in_brief(tx, access, add_days(world.today(), -30), 1);
        });
        REQUIRE(journal.recent.size() == 1);
        CHECK(journal.recent[0].entry == newer);
        REQUIRE(journal.goals.size() == 1);
        CHECK(journal.goals[0].goal == world.dinner);
        CHECK(journal.goals[0].latest.entry == id);
    });
}

TEST_CASE("pages of a list with corrected notes show every note once, in the order of the corrected times")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        std::vector<Id<JournalEntry>> ids;
        for (int i = 0; i < 6; ++i)
            ids.push_back(world.signed_note(world.nadja, world.samir, event_note(world, "a" + std::to_string(i), 10 + i)));
        REQUIRE(bool{correct(world, ids[0], [&](NoteContent& one) { one.event = hours_ago(world, 40); })});
        REQUIRE(bool{correct(world, ids[5], [&](NoteContent& one) { one.event = hours_ago(world, 2); })});
        Texts all;
        std::optional<EntryCursor> after;
        do {
            auto const page = world.reading(world.nadja, world.samir, [&](ReadTx& tx, PersonAccess const& access) {
                return list_entries(tx, access, {}, after, 2);
            });
            for (auto const& entry : page.entries) all.push_back(entry.content.text);
            after = page.next;
        } while (after);
        CHECK(all == Texts{"a5", "a1", "a2", "a3", "a4", "a0"});
    });
}

TEST_CASE("the row of a corrected note stays as it was signed, and the correction says the goal and the time")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto content = event_note(world, "kvar", 2);
        content.goal = world.bus;
        auto const id = world.signed_note(world.nadja, world.samir, content);
        REQUIRE(bool{correct(world, id, [&](NoteContent& one) {
            one.goal = world.dinner;
            one.event = hours_ago(world, 5);
        })});
        auto const goal_of = [](Id<Goal> goal) { return " AND goal_id = " + std::to_string(goal.number()); };
        CHECK(world.count("SELECT count(*) FROM journal_entry WHERE text = 'kvar'" + goal_of(world.bus)) == 1);
        CHECK(world.count("SELECT count(*) FROM journal_amendment WHERE event_at = "
                  + std::to_string(hours_ago(world, 5).instant().time_since_epoch().count()) + goal_of(world.dinner))
            == 1);
        auto const entry = *world.entry(world.petra, world.samir, id);
        CHECK(entry.content.goal == world.bus);
        CHECK(entry.corrected().goal == world.dinner);
    });
}

TEST_CASE("a correction reaches every part of a note and keeps the rest")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto content = event_note(world, "Han åkte.");
        content.action = "Jag väntade.";
        auto const id = world.signed_note(world.nadja, world.samir, content);
        REQUIRE(bool{correct(world, id, [&](NoteContent& one) {
            one.source = Source{"Eva Ek", "syster"};
            one.interpretation = Interpretation{"Han var trött.", "Nadja", "Han gäspade."};
            one.contact_with = "Chauffören";
            one.important = true;
            one.result = "Bra.";
        })});
        auto const now = world.entry(world.petra, world.samir, id)->corrected();
        CHECK(now.text == "Han åkte.");
        CHECK(now.action == "Jag väntade.");
        CHECK(now.result == "Bra.");
        CHECK(now.source == Source{"Eva Ek", "syster"});
        CHECK(now.interpretation == Interpretation{"Han var trött.", "Nadja", "Han gäspade."});
        CHECK(now.contact_with == "Chauffören");
        CHECK(now.important);
    });
}

TEST_CASE("a note is not corrected to a goal of another order")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = world.signed_note(world.nadja, world.samir, event_note(world, "kvar"));
        CHECK_FALSE(bool{correct(world, id, [&](NoteContent& one) { one.goal = world.garden; })});
    });
}

TEST_CASE("the form of a correction sent back untouched changes nothing, and keeps which hour it was when the clocks went back")
{
    auto const written = instant_of(*CivilDate::parse_iso("2026-11-01"), *CivilTime::parse("12.00"));
    JournalEntry entry{.id = Id<JournalEntry>{1}, .person = Id<Person>{2}, .order = Id<Order>{3}, .unit = Id<Unit>{4},
        .author = {.staff = Id<Staff>{5}, .name = "Nadja", .title = "Stödassistent"}, .written_at = written,
        .content = {.kind = NoteKind::event,
            .event = {.date = *CivilDate::parse_iso("2026-10-25"), .time = CivilTime::parse("2.30"), .doubled = DoubledHour::second},
            .text = "Han sov."}};
    auto typed = note_as_typed(entry.content);
    typed.add("skal", "Fel");
    FormErrors unchanged;
    CHECK_FALSE(read_correction(typed, entry, written, unchanged));
    CHECK(unchanged.of("text") == "Inget är ändrat. Ändra det som är fel.");

    FormErrors none;
    auto const changed = read_correction(
        [&] {
            auto form = typed_over(entry.content, form_of({{"text", "Han vaknade."}}));
            form.add("skal", "Fel");
            return form;
        }(),
        entry, written, none);
    REQUIRE(changed);
    CHECK(changed->corrected->event == entry.content.event);
}

TEST_CASE("two who correct the same note do not undo each other")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = world.signed_note(world.nadja, world.samir, event_note(world, "först"));
        auto const base = base_of(*world.entry(world.nadja, world.samir, id));
        REQUIRE(bool{correct(world, id, [](NoteContent& one) { one.text = "andra"; })});
        FormErrors errors;
        CHECK_FALSE(read_correction(form_of({{"grund", base}, {"text", "min"}, {"skal", "Fel"}}),
            *world.entry(world.nadja, world.samir, id), world.now(), errors));
        CHECK(errors.of("text").starts_with("Någon har rättat"));
    });
}
