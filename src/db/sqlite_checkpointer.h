// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/sqlite_connection.h"

#include <condition_variable>
#include <mutex>
#include <thread>

class SqliteWriter;

// Moves what is committed from the write-ahead log to the file, five times a second and beside the writes,
// and has the log begin anew when it has grown past its limit.
class SqliteCheckpointer {
public:
    SqliteCheckpointer(SqliteSettings const&, SqliteWriter&);
    ~SqliteCheckpointer();

private:
    void work();
    void checkpoint();

    SqliteConnection connection_;
    SqliteWriter& writer_;
    int const page_limit_;
    int copied_ = 0; // pages of the log that stand in the file

    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};
