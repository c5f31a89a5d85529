// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/database/test_database.h"

#include "db/migrations.h"
#include "db/postgres.h"
#include "db/serving_role.h"
#include "db/sqlite.h"
#include "support/database/temporary_folder.h"
#include "support/database/test_postgres.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string_view>

namespace {

namespace fs = std::filesystem;

// Many tests, each with a file of its own: they need not wait for the disk. What is durable has its own
// tests.
std::unique_ptr<Database> open_quickly(fs::path const& path)
{
    SqliteSettings settings;
    settings.synchronous = SqliteSettings::Synchronous::off;
    settings.path = path;
    return open_sqlite(settings);
}

// Three files with all migrations, made once a program; every test gets copies.
fs::path const& template_folder()
{
    static TemporaryFolder const folder;
    static bool const made = [] {
        apply_migrations(*open_quickly(folder.path() / "records.db"), SystemClock{});
        apply_migrations(*open_quickly(folder.path() / "log.db"), SystemClock{}, Schema::access_log);
        apply_migrations(*open_quickly(folder.path() / "files.db"), SystemClock{}, Schema::files);
        return true;
    }();
    static_cast<void>(made);
    return folder.path();
}

class TestSqlite final : public TestDatabase {
public:
    TestSqlite()
    {
        for (auto const* file : {"records.db", "log.db", "files.db"})
            fs::copy_file(template_folder() / file, folder_.path() / file);
        open();
    }

    Database& records() override { return *records_; }
    Database& log() override { return *log_; }
    Database& files() override { return *files_; }
    Database& owner() override { return *records_; }
    char const* name() const override { return "SQLite"; }
    std::string address() const override { return folder_.path() / "records.db"; }
    void reopen() override
    {
        records_.reset();
        log_.reset();
        files_.reset();
        open();
    }

private:
    void open()
    {
        records_ = open_quickly(address());
        log_ = open_quickly(folder_.path() / "log.db");
        files_ = open_quickly(folder_.path() / "files.db");
    }

    TemporaryFolder folder_;
    std::unique_ptr<Database> records_;
    std::unique_ptr<Database> log_;
    std::unique_ptr<Database> files_;
};

// All migrations and rights, once a program; every test gets a copy.
std::string const& template_database()
{
    static std::string const name = [] {
        auto& server = TestPostgres::instance();
        auto made = server.create_database();
        auto const database = open_postgres({server.as_owner(made), 1});
        apply_migrations(*database, SystemClock{});
        grant_serving_role(*database, "delaktig_app");
        return made;
    }();
    return name;
}

class TestPostgresDatabase final : public TestDatabase {
public:
    TestPostgresDatabase() : name_{TestPostgres::instance().create_database(template_database())} { open(); }
    ~TestPostgresDatabase() override
    {
        records_.reset();
        owner_.reset();
        TestPostgres::instance().drop_database(name_);
    }

    Database& records() override { return *records_; }
    Database& log() override { return *records_; }
    Database& files() override { return *records_; }
    Database& owner() override
    {
        if (!owner_) owner_ = open_postgres({TestPostgres::instance().as_owner(name_), 4});
        return *owner_;
    }
    char const* name() const override { return "PostgreSQL"; }
    std::string address() const override { return TestPostgres::instance().as_serving_role(name_); }
    void reopen() override
    {
        records_.reset();
        open();
    }

private:
    void open() { records_ = open_postgres({address(), 16}); }

    std::string const name_;
    std::unique_ptr<Database> records_;
    std::unique_ptr<Database> owner_;
};

bool is_wanted(std::string_view database)
{
    auto const* wanted = std::getenv("DELAKTIG_TEST_DATABASES");
    return !wanted || std::string_view{wanted}.find(database) != std::string_view::npos;
}

} // namespace

std::unique_ptr<TestDatabase> TestDatabase::sqlite()
{
    return std::make_unique<TestSqlite>();
}
std::unique_ptr<TestDatabase> TestDatabase::postgres()
{
    return std::make_unique<TestPostgresDatabase>();
}

void for_each_database(std::function<void(TestDatabase&)> const& test)
{
    if (is_wanted("sqlite")) {
        auto const database = TestDatabase::sqlite();
        INFO("on ", std::string{database->name()});
        test(*database);
    }
    if (is_wanted("postgres")) {
        auto const database = TestDatabase::postgres();
        INFO("on ", std::string{database->name()});
        test(*database);
    }
}
