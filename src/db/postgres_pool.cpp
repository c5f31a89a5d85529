// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/postgres_pool.h"

PostgresPool::PostgresPool(PostgresSettings const& settings) : settings_{settings}
{
    // One at once, so that a wrong address is told at start.
    free_.push_back(std::make_unique<PostgresConnection>(settings_.connection));
}

std::unique_ptr<PostgresConnection> PostgresPool::take(char const* begin)
{
    try {
        if (auto connection = take_idle()) {
            try {
                connection->run_script(begin);
                return connection;
            } catch (DatabaseError const& error) {
                // It had gone while it lay idle. Nothing was asked of it yet, so another can do as well.
                if (error.kind() != DatabaseError::Kind::lost) throw;
            }
        }
        auto connection = std::make_unique<PostgresConnection>(settings_.connection);
        connection->run_script(begin);
        return connection;
    } catch (...) {
        leave_one();
        throw;
    }
}

std::unique_ptr<PostgresConnection> PostgresPool::take_idle()
{
    std::unique_lock lock{mutex_};
    free_again_.wait(lock, [&] { return taken_ < settings_.connections; });
    ++taken_;
    if (free_.empty()) return nullptr;
    auto connection = std::move(free_.back());
    free_.pop_back();
    return connection;
}

void PostgresPool::give_back(std::unique_ptr<PostgresConnection> connection)
{
    if (connection->is_usable()) {
        std::lock_guard const lock{mutex_};
        free_.push_back(std::move(connection));
    }
    leave_one();
}

void PostgresPool::leave_one()
{
    {
        std::lock_guard const lock{mutex_};
        --taken_;
    }
    free_again_.notify_one();
}
