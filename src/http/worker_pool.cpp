// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/worker_pool.h"

#include <algorithm>
#include <system_error>
#include <utility>

WorkerPool::WorkerPool(int places, int most_threads, int queue_limit)
    : queue_limit_{static_cast<std::size_t>(queue_limit)},
      most_threads_{static_cast<std::size_t>(std::max(places, most_threads))},
      places_{places}
{
    for (int number = 0; number < places; ++number)
        threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool()
{
    stop();
}

bool WorkerPool::submit(std::shared_ptr<PooledWork> job)
{
    std::lock_guard const lock{mutex_};
    if (stopped_ || queue_.size() >= queue_limit_) return false;
    queue_.push_back(std::move(job));
    call_one();
    return true;
}

void WorkerPool::stop()
{
    std::deque<std::shared_ptr<PooledWork>> dropped;
    std::vector<std::thread> threads;
    {
        std::lock_guard const lock{mutex_};
        stopped_ = true;
        dropped.swap(queue_);
        threads.swap(threads_);
    }
    work_came_.notify_all();
    for (auto& thread : threads)
        thread.join();
}

// One at a time: a worker that finds more than it takes calls the next. So a burst costs few wake-ups when
// the work is short, and still gets every worker when it is long.
void WorkerPool::call_one()
{
    if (stopped_ || waking_ || !may_begin()) return;
    if (idle_ > 0) {
        waking_ = true;
        work_came_.notify_one();
    } else if (threads_.size() < most_threads_) {
        try {
            threads_.emplace_back([this] { work(); });
            waking_ = true;
        } catch (std::system_error const&) {
            // The machine gives no more threads: those there are go on.
        }
    }
}

void WorkerPool::leave()
{
    std::lock_guard const lock{mutex_};
    --working_;
    call_one();
}

void WorkerPool::come_back()
{
    std::lock_guard const lock{mutex_};
    ++working_;
}

void WorkerPool::work()
{
    Place::of_this_thread = this;
    std::unique_lock lock{mutex_};
    waking_ = false;
    while (true) {
        while (!may_begin() && !stopped_) {
            ++idle_;
            work_came_.wait(lock);
            --idle_;
            waking_ = false;
        }
        if (stopped_) return;
        auto job = std::move(queue_.front());
        queue_.pop_front();
        ++working_;
        call_one();
        lock.unlock();
        job->run();
        job.reset();
        lock.lock();
        --working_;
    }
}
