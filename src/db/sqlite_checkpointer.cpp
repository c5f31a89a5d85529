// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/sqlite_checkpointer.h"

#include "db/sqlite_writer.h"

namespace {

constexpr std::chrono::milliseconds interval{200};
constexpr int page_size = 4096;

} // namespace

SqliteCheckpointer::SqliteCheckpointer(SqliteSettings const& settings, SqliteWriter& writer)
    : connection_{settings, SqliteConnection::Mode::write},
      writer_{writer},
      page_limit_{static_cast<int>(settings.wal_limit / page_size)}
{
    connection_.set_patience(std::chrono::milliseconds{0});
    thread_ = std::thread{[this] { work(); }};
}

SqliteCheckpointer::~SqliteCheckpointer()
{
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void SqliteCheckpointer::work()
{
    std::unique_lock lock{mutex_};
    while (!wake_.wait_for(lock, interval, [&] { return stopping_; })) {
        lock.unlock();
        checkpoint();
        lock.lock();
    }
}

void SqliteCheckpointer::checkpoint()
{
    using Checkpoint = SqliteConnection::Checkpoint;
    if (writer_.wal_pages() == copied_) return;
    auto progress = connection_.checkpoint(Checkpoint::passive);
    if (progress.logged > page_limit_) {
        // The second time there is little left, so the writer, who does the last part, is not held up for
        // long.
        progress = connection_.checkpoint(Checkpoint::passive);
        writer_.want_restart();
    }
    copied_ = progress.complete ? progress.copied : -1;
}
