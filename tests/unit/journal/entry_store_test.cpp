// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/verify.h"
#include "journal/amendment_store.h"
#include "journal/journal_in_brief.h"
#include "unit/journal/journal_world.h"

#include <doctest/doctest.h>

using Texts = std::vector<std::string>;

TEST_CASE("a signed note is found again as it was written")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto content = event_note(world, "Hon sa \"hej\" & gick.\n\nSen <b>kom</b> bussen.");
        content.kind = NoteKind::deviation;
        content.cause = Cause::did_not_want;
        content.important = true;
        content.goal = world.bus;
        content.activity = world.ride;
        content.action = "Jag väntade.";
        content.result = "Det gick bra.";
        content.contact_with = "Chauffören";
        content.source = Source{"Eva Ek", "syster"};
        content.interpretation = Interpretation{"Han var rädd.", "Nadja", "Han höll i sig."};
        auto const id = world.signed_note(world.nadja, world.samir, content);

        auto const found = world.entry(world.petra, world.samir, id);
        REQUIRE(found);
        CHECK(found->order == world.samir_north);
        CHECK(found->unit == world.north());
        CHECK(found->author.staff == world.nadja);
        CHECK(found->author.name == world.visit(world.nadja).actor.name);
        CHECK(found->author.title == world.visit(world.nadja).actor.title);
        CHECK(found->written_at == world.now());
        CHECK(found->content.text == content.text);
        CHECK(found->content.cause == Cause::did_not_want);
        CHECK(found->content.important);
        CHECK(found->content.goal == world.bus);
        CHECK(found->content.activity == world.ride);
        CHECK(found->content.action == "Jag väntade.");
        CHECK(found->content.result == "Det gick bra.");
        CHECK(found->content.contact_with == "Chauffören");
        CHECK(found->content.source->name == "Eva Ek");
        CHECK(found->content.interpretation->ground == "Han höll i sig.");
        CHECK(found->content.event.iso() == content.event.iso());
        CHECK(found->is_signed);
    });
}

TEST_CASE("no statement changes or removes a signed note")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = world.signed_note(world.nadja, world.samir, event_note(world, "Kvar"));
        for (auto const* sql : {"UPDATE journal_entry SET text = 'x'", "DELETE FROM journal_entry"}) {
            CHECK_THROWS_AS(static_cast<void>(test.write([&](WriteTx& tx) -> Result<Done> {
                tx.execute(sql, {});
                return Done{};
            })),
                DatabaseError);
        }
        CHECK(world.entry(world.nadja, world.samir, id)->content.text == "Kvar");
    });
}

TEST_CASE("the same note sent twice is signed once")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const note = world.ready(event_note(world, "En gång"));
        CHECK(bool{world.try_sign(world.nadja, world.samir, note)});
        auto const again = world.try_sign(world.nadja, world.samir, note);
        REQUIRE_FALSE(bool{again});
        CHECK(again.refusal().reason == Refusal::Reason::conflict);
        CHECK(world.texts(world.nadja, world.samir) == Texts{"En gång"});
        CHECK(world.count("SELECT count(*) FROM ledger WHERE kind = 'journal_entry'") == 1);
    });
}

TEST_CASE("a note hangs on a goal of the person's own plans only")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto content = event_note(world, "Fel mål");
        content.goal = world.garden;
        CHECK_FALSE(bool{world.try_sign(world.nadja, world.samir, world.ready(content))});
        content.goal = Id<Goal>{7};
        CHECK_FALSE(bool{world.try_sign(world.nadja, world.samir, world.ready(content))});
        // The unit of another order cannot write about this plan.
        content.goal = world.bus;
        CHECK_FALSE(bool{world.try_sign(world.olle, world.samir, world.ready(content))});
        CHECK(world.texts(world.nadja, world.samir).empty());
    });
}

TEST_CASE("a unit reads what was written about its own orders, never another unit's")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const north = world.signed_note(world.nadja, world.samir, event_note(world, "Hemma"));
        auto const south = world.signed_note(world.olle, world.samir, event_note(world, "På jobbet"));
        CHECK(world.texts(world.nadja, world.samir) == Texts{"Hemma"});
        CHECK(world.texts(world.olle, world.samir) == Texts{"På jobbet"});
        CHECK_FALSE(world.entry(world.nadja, world.samir, south));
        CHECK_FALSE(world.entry(world.olle, world.samir, north));
        CHECK(world.texts_found(world.nadja, world.samir, "jobbet").empty());
        CHECK(world.texts_found(world.olle, world.samir, "jobbet") == Texts{"På jobbet"});
    });
}

TEST_CASE("the list is newest first by the time of the event, not of the writing")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        world.signed_note(world.nadja, world.samir, event_note(world, "nyast", 1));
        world.signed_note(world.nadja, world.samir, event_note(world, "äldst", 100));
        world.signed_note(world.nadja, world.samir, event_note(world, "mitten", 30));
        CHECK(world.texts(world.nadja, world.samir) == Texts{"nyast", "mitten", "äldst"});
    });
}

TEST_CASE("a list is filtered by kind, goal, activity, importance and period")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto bus = event_note(world, "buss", 1);
        bus.goal = world.bus;
        bus.activity = world.ride;
        bus.progress = true;
        world.signed_note(world.nadja, world.samir, bus);
        auto contact = event_note(world, "kontakt", 2);
        contact.kind = NoteKind::contact;
        contact.important = true;
        world.signed_note(world.nadja, world.samir, contact);
        auto old = event_note(world, "gammal", 24 * 40);
        old.goal = world.dinner;
        world.signed_note(world.nadja, world.samir, old);

        auto const texts = [&](EntryFilter const& filter) { return world.texts(world.nadja, world.samir, filter); };
        CHECK(texts({.kind = NoteKind::contact}) == Texts{"kontakt"});
        CHECK(texts({.progress = true}) == Texts{"buss"});
        CHECK(texts({.important = true}) == Texts{"kontakt"});
        CHECK(texts({.goal = world.dinner}) == Texts{"gammal"});
        CHECK(texts({.activity = world.ride}) == Texts{"buss"});
        CHECK(texts({.from = add_days(world.today(), -7)}) == Texts{"buss", "kontakt"});
        CHECK(texts({.to = add_days(world.today(), -7)}) == Texts{"gammal"});
        CHECK(texts({.from = world.today(), .to = world.today()}) == Texts{"buss", "kontakt"});
    });
}

TEST_CASE("paging goes on where it ended, also when new notes come in between")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        for (int i = 0; i < 5; ++i) world.signed_note(world.nadja, world.samir, event_note(world, "a" + std::to_string(i), 10));
        auto const page = [&](std::optional<EntryCursor> const& after) {
            return world.reading(world.nadja, world.samir, [&](ReadTx& tx, PersonAccess const& access) {
                return list_entries(tx, access, {}, after, 2);
            });
        };
        auto const first = page(std::nullopt);
        REQUIRE(first.entries.size() == 2);
        CHECK(first.entries[0].content.text == "a4");
        REQUIRE(first.next);
        world.signed_note(world.nadja, world.samir, event_note(world, "ny", 1));
        auto const second = page(EntryCursor::parse(first.next->text()));
        REQUIRE(second.entries.size() == 2);
        CHECK(second.entries[0].content.text == "a2");
        CHECK(second.entries[1].content.text == "a1");
        auto const third = page(second.next);
        CHECK(third.entries.size() == 1);
        CHECK_FALSE(third.next);
    });
    for (auto const* bad : {"", "-", "12", "x-0000000000001", "12-x", "99999999999999999999-0000000000001", "--1"})
        CHECK_FALSE(EntryCursor::parse(bad));
}

TEST_CASE("search finds other forms and parts of words, page by page")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        world.signed_note(world.nadja, world.samir, event_note(world, "Promenaderna blev korta.", 3));
        world.signed_note(world.nadja, world.samir, event_note(world, "Genomförandeplanen är läst.", 2));
        world.signed_note(world.nadja, world.karin, event_note(world, "En promenad.", 1));
        CHECK(world.texts_found(world.nadja, world.samir, "promenad") == Texts{"Promenaderna blev korta."});
        CHECK(world.texts_found(world.nadja, world.samir, "plan") == Texts{"Genomförandeplanen är läst."});
        CHECK(world.texts_found(world.nadja, world.samir, "plan promenad").empty());

        for (int i = 0; i < 5; ++i) world.signed_note(world.nadja, world.karin, event_note(world, "buss " + std::to_string(i), 20 - i));
        Texts all;
        std::optional<EntryCursor> after;
        for (int pages = 0; pages < 3; ++pages) {
            auto const page = world.reading(world.nadja, world.karin, [&](ReadTx& tx, PersonAccess const& access) {
                return search_entries(tx, access, {}, parse_query("bussar"), after, 2);
            });
            CHECK(page.found == 5);
            for (auto const& entry : page.entries) all.push_back(entry.content.text);
            after = page.next;
        }
        CHECK(all == Texts{"buss 4", "buss 3", "buss 2", "buss 1", "buss 0"});
        CHECK_FALSE(after);
    });
}

TEST_CASE("the overview learns the latest note and the count of each goal in one go")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const write = [&](Id<Goal> goal, std::string text, int hours) {
            auto content = event_note(world, std::move(text), hours);
            content.goal = goal;
            return world.signed_note(world.nadja, world.samir, content);
        };
        write(world.bus, "första", 24 * 50);
        write(world.bus, "andra", 5);
        auto const latest = write(world.bus, "tredje", 2);
        write(world.dinner, "middag", 24 * 50);
        world.signed_note(world.nadja, world.samir, event_note(world, "utan mål"));

        auto const journal = world.reading(world.nadja, world.samir, [&](ReadTx& tx, PersonAccess const& access) {
            return journal_in_brief(tx, access, add_days(world.today(), -30), 2);
        });
        auto const& notes = journal.goals;
        REQUIRE(notes.size() == 2);
        auto const& bus = notes[0].goal == world.bus ? notes[0] : notes[1];
        auto const& dinner = notes[0].goal == world.bus ? notes[1] : notes[0];
        CHECK(bus.count == 2);
        CHECK(bus.latest.entry == latest);
        CHECK(bus.latest.text == "tredje");
        CHECK(bus.latest.kind == "Händelse");
        CHECK(dinner.count == 0);
        CHECK(dinner.latest.text == "middag");

        auto const recent = world.reading(
            world.nadja, world.samir, [](ReadTx& tx, PersonAccess const& access) { return recent_entries(tx, access, 2); });
        for (auto const& list : {journal.recent, recent}) {
            REQUIRE(list.size() == 2);
            CHECK(list[0].text == "utan mål");
            CHECK(list[1].text == "tredje");
        }
    });
}

TEST_CASE("a file with more orders than one statement takes is still read whole and in order")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        for (int i = 0; i < 10; ++i) world.add_order(world.samir, world.north());
        std::vector<OpenOrder> orders;
        world.reading(world.nadja, world.samir, [&](ReadTx&, PersonAccess const& access) {
            orders = access.orders();
            return 0;
        });
        REQUIRE(orders.size() == 11);
        int hours = 20;
        for (auto const& open : orders) {
            auto note = world.ready(event_note(world, open.order.text(), hours--));
            note.order = open.order;
            CHECK(bool{world.try_sign(world.nadja, world.samir, note)});
        }
        auto const texts = world.texts(world.nadja, world.samir);
        REQUIRE(texts.size() == 11);
        CHECK(texts.front() == orders.back().order.text());
        CHECK(texts.back() == orders.front().order.text());
    });
}

TEST_CASE("every note and amendment can be checked against the ledger again")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto content = event_note(world, "Text");
        content.source = Source{"Eva", "syster"};
        auto const id = world.signed_note(world.nadja, world.samir, content);
        auto const entry = *world.entry(world.nadja, world.samir, id);
        auto const done = world.writing(world.petra, world.samir, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
            return add_amendment(tx, visit, access, entry,
                {.id = Id<Amendment>{0}, .entry = id, .kind = AmendmentKind::completion, .author = entry.author,
                    .written_at = {}, .text = "Mer"});
        });
        CHECK(bool{done});
        std::vector const kinds{journal_entry_records(), journal_amendment_records()};
        auto const report = verify(test.records(), {4, 2}, kinds, {});
        CHECK(report.is_content());
        CHECK(report.records == 2);
    });
}
