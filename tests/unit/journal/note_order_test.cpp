// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/note_order_store.h"
#include "journal/note_pages.h"
#include "unit/journal/journal_world.h"

#include <doctest/doctest.h>

namespace {

void set_state(JournalWorld& world, Id<Order> order, std::string const& state)
{
    world.change([&](WriteTx& tx) {
        tx.execute("UPDATE care_order SET state = ?2, actual_start = '2026-01-02' WHERE id = ?1", {order, state});
    });
}

std::optional<Id<Order>> order_taken(JournalWorld& world, std::optional<Id<Order>> asked = std::nullopt)
{
    auto note = world.ready(event_note(world, "utan mål"));
    note.order = asked;
    auto const done = world.try_sign(world.nadja, world.samir, note);
    if (!done) return std::nullopt;
    return world.entry(world.nadja, world.samir, *done)->order;
}

} // namespace

TEST_CASE("a note without goal or activity is about the started order, not about one that came later or has ended")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const received = world.add_order(world.samir, world.north());
        auto const ended = world.add_order(world.samir, world.north());
        set_state(world, world.samir_north, "started");
        world.end_order(ended, world.today());
        CHECK(order_taken(world) == world.samir_north);
        // The closing note of one that ends today is still written (DD-20); nothing is written about one that is only received.
        CHECK(order_taken(world, ended) == ended);
        CHECK_FALSE(order_taken(world, received));

        set_state(world, received, "accepted");
        CHECK(order_taken(world) == world.samir_north);
        world.end_order(world.samir_north, world.today());
        CHECK(order_taken(world) == received);
    });
}

TEST_CASE("with two started orders at one unit the form asks which one, and the note is refused until it is said")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto visit = world.visit(world.nadja);
        CHECK(show_note(visit, world.request(world.samir)).body.find("name=\"insats\"") == std::string::npos);
        auto const second = world.add_order(world.samir, world.north());
        set_state(world, world.samir_north, "started");
        set_state(world, second, "started");
        CHECK_FALSE(order_taken(world));
        CHECK(order_taken(world, second) == second);
        auto again = world.visit(world.nadja);
        CHECK(show_note(again, world.request(world.samir)).body.find("name=\"insats\"") != std::string::npos);
    });
}
