// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/sqlite_writer.h"

#include "base/place.h"

#include <algorithm>

namespace {

constexpr std::size_t most_in_group = 512;
constexpr std::size_t never = static_cast<std::size_t>(-1);
// How long a restart of the log may hold up writes, waiting for reads that began before it; and how long it
// is left alone when one of them (a backup) took longer.
constexpr std::chrono::milliseconds restart_patience{25};
constexpr std::chrono::seconds between_vain_restarts{2};

} // namespace

struct SqliteWriter::Write {
    std::function<Outcome(WriteTx&)> const* f;
    std::exception_ptr fault = nullptr;
    // Only what was submitted has these. For the rest somebody blocks in run(), and owns both this and `f`.
    std::function<Outcome(WriteTx&)> own_f = nullptr;
    std::function<void(std::exception_ptr)> done = nullptr;
};

SqliteWriter::SqliteWriter(SqliteSettings const& settings)
    : connection_{settings, SqliteConnection::Mode::write},
      busy_timeout_{settings.busy_timeout},
      linger_{settings.linger}
{
    // Group 0 is even, group 1 odd: neither is answered yet.
    answered_[0] = static_cast<unsigned>(-2);
    answered_[1] = static_cast<unsigned>(-1);
    thread_ = std::thread{[this] { work(); }};
}

SqliteWriter::~SqliteWriter()
{
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void SqliteWriter::run(std::function<Outcome(WriteTx&)> const& f)
{
    Waiting const waiting;
    Write write{&f};
    if (!run_alone(write)) {
        auto const group = enqueue(write);
        auto& answered = answered_[group % 2];
        for (auto seen = answered.load(); static_cast<int>(seen - group) < 0; seen = answered.load())
            answered.wait(seen);
    }
    if (write.fault) std::rethrow_exception(write.fault);
}

// False, and nothing done, when others write too.
bool SqliteWriter::run_alone(Write& write)
{
    {
        std::lock_guard const lock{mutex_};
        if (busy_ && busy_thread_ == std::this_thread::get_id())
            throw DatabaseError{"a write inside a write"};
        if (busy_ || !waiting_.empty() || expected_ > 1) return false;
        busy_ = true;
        busy_thread_ = std::this_thread::get_id();
        wake_at_ = never;
    }
    Write* group = &write;
    run_group({&group, 1});
    count_company(1);
    finish();
    return true;
}

void SqliteWriter::submit(std::function<void(WriteTx&)> f, std::function<void(std::exception_ptr)> done)
{
    auto write = std::make_unique<Write>();
    write->own_f = [f = std::move(f)](WriteTx& tx) {
        f(tx);
        return Outcome::commit;
    };
    write->f = &write->own_f;
    write->done = std::move(done);
    enqueue(*write.release()); // answer() takes it back
}

unsigned SqliteWriter::enqueue(Write& write)
{
    bool wake = false;
    unsigned group = 0;
    {
        std::lock_guard const lock{mutex_};
        waiting_.push_back(&write);
        wake = waiting_.size() == wake_at_;
        group = next_group_;
    }
    if (wake) wake_.notify_one();
    return group;
}

// Waits for a group; false when there will be none. Where several wrote at the same time of late, it lingers
// for the rest of them, so that a commit is shared by more, but never for longer than a commit saves.
bool SqliteWriter::take(std::vector<Write*>& group, unsigned& number)
{
    std::unique_lock lock{mutex_};
    for (;;) {
        wake_.wait(lock, [&] { return !busy_ && (!waiting_.empty() || restart_wanted_ || stopping_); });
        if (!restart_wanted_) break;
        restart_wanted_ = false;
        busy_ = true;
        busy_thread_ = std::this_thread::get_id();
        lock.unlock();
        bool const restarted = restart_log();
        lock.lock();
        busy_ = false;
        if (!restarted) next_restart_ = std::chrono::steady_clock::now() + between_vain_restarts;
    }
    if (waiting_.empty()) return false;
    busy_ = true;
    busy_thread_ = std::this_thread::get_id();
    if (waiting_.size() < expected_) {
        wake_at_ = expected_;
        wake_.wait_for(lock, std::min<std::chrono::steady_clock::duration>(linger_, commit_time_ / 2),
            [&] { return waiting_.size() >= expected_ || stopping_; });
    }
    wake_at_ = never;
    group.clear();
    group.swap(waiting_);
    number = next_group_++;
    return true;
}

// Before a group is answered, so that nobody is counted who comes back at once.
void SqliteWriter::count_company(std::size_t group_size)
{
    std::lock_guard const lock{mutex_};
    expected_ = std::min(group_size + waiting_.size(), most_in_group);
}

// After a group: the next one may begin.
void SqliteWriter::finish()
{
    bool wake = false;
    {
        std::lock_guard const lock{mutex_};
        busy_ = false;
        wake_at_ = 1;
        wake = !waiting_.empty() || restart_wanted_ || stopping_;
    }
    if (wake) wake_.notify_one();
}

void SqliteWriter::work()
{
    std::vector<Write*> group;
    unsigned number = 0;
    while (take(group, number)) {
        std::span<Write*> const all{group};
        for (std::size_t begin = 0; begin < all.size(); begin += most_in_group)
            run_group(all.subspan(begin, std::min(most_in_group, all.size() - begin)));
        count_company(all.size());
        answer(all, number);
        finish();
    }
}

void SqliteWriter::run_group(std::span<Write*> group)
{
    auto const before = head_;
    try {
        connection_.execute("BEGIN IMMEDIATE");
        bool whole = true;
        for (auto* write : group) {
            whole = run_in_savepoint(*write);
            if (!whole) break;
        }
        if (whole) {
            commit();
            return;
        }
    } catch (...) {
        connection_.roll_back();
        head_ = before;
        for (auto* write : group)
            write->fault = std::current_exception();
        return;
    }
    // SQLite has undone everybody's work for the sake of one. Alone, each gets its own answer.
    head_ = before;
    if (group.size() == 1) return;
    for (auto*& write : group) {
        write->fault = nullptr;
        run_group({&write, 1});
    }
}

void SqliteWriter::commit()
{
    auto const begin = std::chrono::steady_clock::now();
    connection_.execute("COMMIT");
    commit_time_ += (std::chrono::steady_clock::now() - begin - commit_time_) / 8;
}

bool SqliteWriter::run_in_savepoint(Write& write)
{
    auto const before = head_;
    SqliteTx tx{connection_, head_};
    connection_.execute("SAVEPOINT one");
    auto outcome = Outcome::roll_back;
    try {
        outcome = (*write.f)(tx);
    } catch (...) {
        write.fault = std::current_exception();
    }
    if (!connection_.in_transaction()) return false;
    if (outcome == Outcome::roll_back) {
        head_ = before;
        connection_.execute("ROLLBACK TO one");
    }
    connection_.execute("RELEASE one");
    return true;
}

void SqliteWriter::answer(std::span<Write*> group, unsigned number)
{
    // After the wake-up those who block are gone, and their writes with them.
    auto const submitted =
        std::partition(group.begin(), group.end(), [](Write* write) { return !write->done; });
    answered_[number % 2] = number;
    if (submitted != group.begin()) answered_[number % 2].notify_all();
    for (auto each = submitted; each != group.end(); ++each) {
        std::unique_ptr<Write> const write{*each};
        write->done(std::move(write->fault));
    }
}

void SqliteWriter::want_restart()
{
    {
        std::lock_guard const lock{mutex_};
        if (std::chrono::steady_clock::now() < next_restart_) return;
        restart_wanted_ = true;
    }
    wake_.notify_one();
}

bool SqliteWriter::restart_log()
{
    connection_.set_patience(restart_patience);
    auto const progress = connection_.checkpoint(SqliteConnection::Checkpoint::restart);
    connection_.set_patience(busy_timeout_);
    return progress.complete;
}
