// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/access_log.h"
#include "audit/access_log_store.h"
#include "support/database/test_database.h"

#include <doctest/doctest.h>

namespace {

AccessLog::Key const key{4, 2};

AccessRow row_about(std::int64_t person, Instant at)
{
    return {at, 1, 2, person, LogAction::read, "JournalRead", "care_relation", "192.0.2.7", "req-1"};
}

std::int64_t count_rows(TestDatabase& test)
{
    return test.log().read([](ReadTx& tx) { return tx.number("SELECT count(*) FROM access_log", {}); });
}

} // namespace

TEST_CASE("the answer waits until every row it queued is durable, and the rows say who, whom, what, why and whence")
{
    for_each_database([](TestDatabase& test) {
        AccessLog log{test.log(), key};
        auto const gate = std::make_shared<Gate>();
        for (int person = 10; person < 15; ++person) log.queue(row_about(person, test.clock().now()), gate);
        gate->wait();
        CHECK(count_rows(test) == 5);
        auto const found = test.log().read([](ReadTx& tx) { return list_access(tx, Id<Person>{12}, std::nullopt, 10); });
        REQUIRE(found.size() == 1);
        auto const& row = found[0].row;
        CHECK(row.at == test.clock().now());
        CHECK(row.staff == 1);
        CHECK(row.session == 2);
        CHECK(row.person == 12);
        CHECK(row.action == LogAction::read);
        CHECK(row.event == "JournalRead");
        CHECK(row.ground == "care_relation");
        CHECK(row.client == "192.0.2.7");
        CHECK(row.request == "req-1");
    });
}

TEST_CASE("when the log cannot be written the gate opens with the fault, so that the answer does not leave")
{
    for_each_database([](TestDatabase& test) {
        auto const broken = test.owner().kind() == Database::Kind::sqlite ? &test.log() : &test.owner();
        auto const dropped = broken->write([](WriteTx& tx) -> Result<Done> {
            tx.run_script("DROP TABLE access_log");
            return Done{};
        });
        REQUIRE(dropped);
        AccessLog log{test.log(), key};
        auto const gate = std::make_shared<Gate>();
        log.queue(row_about(10, test.clock().now()), gate);
        CHECK_THROWS_AS(gate->wait(), DatabaseError);
    });
}

TEST_CASE("a row of the access log can be neither changed nor removed")
{
    for_each_database([](TestDatabase& test) {
        AccessLog log{test.log(), key};
        auto const gate = std::make_shared<Gate>();
        log.queue(row_about(10, test.clock().now()), gate);
        gate->wait();
        for (auto const* sql : {"DELETE FROM access_log", "UPDATE access_log SET staff = 3"}) {
            auto const change = [&] {
                return test.log().write([&](WriteTx& tx) -> Result<Done> {
                    tx.execute(sql, {});
                    return Done{};
                });
            };
            CHECK_THROWS_AS(static_cast<void>(change()), DatabaseError);
        }
        CHECK(count_rows(test) == 1);
    });
}

TEST_CASE("the reviewer pages through the log from the newest row")
{
    for_each_database([](TestDatabase& test) {
        AccessLog log{test.log(), key};
        auto const gate = std::make_shared<Gate>();
        for (int person = 1; person <= 5; ++person) log.queue(row_about(person, test.clock().now()), gate);
        gate->wait();
        auto const page = test.log().read([](ReadTx& tx) { return list_access(tx, std::nullopt, std::nullopt, 2); });
        REQUIRE(page.size() == 2);
        CHECK(page[0].row.person == 5);
        auto const next = test.log().read([&](ReadTx& tx) { return list_access(tx, std::nullopt, page[1], 9); });
        REQUIRE(next.size() == 3);
        CHECK(next[0].row.person == 3);
    });
}
