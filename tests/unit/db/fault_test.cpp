// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/migrations.h"
#include "db/node_lease.h"
#include "db/postgres.h"
#include "db/sqlite.h"
#include "support/database/forgetful_disk.h"
#include "support/database/temporary_folder.h"
#include "support/database/test_database.h"
#include "support/database/test_postgres.h"

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <future>
#include <thread>

namespace {

using Kind = DatabaseError::Kind;

Result<Done> write_text(WriteTx& tx, std::string const& key, std::size_t size)
{
    tx.execute(
        "INSERT INTO setting (key, value, changed_at) VALUES (?1, ?2, 0)", {key, std::string(size, 'x')});
    return Done{};
}

std::int64_t count(Database& database)
{
    return database.read([](ReadTx& tx) { return tx.number("SELECT count(*) FROM setting", {}); });
}

// The kind of the fault; nothing when there was none.
template <class F>
std::optional<Kind> fault_of(F&& f)
{
    try {
        f();
        return std::nullopt;
    } catch (DatabaseError const& error) {
        CHECK(std::string_view{error.what()}.size() > 10);
        return error.kind();
    }
}

auto writing(Database& database, std::string const& key, std::size_t size)
{
    return [&database, key, size] {
        static_cast<void>(database.write([&](WriteTx& tx) { return write_text(tx, key, size); }));
    };
}

// A SQLite file with the platform's tables, opened with whatever the test sets.
struct SqliteFile {
    SqliteFile()
    {
        settings.path = folder.path() / "records.db";
        apply_migrations(*open_sqlite(settings), SystemClock{});
    }

    TemporaryFolder folder;
    SqliteSettings settings;
};

// Queues the writes while the writer is held up, so that they are one group.
std::vector<std::future<void>> write_together(
    Database& database, std::vector<std::function<void(WriteTx&)>> writes)
{
    std::promise<void> all_queued;
    auto const submit = [&](std::function<void(WriteTx&)> f) {
        auto answered = std::make_shared<std::promise<void>>();
        auto answer = answered->get_future();
        database.submit(std::move(f), [answered](std::exception_ptr fault) {
            if (fault)
                answered->set_exception(std::move(fault));
            else
                answered->set_value();
        });
        return answer;
    };
    std::promise<void> held_up;
    auto first = submit([&, queued = all_queued.get_future().share()](WriteTx&) {
        held_up.set_value();
        queued.wait();
    });
    held_up.get_future().wait();
    std::vector<std::future<void>> answers;
    for (auto& write : writes)
        answers.push_back(submit(std::move(write)));
    all_queued.set_value();
    first.get();
    return answers;
}

} // namespace

TEST_CASE("a disk that is full is told so, what was saved is there, and with room it works again")
{
    SqliteFile file;
    ForgetfulDisk::begin();
    file.settings.vfs = ForgetfulDisk::name;
    auto const database = open_sqlite(file.settings);
    REQUIRE_FALSE(fault_of(writing(*database, "before", 10)));
    ForgetfulDisk::set_full(true);
    CHECK(fault_of(writing(*database, "during", 100'000)) == Kind::full);
    CHECK(fault_of(writing(*database, "during too", 1)) == Kind::full);
    CHECK(count(*database) == 1);
    ForgetfulDisk::set_full(false);
    CHECK_FALSE(fault_of(writing(*database, "after", 100'000)));
    CHECK(count(*database) == 2);
}

TEST_CASE(
    "when one write fills the disk and SQLite undoes the whole group, the others are run again and saved")
{
    SqliteFile file;
    auto const database = open_sqlite(file.settings);
    REQUIRE(database->write([](WriteTx& tx) -> Result<Done> {
        tx.run_script("PRAGMA max_page_count = 60");
        tx.stream_head().sequence = 10;
        return Done{};
    }));
    std::vector<std::function<void(WriteTx&)>> writes;
    for (int i = 0; i < 9; ++i)
        writes.emplace_back([i](WriteTx& tx) {
            ++tx.stream_head().sequence;
            static_cast<void>(write_text(tx, std::to_string(i), i == 4 ? 1'000'000 : 10));
        });
    auto answers = write_together(*database, std::move(writes));
    for (std::size_t i = 0; i < answers.size(); ++i)
        CHECK(fault_of([&] { answers[i].get(); }) == (i == 4 ? std::optional{Kind::full} : std::nullopt));
    CHECK(count(*database) == 8);
    auto const sequence =
        database->write([](WriteTx& tx) -> Result<std::int64_t> { return tx.stream_head().sequence; });
    CHECK(*sequence == 18);
}

TEST_CASE("when the commit itself fails, everybody in the group is told, and the chain of the log steps back")
{
    SqliteFile file;
    ForgetfulDisk::begin();
    file.settings.vfs = ForgetfulDisk::name;
    auto const database = open_sqlite(file.settings);
    REQUIRE_FALSE(fault_of(writing(*database, "before", 10)));
    std::vector<std::function<void(WriteTx&)>> writes;
    for (int i = 0; i < 5; ++i)
        writes.emplace_back([i](WriteTx& tx) {
            if (i == 4) ForgetfulDisk::set_broken(true);
            ++tx.stream_head().sequence;
            static_cast<void>(write_text(tx, std::to_string(i), 10));
        });
    for (auto& answer : write_together(*database, std::move(writes)))
        CHECK(fault_of([&] { answer.get(); }) == Kind::lost);
    ForgetfulDisk::set_broken(false);
    CHECK(count(*database) == 1);
    auto const sequence =
        database->write([](WriteTx& tx) -> Result<std::int64_t> { return tx.stream_head().sequence; });
    CHECK(*sequence == 0);
    CHECK_FALSE(fault_of(writing(*database, "after", 10)));
}

TEST_CASE("a file that may only be read is refused at start")
{
    SqliteFile file;
    ForgetfulDisk::begin();
    ForgetfulDisk::set_read_only(true);
    file.settings.vfs = ForgetfulDisk::name;
    CHECK(fault_of([&] { open_sqlite(file.settings); }) == Kind::read_only);
    ForgetfulDisk::set_read_only(false);
    CHECK_FALSE(fault_of([&] { open_sqlite(file.settings); }));
}

TEST_CASE("a file in a folder that is not there is refused at start")
{
    SqliteSettings settings;
    settings.path = "/nowhere/records.db";
    CHECK(fault_of([&] { open_sqlite(settings); }) == Kind::lost);
}

TEST_CASE("a file that another program holds is told so after a while, and works when that lets go")
{
    SqliteFile file;
    int to_parent[2];
    int to_child[2];
    REQUIRE(pipe(to_parent) == 0);
    REQUIRE(pipe(to_child) == 0);
    int const child = fork();
    if (child == 0) {
        auto const database = open_sqlite(file.settings);
        char byte = 0;
        auto const held = database->write([&](WriteTx& tx) {
            static_cast<void>(write(to_parent[1], "x", 1));
            static_cast<void>(read(to_child[0], &byte, 1));
            return write_text(tx, "the other's", 10);
        });
        _exit(held ? 0 : 1);
    }
    file.settings.busy_timeout = std::chrono::milliseconds{100};
    auto const database = open_sqlite(file.settings);
    char byte = 0;
    REQUIRE(read(to_parent[0], &byte, 1) == 1);
    CHECK(fault_of(writing(*database, "ours", 10)) == Kind::locked);
    CHECK(count(*database) == 0);
    REQUIRE(write(to_child[1], "x", 1) == 1);
    int status = -1;
    waitpid(child, &status, 0);
    CHECK(status == 0);
    CHECK_FALSE(fault_of(writing(*database, "ours", 10)));
    CHECK(count(*database) == 2);
    for (int const end : {to_parent[0], to_parent[1], to_child[0], to_child[1]})
        close(end);
}

TEST_CASE("a file that is no database, or is damaged, is called corrupt")
{
    TemporaryFolder const folder;
    SqliteSettings settings;
    settings.path = folder.path() / "text.db";
    std::ofstream{settings.path} << std::string(10'000, 'x');
    CHECK(fault_of([&] { open_sqlite(settings); }) == Kind::corrupt);

    SqliteFile file;
    {
        auto const database = open_sqlite(file.settings);
        for (int i = 0; i < 100; ++i)
            REQUIRE_FALSE(fault_of(writing(*database, std::to_string(i), 1'000)));
    }
    {
        std::fstream damaged{file.settings.path, std::ios::in | std::ios::out | std::ios::binary};
        damaged.seekp(-40'960, std::ios::end);
        damaged << std::string(40'960, '\xAA');
    }
    auto const database = open_sqlite(file.settings);
    CHECK(fault_of([&] {
        database->read([](ReadTx& tx) {
            return tx.list("SELECT value FROM setting", {}, [](Row const& row) { return row.text(0); })
                .size();
        });
    }) == Kind::corrupt);
}

TEST_CASE("a write inside a write is a fault, not a standstill")
{
    SqliteFile file;
    auto const database = open_sqlite(file.settings);
    CHECK(fault_of([&] {
        static_cast<void>(database->write(
            [&](WriteTx&) { return database->write([](WriteTx&) -> Result<Done> { return Done{}; }); }));
    }) == Kind::other);
    CHECK_FALSE(fault_of(writing(*database, "after", 10)));
}

TEST_CASE("PostgreSQL going away is a fault to who talks to it then, and the next call works")
{
    for_each_database([](TestDatabase& test) {
        if (test.records().kind() == Database::Kind::sqlite) return;
        auto& database = test.records();
        REQUIRE_FALSE(fault_of(writing(database, "before", 10)));
        CHECK(fault_of([&] {
            database.read([](ReadTx& tx) {
                TestPostgres::instance().stop();
                return tx.number("SELECT 1", {});
            });
        }) == Kind::lost);
        CHECK(fault_of(writing(database, "during", 10)) == Kind::lost);
        TestPostgres::instance().start();
        CHECK_FALSE(fault_of(writing(database, "after", 10)));
        std::promise<std::exception_ptr> submitted;
        database.submit([](WriteTx& tx) { static_cast<void>(write_text(tx, "log", 10)); },
            [&](std::exception_ptr fault) { submitted.set_value(fault); });
        CHECK_FALSE(submitted.get_future().get());
        CHECK(count(database) == 3);
    });
}

TEST_CASE("on PostgreSQL two that meet are both done, one after the other")
{
    for_each_database([](TestDatabase& test) {
        REQUIRE(test.write([](WriteTx& tx) { return write_text(tx, "a", 1); }));
        REQUIRE(test.write([](WriteTx& tx) { return write_text(tx, "b", 1); }));
        // Each reads both and writes one: in no order of the two could both see zero.
        // SQLite writes one after the other, so nobody waits there.
        bool const meet = test.records().kind() != Database::Kind::sqlite;
        std::atomic<int> runs{0};
        std::atomic<int> have_read{0};
        auto const count_up = [&](char const* key) {
            static_cast<void>(test.write([&](WriteTx& tx) -> Result<Done> {
                ++runs;
                auto const sum = tx.number("SELECT sum(changed_at) FROM setting", {});
                ++have_read;
                while (meet && have_read < 2) std::this_thread::sleep_for(std::chrono::milliseconds{1});
                tx.execute("UPDATE setting SET changed_at = ?1 WHERE key = ?2", {sum + 1, key});
                return Done{};
            }));
        };
        std::thread one{count_up, "a"};
        std::thread other{count_up, "b"};
        one.join();
        other.join();
        CHECK(
            test.read([](ReadTx& tx) { return tx.number("SELECT sum(changed_at) FROM setting", {}); }) == 3);
        CHECK(runs == (meet ? 3 : 2));
    });
}
