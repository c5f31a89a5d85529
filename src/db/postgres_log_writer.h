// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/postgres.h"
#include "db/postgres_connection.h"

#include <condition_variable>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

// The thread and the connection that write what is submitted. All that waits shares a transaction. READ
// COMMITTED is enough: log rows are only added, and look at nothing that others write.
class PostgresLogWriter {
public:
    explicit PostgresLogWriter(PostgresSettings const&);
    // Writes what is queued first.
    ~PostgresLogWriter();

    void submit(std::function<void(WriteTx&)> f, std::function<void(std::exception_ptr)> done);

private:
    struct Submitted {
        std::function<void(WriteTx&)> f;
        std::function<void(std::exception_ptr)> done;
        std::exception_ptr fault = nullptr;
    };

    void work();
    void begin();
    void run_group(std::span<Submitted>);

    PostgresSettings const& settings_;
    std::unique_ptr<PostgresConnection> connection_;

    std::mutex mutex_;
    std::condition_variable wake_;
    std::vector<Submitted> waiting_;
    bool stopping_ = false;
    std::thread thread_;
};
