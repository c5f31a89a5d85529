// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/database/test_database.h"

#include <doctest/doctest.h>

#include <atomic>
#include <future>
#include <thread>

namespace {

// The platform's own table of settings serves as example of a table.
Result<Done> set(WriteTx& tx, std::string_view key, std::string_view value)
{
    tx.execute("INSERT INTO setting (key, value, changed_at, changed_by) VALUES (?1, ?2, ?3, ?4)",
        {key, value, 0, nullptr});
    return Done{};
}

std::optional<std::string> value_of(Database& database, std::string_view key)
{
    return database.read([&](ReadTx& tx) {
        return tx.find(
            "SELECT value FROM setting WHERE key = ?1", {key}, [](Row const& row) { return row.text(0); });
    });
}

} // namespace

TEST_CASE("what is written is read again, also after the database was closed")
{
    for_each_database([](TestDatabase& test) {
        CHECK(test.write([](WriteTx& tx) { return set(tx, "ort", "Åre 'Ö' \"ä\" ?1 \xF0\x9F\x98\x80"); }));
        CHECK(value_of(test.records(), "ort") == "Åre 'Ö' \"ä\" ?1 \xF0\x9F\x98\x80");
        test.reopen();
        CHECK(value_of(test.records(), "ort") == "Åre 'Ö' \"ä\" ?1 \xF0\x9F\x98\x80");
    });
}

TEST_CASE("every type of value comes back as it went in")
{
    for_each_database([](TestDatabase& test) {
        auto const blob = test.owner().kind() == Database::Kind::sqlite ? "BLOB" : "bytea";
        auto const made = test.owner().write([&](WriteTx& tx) -> Result<Done> {
            tx.run_script(std::string{"CREATE TABLE thing (id bigint, name text, data "} + blob + ")");
            if (test.owner().kind() == Database::Kind::postgres)
                tx.run_script("GRANT ALL ON thing TO delaktig_app");
            return Done{};
        });
        REQUIRE(made);
        Bytes const bytes{0, 255, 39, 92, 10};
        Bytes const no_bytes;
        auto const wrote = test.write([&](WriteTx& tx) -> Result<Done> {
            char const* const sql = "INSERT INTO thing (id, name, data) VALUES (?1, ?2, ?3)";
            CHECK(tx.execute(sql, {std::int64_t{-9'000'000'000'000'000'000}, "å", bytes}) == 1);
            CHECK(tx.execute(sql, {2, "", no_bytes}) == 1);
            CHECK(tx.execute(sql, {3, nullptr, nullptr}) == 1);
            CHECK(tx.execute("UPDATE thing SET name = 'b' WHERE id > ?1", {0}) == 2);
            CHECK(tx.execute("UPDATE thing SET name = ?1 WHERE id = ?2", {"", 2}) == 1);
            return Done{};
        });
        REQUIRE(wrote);
        test.read([&](ReadTx& tx) {
            tx.each("SELECT id, name, data FROM thing WHERE id < ?1", {0}, [&](Row const& row) {
                CHECK(row.integer(0) == -9'000'000'000'000'000'000);
                CHECK(row.text(1) == "å");
                CHECK(row.bytes(2) == bytes);
            });
            tx.each("SELECT name, data, id = 2 FROM thing WHERE id = 2", {}, [&](Row const& row) {
                CHECK(row.text(0) == "");
                CHECK(row.bytes(1).empty());
                CHECK_FALSE(row.is_null(1));
                CHECK(row.boolean(2));
            });
            tx.each(
                "SELECT data FROM thing WHERE id = 3", {}, [&](Row const& row) { CHECK(row.is_null(0)); });
            CHECK(tx.number("SELECT sum(id) FROM thing WHERE id > ?1", {0}) == 5);
            CHECK(tx.number("SELECT sum(id) FROM thing", {}) == -8'999'999'999'999'999'995);
            CHECK(tx.number("SELECT sum(id * 10000) FROM thing WHERE id > 0", {}) == 50'000);
            return 0;
        });
    });
}

TEST_CASE("a column read as what it is not is a fault on both databases")
{
    for_each_database([](TestDatabase& test) {
        auto const read_as = [&](char const* sql, auto reader) {
            test.read([&](ReadTx& tx) {
                tx.each(sql, {}, reader);
                return 0;
            });
        };
        auto const integer = [](Row const& row) { row.integer(0); };
        auto const text = [](Row const& row) { row.text(0); };
        auto const beside = [](Row const& row) { row.integer(1); };
        CHECK_THROWS_AS(read_as("SELECT 'a'", integer), DatabaseError);
        CHECK_THROWS_AS(read_as("SELECT 1", text), DatabaseError);
        CHECK_THROWS_AS(read_as("SELECT max(node) FROM node_lease", integer), DatabaseError);
        CHECK_THROWS_AS(read_as("SELECT 1", beside), DatabaseError);
        CHECK_NOTHROW(read_as("SELECT 1", integer));
        CHECK_NOTHROW(read_as("SELECT 'a'", text));
    });
}

TEST_CASE("a refusal leaves no trace in the database, and not in the chain of the log")
{
    for_each_database([](TestDatabase& test) {
        auto const advance = [](WriteTx& tx) { ++tx.stream_head().sequence; };
        auto const sequence = [&] {
            return *test.write([](WriteTx& tx) -> Result<std::int64_t> { return tx.stream_head().sequence; });
        };
        REQUIRE(test.write([&](WriteTx& tx) {
            advance(tx);
            return set(tx, "a", "1");
        }));
        CHECK(sequence() == 1);

        auto const refused = test.write([&](WriteTx& tx) -> Result<Done> {
            advance(tx);
            if (auto const done = set(tx, "b", "2"); !done) return done;
            return conflict("Någon annan hann före.");
        });
        CHECK_FALSE(refused);
        CHECK(refused.refusal().message == "Någon annan hann före.");
        CHECK(value_of(test.records(), "a") == "1");
        CHECK_FALSE(value_of(test.records(), "b"));
        CHECK(sequence() == 1);

        auto const fail = [&](WriteTx& tx) -> Result<Done> {
            advance(tx);
            if (auto const done = set(tx, "c", "3"); !done) return done;
            throw std::logic_error{"a bug"};
        };
        CHECK_THROWS_AS(static_cast<void>(test.write(fail)), std::logic_error);
        CHECK_FALSE(value_of(test.records(), "c"));
        CHECK(sequence() == 1);
    });
}

TEST_CASE("what breaks a constraint is told as such, and the next write works")
{
    for_each_database([](TestDatabase& test) {
        REQUIRE(test.write([](WriteTx& tx) { return set(tx, "a", "1"); }));
        try {
            static_cast<void>(test.write([](WriteTx& tx) { return set(tx, "a", "2"); }));
            FAIL("the key stands there twice");
        } catch (DatabaseError const& error) {
            CHECK(error.kind() == DatabaseError::Kind::constraint);
        }
        CHECK(test.write([](WriteTx& tx) { return set(tx, "b", "1"); }));
        CHECK(value_of(test.records(), "a") == "1");
    });
}

TEST_CASE("a read cannot write")
{
    for_each_database([](TestDatabase& test) {
        CHECK_THROWS_AS(test.read([](ReadTx& tx) {
            tx.each(
                "INSERT INTO setting (key, value, changed_at) VALUES ('x', 'y', 0)", {}, [](Row const&) {});
            return 0;
        }),
            DatabaseError);
        CHECK_FALSE(value_of(test.records(), "x"));
    });
}

TEST_CASE("a read sees one moment, whatever is written meanwhile")
{
    for_each_database([](TestDatabase& test) {
        test.read([&](ReadTx& tx) {
            CHECK(tx.number("SELECT count(*) FROM setting", {}) == 0);
            REQUIRE(test.write([](WriteTx& write) { return set(write, "a", "1"); }));
            CHECK(tx.number("SELECT count(*) FROM setting", {}) == 0);
            return 0;
        });
        CHECK(value_of(test.records(), "a"));
    });
}

TEST_CASE("a statement may run inside its own rows")
{
    for_each_database([](TestDatabase& test) {
        REQUIRE(test.write([](WriteTx& tx) -> Result<Done> {
            for (auto const* key : {"a", "b", "c"})
                if (auto const done = set(tx, key, "1"); !done) return done;
            return Done{};
        }));
        int rows = 0;
        test.read([&](ReadTx& tx) {
            char const* const sql = "SELECT key FROM setting WHERE value = ?1 ORDER BY key";
            tx.each(sql, {"1"}, [&](Row const& outer) {
                auto const before = outer.text(0);
                tx.each(sql, {"1"}, [&](Row const&) { ++rows; });
                CHECK(outer.text(0) == before);
            });
            return 0;
        });
        CHECK(rows == 9);
    });
}

TEST_CASE("sixteen people write at once: nobody's counter is lost and everybody gets the own answer")
{
    for_each_database([](TestDatabase& test) {
        constexpr int people = 16;
        constexpr int each = 25;
        REQUIRE(test.write([](WriteTx& tx) -> Result<Done> {
            for (int person = 0; person < people; ++person)
                if (auto const done = set(tx, "person " + std::to_string(person), "0"); !done) return done;
            return Done{};
        }));
        std::atomic<int> wrong_answers{0};
        std::vector<std::thread> threads;
        for (int person = 0; person < people; ++person)
            threads.emplace_back([&, person] {
                auto const key = "person " + std::to_string(person);
                for (int i = 1; i <= each; ++i) {
                    // Every fifth is refused after it has written.
                    bool const refuse = i % 5 == 0;
                    auto const answer = test.write([&](WriteTx& tx) -> Result<int> {
                        tx.execute("UPDATE setting SET changed_at = changed_at + 1 WHERE key = ?1", {key});
                        if (refuse) return conflict("nej");
                        return person * 1000 + i;
                    });
                    if (bool{answer} == refuse || (answer && *answer != person * 1000 + i)) ++wrong_answers;
                }
            });
        for (auto& thread : threads)
            thread.join();
        CHECK(wrong_answers == 0);
        test.read([&](ReadTx& tx) {
            CHECK(tx.number("SELECT count(*) FROM setting WHERE changed_at <> ?1", {each - each / 5}) == 0);
            return 0;
        });
    });
}

TEST_CASE("what is submitted is answered when it is durable, and a fault of one is not the others'")
{
    for_each_database([](TestDatabase& test) {
        std::vector<std::future<void>> answers;
        for (int i = 0; i < 20; ++i) {
            auto promise = std::make_shared<std::promise<void>>();
            answers.push_back(promise->get_future());
            test.records().submit(
                [i](WriteTx& tx) {
                    // Number 7 takes the place of number 6.
                    static_cast<void>(set(tx, "log " + std::to_string(i == 7 ? 6 : i), "1"));
                },
                [promise](std::exception_ptr fault) {
                    if (fault)
                        promise->set_exception(std::move(fault));
                    else
                        promise->set_value();
                });
        }
        for (int i = 0; i < 20; ++i) {
            if (i == 7)
                CHECK_THROWS_AS(answers[7].get(), DatabaseError);
            else
                CHECK_NOTHROW(answers[static_cast<std::size_t>(i)].get());
        }
        CHECK(test.read([](ReadTx& tx) { return tx.number("SELECT count(*) FROM setting", {}); }) == 19);
    });
}
