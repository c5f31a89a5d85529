// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/worker_pool.h"

#include <utility>

WorkerPool::WorkerPool(int workers, int queue_limit)
    : queue_limit_{static_cast<std::size_t>(queue_limit)}
{
    for (int number = 0; number < workers; ++number)
        threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool()
{
    stop();
}

bool WorkerPool::submit(std::shared_ptr<Job> job)
{
    std::lock_guard const lock{mutex_};
    if (stopped_ || queue_.size() >= queue_limit_) return false;
    queue_.push_back(std::move(job));
    wake_one();
    return true;
}

void WorkerPool::stop()
{
    std::deque<std::shared_ptr<Job>> dropped;
    {
        std::lock_guard const lock{mutex_};
        stopped_ = true;
        dropped.swap(queue_);
    }
    work_came_.notify_all();
    for (auto& thread : threads_) {
        if (thread.joinable()) thread.join();
    }
}

// One at a time: a worker that finds more than it takes wakes the next. So a burst costs few wake-ups when
// the work is short, and still gets every worker when it is long.
void WorkerPool::wake_one()
{
    if (waking_ || idle_ == 0) return;
    waking_ = true;
    work_came_.notify_one();
}

void WorkerPool::work()
{
    std::unique_lock lock{mutex_};
    while (true) {
        while (queue_.empty() && !stopped_) {
            ++idle_;
            work_came_.wait(lock);
            --idle_;
            waking_ = false;
        }
        if (stopped_) return;
        auto job = std::move(queue_.front());
        queue_.pop_front();
        if (!queue_.empty()) wake_one();
        lock.unlock();
        job->run();
        job.reset();
        lock.lock();
    }
}
