// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/sqlite_readers.h"

SqliteReaders::SqliteReaders(SqliteSettings const& settings) : settings_{settings}, kept_{settings.kept_bytes}
{
    // One at once, so that a file that cannot be read is told at start.
    give_back(take());
}

void SqliteReaders::run(std::function<void(ReadTx&)> const& f)
{
    auto connection = take();
    StreamHead unused;
    SqliteTx tx{*connection, unused, &kept_};
    try {
        connection->execute("BEGIN");
        f(tx);
        connection->execute("COMMIT");
    } catch (...) {
        connection->roll_back();
        give_back(std::move(connection));
        throw;
    }
    give_back(std::move(connection));
}

std::unique_ptr<SqliteConnection> SqliteReaders::take()
{
    {
        std::unique_lock lock{mutex_};
        free_again_.wait(lock, [&] { return !free_.empty() || open_ < settings_.readers; });
        if (!free_.empty()) {
            auto connection = std::move(free_.back());
            free_.pop_back();
            return connection;
        }
        ++open_;
    }
    try {
        return std::make_unique<SqliteConnection>(settings_, SqliteConnection::Mode::read);
    } catch (...) {
        std::lock_guard const lock{mutex_};
        --open_;
        throw;
    }
}

void SqliteReaders::give_back(std::unique_ptr<SqliteConnection> connection)
{
    {
        std::lock_guard const lock{mutex_};
        free_.push_back(std::move(connection));
    }
    free_again_.notify_one();
}
