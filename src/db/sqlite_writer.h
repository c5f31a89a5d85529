// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/sqlite_connection.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

// The only connection that writes, and its thread. All writes that wait become one group: one transaction, in
// which each has a savepoint of its own, one commit, and then every answer. So the wait for the disk is
// shared.
class SqliteWriter {
public:
    explicit SqliteWriter(SqliteSettings const&);
    // Writes what is queued first.
    ~SqliteWriter();

    // Returns when `f` is durable, or has been rolled back. Throws what it threw.
    void run(std::function<Outcome(WriteTx&)> const& f);
    void submit(std::function<void(WriteTx&)> f, std::function<void(std::exception_ptr)> done);

    int wal_pages() const { return connection_.wal_pages(); }
    // Asks that the write-ahead log begins anew after the present group.
    void want_restart();

private:
    struct Write;

    unsigned enqueue(Write&);
    bool run_alone(Write&);
    bool take(std::vector<Write*>& group, unsigned& number);
    void count_company(std::size_t group_size);
    void finish();
    void work();
    void run_group(std::span<Write*> group);
    void commit();
    // False when SQLite has ended the whole transaction.
    bool run_in_savepoint(Write&);
    void answer(std::span<Write*> group, unsigned number);
    // False when a read was in the way.
    bool restart_log();

    // Used by the thread that has set busy_.
    SqliteConnection connection_;
    StreamHead head_;
    std::chrono::steady_clock::duration commit_time_{}; // of late

    std::chrono::milliseconds const busy_timeout_;
    std::chrono::microseconds const linger_;

    std::mutex mutex_;
    std::condition_variable wake_;
    std::vector<Write*> waiting_;
    bool busy_ = false; // somebody writes
    std::thread::id busy_thread_; // who
    std::size_t wake_at_ = 1; // how many must wait before the writer is woken
    std::size_t expected_ = 1; // how many wrote at the same time of late
    unsigned next_group_ = 0; // the group that a write queued now will be in
    bool restart_wanted_ = false;
    std::chrono::steady_clock::time_point next_restart_{};
    bool stopping_ = false;

    // The latest group answered, for even and odd numbers: one wake-up for all of a group, none for the
    // next's.
    std::array<std::atomic<unsigned>, 2> answered_;
    std::thread thread_;
};
