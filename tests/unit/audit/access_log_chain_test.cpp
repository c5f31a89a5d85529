// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/access_log.h"
#include "audit/ledger.h"
#include "audit/seal.h"
#include "audit/verify.h"
#include "support/database/test_database.h"

#include <doctest/doctest.h>

namespace {

Ledger::Key const key{4, 2};

void read_persons(TestDatabase& test, AccessLog& log, std::int64_t first, std::int64_t last)
{
    for (auto person = first; person <= last; ++person) {
        auto const gate = std::make_shared<Gate>();
        log.queue({test.clock().now(), 1, 2, person, LogAction::read, "JournalRead", "care_relation", "192.0.2.7", "req-1"}, gate);
        gate->wait();
        test.clock().advance(std::chrono::milliseconds{1});
    }
}

void seal(TestDatabase& test)
{
    test.clock().advance(std::chrono::minutes{1});
    REQUIRE(write_seal(test.records(), test.log(), key, test.clock()));
}

// Whatever somebody with all rights to the log does to it: keys and triggers put aside.
void forge(TestDatabase& test, std::string const& sql)
{
    bool const on_sqlite = test.records().kind() == Database::Kind::sqlite;
    auto& database = on_sqlite ? test.log() : test.owner();
    REQUIRE(database.write([&](WriteTx& tx) -> Result<Done> {
        if (on_sqlite)
            tx.run_script("DROP TRIGGER access_log_no_update; DROP TRIGGER access_log_no_delete;"
                          "DROP TRIGGER access_log_stream_no_update; DROP TRIGGER access_log_stream_no_delete;"
                          "PRAGMA defer_foreign_keys = ON; PRAGMA ignore_check_constraints = ON");
        else
            tx.run_script("SET LOCAL session_replication_role = replica;"
                          "ALTER TABLE access_log DROP CONSTRAINT access_log_action_check");
        tx.run_script(sql);
        return Done{};
    }));
}

// "row_changed access_log S/3"
std::string findings(TestDatabase& test)
{
    std::string text;
    for (auto const& finding : verify_access_log(test.log(), test.records(), key).findings)
        text += (text.empty() ? "" : ", ") + std::string{code_of(finding.fault)} + ' ' + finding.where;
    auto const number = std::to_string(
        test.log().read([](ReadTx& tx) { return tx.number("SELECT coalesce(min(stream), 0) FROM access_log", {}); }));
    for (auto at = text.find(number); at != std::string::npos; at = text.find(number)) text.replace(at, number.size(), "S");
    return text;
}

struct Forgery {
    std::string deed;
    std::string sql;
    std::string finding;
};

Forgery const forgeries[] = {
    {"a read is laid on somebody else", "UPDATE access_log SET staff = 9 WHERE sequence = 3", "row_changed access_log S/3"},
    {"the time is moved", "UPDATE access_log SET at = at - 1 WHERE sequence = 2", "row_changed access_log S/2"},
    {"the person is taken away", "UPDATE access_log SET person = NULL WHERE sequence = 4", "row_changed access_log S/4"},
    {"the ground is changed", "UPDATE access_log SET ground = 'emergency' WHERE sequence = 1", "row_changed access_log S/1"},
    {"the action is made one that nobody knows", "UPDATE access_log SET action = 'x' WHERE sequence = 2",
        "row_changed access_log S/2"},
    {"the action is taken away", "UPDATE access_log SET action = '' WHERE sequence = 2", "row_changed access_log S/2"},
    {"a row is removed", "DELETE FROM access_log WHERE sequence = 2", "row_missing access_log S/2"},
    {"the end is removed", "DELETE FROM access_log WHERE sequence > 4", "tail_missing access_log S/5"},
    {"two rows change places",
        "UPDATE access_log SET sequence = 100 WHERE sequence = 2; UPDATE access_log SET sequence = 2 WHERE sequence = 4;"
        "UPDATE access_log SET sequence = 4 WHERE sequence = 100",
        "row_moved access_log S/2"},
    {"a row is put in at the end",
        "INSERT INTO access_log (stream, sequence, at, staff, session, person, action, event, ground, client, request, mac)"
        " SELECT stream, 9, at, 9, session, person, action, event, ground, client, request, mac FROM access_log WHERE sequence = 8",
        "row_changed access_log S/9"},
    {"the beginning of the stream is changed", "UPDATE access_log_stream SET began_at = began_at + 1",
        "stream_changed access_log_stream S"},
    {"the stream's own row is removed", "DELETE FROM access_log_stream",
        "stream_missing access_log_stream S"},
};

} // namespace

TEST_CASE("what nobody has touched of the access log is found in order, and counted")
{
    for_each_database([](TestDatabase& test) {
        AccessLog log{test.log(), key};
        read_persons(test, log, 1, 5);
        seal(test);
        read_persons(test, log, 6, 8);
        auto const report = verify_access_log(test.log(), test.records(), key);
        CHECK(report.is_content());
        CHECK(report.rows == 8);
        CHECK(report.streams == 1);
    });
}

TEST_CASE("each kind of change, removal and reordering in the access log is named with its place")
{
    for (auto const& forgery : forgeries)
        for_each_database([&](TestDatabase& test) {
            INFO(std::string{test.name()} << ": " << forgery.deed);
            AccessLog log{test.log(), key};
            read_persons(test, log, 1, 5);
            seal(test);
            read_persons(test, log, 6, 8);
            seal(test);
            REQUIRE(findings(test).empty());
            forge(test, forgery.sql);
            CHECK(findings(test).starts_with(forgery.finding));
        });
}

TEST_CASE("a log put back to an older copy does not reach what the seals cover")
{
    for_each_database([](TestDatabase& test) {
        AccessLog log{test.log(), key};
        read_persons(test, log, 1, 3);
        seal(test);
        forge(test, "DELETE FROM access_log");
        CHECK_FALSE(verify_access_log(test.log(), test.records(), key).is_content());
    });
}
