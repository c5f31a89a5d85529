// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/migrations.h"
#include "db/sqlite.h"
#include "db/sqlite_backup.h"
#include "support/database/forgetful_disk.h"
#include "support/database/temporary_folder.h"

#include <doctest/doctest.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <mutex>
#include <random>
#include <set>
#include <thread>

namespace {

using Synchronous = SqliteSettings::Synchronous;

// A write of two rows: half of it would be seen.
Result<Done> write_pair(WriteTx& tx, std::int64_t number)
{
    for (auto const* half : {"a", "b"})
        tx.execute("INSERT INTO setting (key, value, changed_at) VALUES (?1, ?2, ?3)",
            {half + std::to_string(number), "En anteckning som är så lång att den tar plats på sidan.",
                number});
    return Done{};
}

struct Found {
    int lost = 0; // answered, but not there
    int half = 0; // only one row of two
};

Found look_for(Database& database, std::set<std::int64_t> const& answered)
{
    Found found;
    database.read([&](ReadTx& tx) {
        for (auto const number : answered)
            if (tx.number("SELECT count(*) FROM setting WHERE key = ?1", {"a" + std::to_string(number)}) == 0)
                ++found.lost;
        found.half = static_cast<int>(tx.number("SELECT count(*) FROM (SELECT changed_at FROM setting GROUP "
                                                "BY changed_at HAVING count(*) <> 2) halves",
            {}));
        return 0;
    });
    return found;
}

// Eight people write until the power fails.
std::set<std::int64_t> write_until_power_fails(
    SqliteSettings const& settings, std::chrono::milliseconds lasting)
{
    std::set<std::int64_t> answered;
    std::mutex mutex;
    auto const database = open_sqlite(settings);
    std::vector<std::thread> people;
    for (int person = 0; person < 8; ++person)
        people.emplace_back([&, person] {
            try {
                for (std::int64_t i = 0;; ++i) {
                    auto const number = person * 1'000'000 + i;
                    auto const done = database->write([&](WriteTx& tx) { return write_pair(tx, number); });
                    std::lock_guard const lock{mutex};
                    if (done) answered.insert(number);
                }
            } catch (DatabaseError const& error) {
                CHECK(error.kind() == DatabaseError::Kind::lost);
            }
        });
    std::this_thread::sleep_for(lasting);
    ForgetfulDisk::lose_power();
    for (auto& person : people)
        person.join();
    return answered;
}

// How many answered writes are gone after the power failed this many times.
int lost_in_power_failures(Synchronous synchronous, int times)
{
    int lost = 0;
    for (int round = 0; round < times; ++round) {
        TemporaryFolder const folder;
        SqliteSettings settings;
        settings.path = folder.path() / "records.db";
        apply_migrations(*open_sqlite(settings), SystemClock{});
        ForgetfulDisk::begin();
        settings.synchronous = synchronous;
        settings.vfs = ForgetfulDisk::name;
        settings.wal_limit = 64 * 1024; // begins anew many times, and so is also caught while it does
        auto const answered =
            write_until_power_fails(settings, std::chrono::milliseconds{20 + 37 * round % 150});
        CHECK(answered.size() > 0);
        ForgetfulDisk::forget(static_cast<unsigned>(round));

        settings.vfs.clear();
        try {
            auto const found = look_for(*open_sqlite(settings), answered);
            if (synchronous == Synchronous::full) {
                CHECK(found.half == 0);
                check_sqlite_file(settings.path);
            }
            lost += found.lost;
        } catch (DatabaseError const&) {
            // Nothing can be read any more.
            lost += static_cast<int>(answered.size());
        }
    }
    return lost;
}

} // namespace

TEST_CASE("a disk that loses its power has every write that was answered")
{
    CHECK(lost_in_power_failures(Synchronous::full, 16) == 0);
}

TEST_CASE("without waiting for the disk, writes that were answered are lost: the test above can fail")
{
    CHECK(lost_in_power_failures(Synchronous::normal, 4) > 0);
    CHECK(lost_in_power_failures(Synchronous::off, 4) > 0);
}

namespace {

// In a process of its own: writes from eight threads and tells the number of each write once it was answered.
[[noreturn]] void write_and_tell(std::filesystem::path const& path, int pipe, std::int64_t begin)
{
    SqliteSettings settings;
    settings.path = path;
    auto const database = open_sqlite(settings);
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread)
        threads.emplace_back([&, thread] {
            for (std::int64_t i = 0; i < 10'000; ++i) {
                auto const number = begin + thread * 10'000 + i;
                auto const done = database->write([&](WriteTx& tx) { return write_pair(tx, number); });
                if (done && ::write(pipe, &number, sizeof number) != sizeof number) _exit(1);
            }
        });
    for (auto& thread : threads)
        thread.join();
    _exit(0);
}

// Kills it after so many answers and a little while.
std::set<std::int64_t> kill_while_writing(std::filesystem::path const& path, std::int64_t begin,
    std::size_t after_answers, std::chrono::microseconds and_a_while)
{
    int pipe_ends[2];
    REQUIRE(pipe(pipe_ends) == 0);
    int const child = fork();
    REQUIRE(child >= 0);
    if (child == 0) write_and_tell(path, pipe_ends[1], begin);
    close(pipe_ends[1]);
    std::set<std::int64_t> answered;
    std::int64_t number = 0;
    auto const next = [&] { return read(pipe_ends[0], &number, sizeof number) == sizeof number; };
    while (answered.size() < after_answers && next())
        answered.insert(number);
    std::this_thread::sleep_for(and_a_while);
    kill(child, SIGKILL);
    while (next())
        answered.insert(number);
    close(pipe_ends[0]);
    waitpid(child, nullptr, 0);
    return answered;
}

} // namespace

TEST_CASE(
    "killed 200 times in the middle of writing, the program finds all it has answered, and nothing half")
{
    TemporaryFolder const folder;
    SqliteSettings settings;
    settings.path = folder.path() / "records.db";
    apply_migrations(*open_sqlite(settings), SystemClock{});
    std::minstd_rand random{2026};
    for (int round = 0; round < 200; ++round) {
        auto const answers = 1 + random() % 20;
        auto const answered = kill_while_writing(
            settings.path, round * 100'000, answers, std::chrono::microseconds{random() % 2'000});
        REQUIRE(answered.size() >= answers);
        auto const database = open_sqlite(settings);
        auto const lost = database->read([&](ReadTx& tx) {
            int missing = 0;
            for (auto const number : answered)
                if (tx.number("SELECT count(*) FROM setting WHERE key IN ('a' || ?1, 'b' || ?1)", {number})
                    != 2)
                    ++missing;
            return missing;
        });
        REQUIRE(lost == 0);
    }
    CHECK(look_for(*open_sqlite(settings), {}).half == 0);
    CHECK_NOTHROW(check_sqlite_file(settings.path));
}
