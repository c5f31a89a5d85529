// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/migrations.h"
#include "db/postgres_sql.h"
#include "support/database/test_database.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

void change(Database& owner, std::string_view sql)
{
    static_cast<void>(owner.write([&](WriteTx& tx) -> Result<Done> {
        tx.run_script(sql);
        return Done{};
    }));
}

std::string message_of(std::function<void()> const& f)
{
    try {
        f();
        return "";
    } catch (DatabaseError const& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("migrations are applied once, in order, and remembered")
{
    for_each_database([](TestDatabase& test) {
        auto const list =
            test.records().kind() == Database::Kind::sqlite ? MigrationList::sqlite : MigrationList::postgres;
        std::vector<std::int64_t> numbers;
        for (auto const& migration : all_migrations())
            if (migration.list == list) numbers.push_back(migration.number);
        CHECK(std::is_sorted(numbers.begin(), numbers.end()));
        auto const applied = test.read([](ReadTx& tx) {
            return tx.list("SELECT number FROM schema_migration ORDER BY number", {},
                [](Row const& row) { return row.integer(0); });
        });
        CHECK(applied == numbers);
        CHECK_NOTHROW(check_migrations(test.records()));
        CHECK_NOTHROW(check_migrations(test.log(), Schema::access_log));
        CHECK_NOTHROW(check_migrations(test.files(), Schema::files));
        CHECK_NOTHROW(apply_migrations(test.owner(), test.clock()));
    });
}

TEST_CASE("a database that lacks a migration is not served, and the operator is told what to run")
{
    for_each_database([](TestDatabase& test) {
        change(test.owner(), "DELETE FROM schema_migration WHERE number = 1");
        auto const message = message_of([&] { check_migrations(test.records()); });
        CHECK(message
            == std::string{"the database lacks migration 0001_platform; "}
                + (test.records().kind() == Database::Kind::sqlite ? "start the server, which applies it"
                                                                   : "run: delaktig migrate"));
        CHECK(list_missing_migrations(test.records()) == std::vector<std::string>{"0001_platform"});
    });
}

TEST_CASE("a database that is newer than the program is refused")
{
    for_each_database([](TestDatabase& test) {
        change(test.owner(),
            "INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES (9001, 'tomorrow', '', "
            "0)");
        for (auto const& message : {message_of([&] { check_migrations(test.records()); }),
                 message_of([&] { apply_migrations(test.owner(), test.clock()); })}) {
            CHECK(message.find("newer than this program") != std::string::npos);
            CHECK(message.find("9001_tomorrow") != std::string::npos);
        }
    });
}

TEST_CASE("a migration that was edited after it was applied is found out")
{
    for_each_database([](TestDatabase& test) {
        change(test.owner(), "UPDATE schema_migration SET checksum = 'another' WHERE number = 1");
        CHECK(
            message_of([&] { check_migrations(test.records()); }).find("0001_platform") != std::string::npos);
    });
}

TEST_CASE("the role that serves PostgreSQL cannot change the schema or say that it did")
{
    for_each_database([](TestDatabase& test) {
        if (test.records().kind() == Database::Kind::sqlite) return;
        CHECK_THROWS_AS(change(test.records(), "CREATE TABLE mine (id bigint)"), DatabaseError);
        CHECK_THROWS_AS(change(test.records(), "DELETE FROM schema_migration"), DatabaseError);
        CHECK_THROWS_AS(
            change(test.records(), "INSERT INTO append_only_table (name) VALUES ('x')"), DatabaseError);
    });
}

TEST_CASE("placeholders are rewritten for PostgreSQL, but not in texts, names and comments")
{
    CHECK(with_postgres_placeholders("SELECT ?2 || ?1, ?10") == "SELECT $2 || $1, $10");
    CHECK(with_postgres_placeholders("SELECT 'a ?1 ''?2'' ' || ?1") == "SELECT 'a ?1 ''?2'' ' || $1");
    CHECK(with_postgres_placeholders("SELECT \"?1\" -- ?2\n, ?3 /* ?4 */ + ?5")
        == "SELECT \"?1\" -- ?2\n, $3 /* ?4 */ + $5");
    CHECK(with_postgres_placeholders("SELECT a ? b, ?") == "SELECT a ? b, ?");
    CHECK(with_postgres_placeholders("SELECT '?1") == "SELECT '?1");
    CHECK(with_postgres_placeholders("") == "");
}
