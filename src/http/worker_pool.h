// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/place.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

// A piece of work for a worker. run() must not throw.
class PooledWork {
public:
    virtual ~PooledWork() = default;
    virtual void run() = 0;
};

// A fixed number of places to work, and a queue that has an end: work that cannot be done soon is refused at once, so
// that a queue never grows past what people wait for. A worker that waits for the disk gives its place to another
// (base/place.h): more threads than places are made only when so many wait.
class WorkerPool : private Place {
public:
    // `places` work at once; `most_threads` work or wait.
    WorkerPool(int places, int most_threads, int queue_limit);
    ~WorkerPool() override;
    WorkerPool(WorkerPool const&) = delete;
    WorkerPool& operator=(WorkerPool const&) = delete;

    // False when the queue is full or the pool has stopped. The job is shared, because whoever waits for it
    // may give up before it has run.
    bool submit(std::shared_ptr<PooledWork> job);
    // Drops what waits, lets what runs end, and returns when all threads have.
    void stop();

private:
    std::mutex mutex_;
    std::condition_variable work_came_;
    std::deque<std::shared_ptr<PooledWork>> queue_;
    std::vector<std::thread> threads_;
    std::size_t const queue_limit_;
    std::size_t const most_threads_;
    int const places_;
    int working_ = 0;
    int idle_ = 0;
    bool waking_ = false;
    bool stopped_ = false;

    void leave() override;
    void come_back() override;
    void work();
    bool may_begin() const { return !queue_.empty() && working_ < places_; }
    void call_one();
};
