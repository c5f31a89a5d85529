// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/kept_values.h"
#include "db/sqlite_connection.h"

#include <condition_variable>
#include <mutex>
#include <vector>

// The connections that read. The one used last is used first, while its pages are warm.
class SqliteReaders {
public:
    explicit SqliteReaders(SqliteSettings const&);

    // Runs `f` on a snapshot; waits when all connections are in use.
    void run(std::function<void(ReadTx&)> const& f);

private:
    std::unique_ptr<SqliteConnection> take();
    void give_back(std::unique_ptr<SqliteConnection>);

    SqliteSettings const& settings_;
    std::mutex mutex_;
    std::condition_variable free_again_;
    std::vector<std::unique_ptr<SqliteConnection>> free_;
    int open_ = 0;
    KeptValues kept_;
};
