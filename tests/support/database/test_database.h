// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "db/database.h"

#include <functional>
#include <memory>
#include <string>

// An empty database of its own with all migrations, gone when this is. On PostgreSQL `records`, `log` and `files` are
// one, opened as the role that serves, with its rights only.
class TestDatabase {
public:
    static std::unique_ptr<TestDatabase> sqlite();
    static std::unique_ptr<TestDatabase> postgres();

    virtual ~TestDatabase() = default;

    virtual Database& records() = 0;
    virtual Database& log() = 0;
    virtual Database& files() = 0;
    // May do everything: for tests that forge and break.
    virtual Database& owner() = 0;
    // "SQLite" or "PostgreSQL", for messages.
    virtual char const* name() const = 0;
    // Closes and opens again what `records`, `log` and `files` are: what is committed stays.
    virtual void reopen() = 0;
    // How `records` is opened: the path of the file, or what libpq connects with.
    virtual std::string address() const = 0;

    FixedClock& clock() { return clock_; }
    IdSource& ids() { return ids_; }

    // Shorter forms of records().read and records().write.
    template <class F>
    auto read(F&& f)
    {
        return records().read(std::forward<F>(f));
    }
    template <class F>
    auto write(F&& f)
    {
        return records().write(std::forward<F>(f));
    }

private:
    FixedClock clock_{Instant{std::chrono::seconds{1'795'338'000}}}; // Sunday 22 November 2026, 09:00 UTC
    IdSource ids_{clock_, 1};
};

// Runs the test on SQLite and on PostgreSQL, each time on an empty database:
//     TEST_CASE("a signed note is found again")
//     {
//         for_each_database([](TestDatabase& test) { ... });
//     }
// DELAKTIG_TEST_DATABASES=sqlite (or postgres) leaves out the other.
void for_each_database(std::function<void(TestDatabase&)> const& test);
