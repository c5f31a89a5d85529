// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/node_lease.h"
#include "support/database/test_database.h"

#include <doctest/doctest.h>

#include <memory>
#include <set>

namespace {

using std::chrono::hours;
using std::chrono::seconds;

void nobody_expected_this()
{
    FAIL("the lease was lost");
}

} // namespace

TEST_CASE("two programs at one database have different node numbers, and a number given back is used again")
{
    for_each_database([](TestDatabase& test) {
        auto first = std::make_unique<NodeLease>(test.records(), test.clock(), nobody_expected_this);
        NodeLease const second{test.records(), test.clock(), nobody_expected_this};
        CHECK(first->node() == 0);
        CHECK(second.node() == 1);
        first.reset();
        test.clock().advance(seconds{1});
        NodeLease const third{test.records(), test.clock(), nobody_expected_this};
        CHECK(third.node() == 0);
    });
}

TEST_CASE("ids go on growing over restarts, also when the clock is set back in between")
{
    for_each_database([](TestDatabase& test) {
        std::int64_t highest = 0;
        for (auto const change :
            {seconds{0}, seconds{5}, seconds{-3600}, seconds{0}, seconds{-7200}, seconds{10}}) {
            test.clock().advance(change);
            NodeLease lease{test.records(), test.clock(), nobody_expected_this};
            for (int i = 0; i < 5000; ++i) {
                auto const id = lease.ids().next_number();
                CHECK_MESSAGE(id > highest, "after the clock moved ", change.count(), " s");
                highest = id;
            }
        }
    });
}

TEST_CASE("a program that died keeps its number until the lease has run out, and its ids are never repeated")
{
    for_each_database([](TestDatabase& test) {
        auto const dead = std::make_unique<NodeLease>(test.records(), test.clock(), [] {});
        test.clock().advance(seconds{59});
        auto const last_of_dead = dead->ids().next_number();
        {
            NodeLease const beside{test.records(), test.clock(), nobody_expected_this};
            CHECK(beside.node() == 1);
        }
        test.clock().advance(seconds{2});
        NodeLease successor{test.records(), test.clock(), nobody_expected_this};
        CHECK(successor.node() == 0);
        CHECK(successor.ids().next_number() > last_of_dead);
        CHECK_FALSE(dead->renew());
        CHECK(successor.renew());
    });
}

TEST_CASE("a lease that is renewed is not given to another")
{
    for_each_database([](TestDatabase& test) {
        NodeLease holder{test.records(), test.clock(), nobody_expected_this};
        for (int i = 0; i < 10; ++i) {
            test.clock().advance(seconds{50});
            CHECK(holder.renew());
        }
        NodeLease const other{test.records(), test.clock(), nobody_expected_this};
        CHECK(other.node() == 1);
    });
}

TEST_CASE("the moment of an id can be told from it")
{
    FixedClock clock{Instant{hours{500'000}}};
    IdSource ids{clock, 7};
    auto const id = ids.next_number();
    CHECK(moment_of_id(id) == clock.now());
    CHECK(highest_id_at(clock.now()) >= id);
    CHECK(highest_id_at(clock.now() - std::chrono::milliseconds{1}) < id);
}
