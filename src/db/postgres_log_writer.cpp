// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/postgres_log_writer.h"

PostgresLogWriter::PostgresLogWriter(PostgresSettings const& settings) : settings_{settings}
{
    thread_ = std::thread{[this] { work(); }};
}

PostgresLogWriter::~PostgresLogWriter()
{
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void PostgresLogWriter::submit(std::function<void(WriteTx&)> f, std::function<void(std::exception_ptr)> done)
{
    {
        std::lock_guard const lock{mutex_};
        waiting_.push_back({std::move(f), std::move(done)});
    }
    wake_.notify_one();
}

void PostgresLogWriter::work()
{
    std::unique_lock lock{mutex_};
    for (;;) {
        wake_.wait(lock, [&] { return !waiting_.empty() || stopping_; });
        if (waiting_.empty()) return;
        auto group = std::move(waiting_);
        waiting_.clear();
        lock.unlock();
        run_group(group);
        for (auto& one : group)
            one.done(std::move(one.fault));
        lock.lock();
    }
}

void PostgresLogWriter::begin()
{
    constexpr char const* sql = "BEGIN ISOLATION LEVEL READ COMMITTED";
    if (connection_ && connection_->is_usable()) {
        try {
            connection_->run_script(sql);
            return;
        } catch (DatabaseError const& error) {
            if (error.kind() != DatabaseError::Kind::lost) throw;
        }
    }
    connection_ = std::make_unique<PostgresConnection>(settings_.connection);
    connection_->run_script(sql);
}

void PostgresLogWriter::run_group(std::span<Submitted> group)
{
    StreamHead before;
    try {
        begin();
        before = connection_->head();
        PostgresTx tx{*connection_};
        for (auto const& one : group)
            one.f(tx);
        connection_->commit();
    } catch (...) {
        if (connection_) {
            connection_->roll_back();
            connection_->head() = before;
        }
        if (group.size() == 1) {
            group.front().fault = std::current_exception();
            return;
        }
        // One must not take the others with it: alone, each gets its own answer.
        for (auto& one : group)
            run_group({&one, 1});
    }
}
