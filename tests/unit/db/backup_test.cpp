// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/migrations.h"
#include "db/sqlite.h"
#include "db/sqlite_backup.h"
#include "support/database/temporary_folder.h"
#include "support/database/test_database.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <thread>

namespace {

namespace fs = std::filesystem;

std::unique_ptr<Database> open(fs::path const& path)
{
    SqliteSettings settings;
    settings.path = path;
    return open_sqlite(settings);
}

std::vector<std::string> rows(Database& database)
{
    auto all = database.read([](ReadTx& tx) {
        return tx.list(
            "SELECT key || '=' || value FROM setting", {}, [](Row const& row) { return row.text(0); });
    });
    std::sort(all.begin(), all.end());
    return all;
}

void write_pair(Database& database, int number)
{
    static_cast<void>(database.write([&](WriteTx& tx) -> Result<Done> {
        for (auto const* half : {"a", "b"})
            tx.execute("INSERT INTO setting (key, value, changed_at) VALUES (?1, ?2, ?3)",
                {half + std::to_string(number), std::string(500, 'x'), number});
        return Done{};
    }));
}

} // namespace

TEST_CASE("a backup taken while people write is one moment, whole, and restored it equals that moment")
{
    TemporaryFolder const folder;
    auto const database = open(folder.path() / "records.db");
    apply_migrations(*database, SystemClock{});
    for (int i = 0; i < 200; ++i)
        write_pair(*database, i);

    std::atomic<bool> stop{false};
    std::atomic<int> number{200};
    std::thread writer{[&] {
        while (!stop)
            write_pair(*database, number++);
    }};
    auto const before = number.load();
    backup_to(*database, folder.path() / "backup");
    stop = true;
    writer.join();

    CHECK(restore_backup(folder.path() / "backup", folder.path() / "restored")
        == std::vector<std::string>{"records.db"});
    auto const restored = open(folder.path() / "restored" / "records.db");
    CHECK_NOTHROW(check_migrations(*restored));
    auto const original = rows(*database);
    auto const copied = rows(*restored);
    CHECK(copied.size() >= static_cast<std::size_t>(2 * (before - 1)));
    CHECK(copied.size() % 2 == 0);
    CHECK(std::includes(original.begin(), original.end(), copied.begin(), copied.end()));
    write_pair(*restored, 1'000'000);
    CHECK(rows(*restored).size() == copied.size() + 2);
}

TEST_CASE("only the owner can read a database and its copies")
{
    TemporaryFolder const folder;
    auto const database = open(folder.path() / "records.db");
    apply_migrations(*database, SystemClock{});
    backup_to(*database, folder.path() / "backup");
    restore_backup(folder.path() / "backup", folder.path() / "restored");
    for (auto const* file : {"records.db", "records.db-wal", "backup/records.db", "restored/records.db"})
        CHECK_MESSAGE((fs::status(folder.path() / file).permissions() & fs::perms::all)
                == (fs::perms::owner_read | fs::perms::owner_write),
            file);
}

TEST_CASE("nothing is overwritten: neither an earlier backup nor a database in use")
{
    TemporaryFolder const folder;
    auto const database = open(folder.path() / "records.db");
    apply_migrations(*database, SystemClock{});
    backup_to(*database, folder.path() / "backup");
    CHECK_THROWS_AS(backup_to(*database, folder.path() / "backup"), DatabaseError);
    write_pair(*database, 1);
    CHECK_THROWS_AS(restore_backup(folder.path() / "backup", folder.path()), DatabaseError);
    CHECK(rows(*database).size() == 2);
    CHECK_THROWS_AS(
        restore_backup(folder.path() / "nothing here", folder.path() / "restored"), std::runtime_error);
}

TEST_CASE("a damaged backup is not restored, nor the whole files beside it")
{
    TemporaryFolder const folder;
    auto const database = open(folder.path() / "records.db");
    apply_migrations(*database, SystemClock{});
    for (int i = 0; i < 200; ++i)
        write_pair(*database, i);
    auto const backup = folder.path() / "backup";
    backup_to(*database, backup);
    fs::copy_file(backup / "records.db", backup / "log.db");
    {
        std::fstream file{backup / "records.db", std::ios::in | std::ios::out | std::ios::binary};
        file.seekp(static_cast<std::streamoff>(fs::file_size(backup / "records.db") / 2));
        file << std::string(20'000, '\xAA');
    }
    auto const restored = folder.path() / "restored";
    try {
        restore_backup(backup, restored);
        FAIL("it was restored");
    } catch (DatabaseError const& error) {
        CHECK(error.kind() == DatabaseError::Kind::corrupt);
    }
    CHECK(fs::is_empty(restored));

    std::ofstream{backup / "records.db", std::ios::trunc};
    CHECK_THROWS_AS(restore_backup(backup, restored), DatabaseError);
}

TEST_CASE("PostgreSQL is not backed up here, and the operator is told with what")
{
    for_each_database([](TestDatabase& test) {
        if (test.records().kind() == Database::Kind::sqlite) return;
        TemporaryFolder const folder;
        try {
            backup_to(test.records(), folder.path());
            FAIL("it was backed up");
        } catch (DatabaseError const& error) {
            CHECK(std::string_view{error.what()}.find("pgBackRest") != std::string_view::npos);
        }
    });
}
