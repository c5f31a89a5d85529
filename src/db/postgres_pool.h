// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/postgres.h"
#include "db/postgres_connection.h"

#include <condition_variable>
#include <mutex>
#include <vector>

// The connections of this program. A connection that has gone is left, and a new one made when it is needed.
class PostgresPool {
public:
    explicit PostgresPool(PostgresSettings const&);

    // A connection on which `begin` has run. Waits when all are in use.
    std::unique_ptr<PostgresConnection> take(char const* begin);
    // Back, after its transaction has ended.
    void give_back(std::unique_ptr<PostgresConnection>);

private:
    std::unique_ptr<PostgresConnection> take_idle();
    void leave_one();

    PostgresSettings const& settings_;
    std::mutex mutex_;
    std::condition_variable free_again_;
    std::vector<std::unique_ptr<PostgresConnection>> free_;
    int taken_ = 0;
};
