// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/journal_draft_store.h"
#include "journal/journal_in_brief.h"
#include "journal/note_form.h"
#include "unit/journal/journal_world.h"

#include <doctest/doctest.h>

namespace {

Result<std::int64_t> save(
    JournalWorld& world, Id<Staff> staff, Id<JournalEntry> id, std::int64_t version, std::string const& text)
{
    return world.writing(staff, world.samir, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
        return save_draft(tx, visit, access, id, version, form_of({{"text", text}, {"typ", "event"}}));
    });
}

std::optional<NoteDraft> own_draft(JournalWorld& world, Id<Staff> staff)
{
    return world.reading(
        staff, world.samir, [](ReadTx& tx, PersonAccess const& access) { return find_own_draft(tx, access); });
}

} // namespace

TEST_CASE("a draft is its author's alone")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = test.ids().next<JournalEntry>();
        CHECK(*save(world, world.nadja, id, 0, "Halvt") == 1);
        CHECK(own_draft(world, world.nadja)->typed.text("text") == "Halvt");
        CHECK_FALSE(own_draft(world, world.petra));
        CHECK_FALSE(own_draft(world, world.manager));
        CHECK_FALSE(bool{save(world, world.petra, id, 1, "Mitt nu")});
        CHECK_FALSE(bool{save(world, world.petra, id, 0, "Mitt nu")});
        CHECK(world.texts(world.petra, world.samir).empty());
    });
}

TEST_CASE("two windows never overwrite each other's draft")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = test.ids().next<JournalEntry>();
        CHECK(*save(world, world.nadja, id, 0, "ett") == 1);
        CHECK(*save(world, world.nadja, id, 1, "två") == 2);
        auto const stale = save(world, world.nadja, id, 1, "gammalt fönster");
        REQUIRE_FALSE(bool{stale});
        CHECK(stale.refusal().reason == Refusal::Reason::conflict);
        CHECK(own_draft(world, world.nadja)->typed.text("text") == "två");
    });
}

TEST_CASE("signing takes the draft away, and a late autosave cannot bring it back")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const note = world.ready(event_note(world, "Klart"));
        CHECK(bool{save(world, world.nadja, note.id, 0, "Klart")});
        CHECK(bool{world.try_sign(world.nadja, world.samir, note)});
        CHECK_FALSE(own_draft(world, world.nadja));
        CHECK_FALSE(bool{save(world, world.nadja, note.id, 0, "Klart igen")});
        CHECK_FALSE(bool{save(world, world.nadja, note.id, 1, "Klart igen")});
        CHECK_FALSE(own_draft(world, world.nadja));
    });
}

TEST_CASE("the author is reminded after a day, and the manager learns after three that a draft exists")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        CHECK(bool{save(world, world.nadja, test.ids().next<JournalEntry>(), 0, "Hemlig halv mening")});
        auto const own = [&] {
            return test.read([&](ReadTx& tx) { return list_own_drafts(tx, world.nadja, world.now()); });
        };
        auto const shown = [&](Id<Unit> unit) {
            return test.read([&](ReadTx& tx) { return list_unsigned_drafts(tx, {unit}, world.nadja, world.now()); });
        };
        REQUIRE(own().size() == 1);
        CHECK_FALSE(own()[0].reminder_due);
        test.clock().advance(std::chrono::hours{25});
        CHECK(own()[0].reminder_due);
        CHECK(shown(world.north()).empty());
        test.clock().advance(std::chrono::hours{48});
        REQUIRE(shown(world.north()).size() == 1);
        CHECK(shown(world.north())[0].person_name == "Samir Prov");
        CHECK(shown(world.south()).empty());
    });
}

TEST_CASE("after 14 days a draft becomes an unsigned note that everybody in the team can read")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = test.ids().next<JournalEntry>();
        CHECK(bool{save(world, world.nadja, id, 0, "Glömd")});
        test.clock().advance(std::chrono::hours{24 * 14 - 1});
        lock_old_drafts(world.house, world.now());
        CHECK(own_draft(world, world.nadja));
        test.clock().advance(std::chrono::hours{2});
        lock_old_drafts(world.house, world.now());
        CHECK_FALSE(own_draft(world, world.nadja));
        auto const entry = world.entry(world.petra, world.samir, id);
        REQUIRE(entry);
        CHECK_FALSE(entry->is_signed);
        CHECK(entry->content.text == "Glömd");
        CHECK(entry->author.staff == world.nadja);
        lock_old_drafts(world.house, world.now());
        CHECK(world.texts(world.petra, world.samir).size() == 1);
    });
}

TEST_CASE("a draft is kept also when another note has taken its id")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const note = world.ready(event_note(world, "Signerad"));
        CHECK(bool{save(world, world.petra, note.id, 0, "Någon annans utkast")});
        CHECK(bool{world.try_sign(world.nadja, world.samir, note)});
        test.clock().advance(std::chrono::hours{24 * 15});
        lock_old_drafts(world.house, world.now());
        CHECK_FALSE(own_draft(world, world.petra));
        CHECK(world.count("SELECT count(*) FROM journal_entry") == 2);
        CHECK(world.count("SELECT count(*) FROM ledger WHERE kind = 'journal_entry'") == 2);
    });
}

TEST_CASE("an author who leaves cannot take a draft along")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = test.ids().next<JournalEntry>();
        CHECK(bool{save(world, world.nadja, id, 0, "Slutar i dag")});
        world.set_active(world.nadja, false);
        lock_old_drafts(world.house, world.now());
        CHECK(world.entry(world.petra, world.samir, id));
    });
}

TEST_CASE("the author may throw a draft away")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = test.ids().next<JournalEntry>();
        CHECK(bool{save(world, world.nadja, id, 0, "Nej")});
        auto const discard = [&](Id<Staff> staff) {
            return world.writing(staff, world.samir,
                [&](WriteTx& tx, Visit const&, PersonAccess const& access) { return discard_draft(tx, access, id); });
        };
        CHECK(discard(world.petra).refusal().reason == Refusal::Reason::not_found);
        CHECK(own_draft(world, world.nadja));
        CHECK(bool{discard(world.nadja)});
        CHECK_FALSE(own_draft(world, world.nadja));
    });
}

TEST_CASE("the text of a window that came second is kept beside, once, and nothing is kept of what is signed already")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const note = world.ready(event_note(world, "Samir åkte buss."));
        auto const keep = [&](std::int64_t version, std::string const& text) {
            auto const kept = world.writing(world.nadja, world.samir, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
                return keep_draft(tx, visit, access, note.id, version, form_of({{"text", text}}));
            });
            REQUIRE(bool{kept});
            return *kept;
        };
        CHECK_FALSE(keep(0, "Samir").is_beside);
        auto const second = keep(0, "Ett annat fönster");
        CHECK(second.is_beside);
        CHECK(second.draft != note.id);
        CHECK(keep(0, "Ett annat fönster").draft == second.draft);
        CHECK(world.count("SELECT count(*) FROM journal_draft") == 2);
        // A saving whose answer was lost is sent again.
        CHECK(keep(0, "Samir").version == 1);
        CHECK_FALSE(keep(0, "Samir").is_beside);

        REQUIRE(bool{world.try_sign(world.nadja, world.samir, note)});
        CHECK_FALSE(keep(1, "Samir åkte").is_beside);
        CHECK(world.count("SELECT count(*) FROM journal_draft") == 1);
        CHECK(keep(1, "Samir åkte buss. Och hem.").is_beside);
        CHECK(world.count("SELECT count(*) FROM journal_draft") == 2);
    });
}

TEST_CASE("a clock that was moved back stops neither the locking of a draft nor a signing")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = test.ids().next<JournalEntry>();
        auto const note = world.ready(event_note(world, "Nyss", 0));
        auto const saved = world.writing(world.nadja, world.samir, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
            return save_draft(tx, visit, access, id, 0, note_as_typed(note.content));
        });
        REQUIRE(bool{saved});
        world.set_active(world.nadja, false);
        test.clock().advance(-std::chrono::minutes{30});
        lock_old_drafts(world.house, world.now());
        auto const locked = world.entry(world.petra, world.samir, id);
        REQUIRE(locked);
        CHECK(locked->content.event == note.content.event);
        CHECK(locked->written_at == note.content.event.instant());
        auto const done = world.try_sign(world.petra, world.samir, note);
        REQUIRE(bool{done});
        CHECK(world.entry(world.petra, world.samir, *done)->written_at == note.content.event.instant());
    });
}

TEST_CASE("each of the own drafts is found by its id")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const first = test.ids().next<JournalEntry>();
        auto const second = test.ids().next<JournalEntry>();
        CHECK(bool{save(world, world.nadja, first, 0, "Ett")});
        CHECK(bool{save(world, world.nadja, second, 0, "Två")});
        auto const own = test.read([&](ReadTx& tx) { return list_own_drafts(tx, world.nadja, world.now()); });
        REQUIRE(own.size() == 2);
        for (auto const& draft : own) {
            auto const found = world.reading(world.nadja, world.samir,
                [&](ReadTx& tx, PersonAccess const& access) { return find_own_draft(tx, access, draft.draft); });
            REQUIRE(found);
            CHECK(found->typed.text("text") == (draft.draft == first ? "Ett" : "Två"));
        }
    });
}
