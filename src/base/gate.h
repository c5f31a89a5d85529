// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <exception>
#include <functional>
#include <mutex>
#include <vector>

// What must be durable before an answer may leave: every log row that was queued for a request holds the gate,
// and http/ sends the answer when it has opened (R-ACC-3). Thread-safe; lives in a shared_ptr, because the
// writer thread that lets go of it may outlast the request.
class Gate {
public:
    // One more row to wait for.
    void hold();
    // That row is durable, or (`fault`) never will be; then the answer must not leave.
    void let_go(std::exception_ptr fault = nullptr);
    // Calls `then` once nothing is held: at once on this thread, or later on the thread of the last let_go.
    void when_open(std::function<void(std::exception_ptr fault)> then);
    // Blocks until open. For tests and commands; throws the fault.
    void wait();

private:
    std::mutex mutex_;
    int held_ = 0;
    std::exception_ptr fault_;
    std::vector<std::function<void(std::exception_ptr)>> waiting_;
};
