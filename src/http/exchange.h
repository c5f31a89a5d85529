// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/log.h"
#include "http/server.h"
#include "http/worker_pool.h"

#include <atomic>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

class Exchange;

// What all requests of a server have in common.
struct Handling {
    ServerSettings const settings;
    Server::Handler const handle;
    Server::ProblemPage const problem;
    Server::FaultPage const fault;
    Log& log;
    SystemClock const clock = {};
    std::atomic<bool> draining = false;
    std::atomic<std::size_t> connections = 0;
};

// Finished exchanges on their way back to the I/O thread they came from. Shared, because the thread that lets
// go of a gate may do so when the server is gone.
class Mailbox {
public:
    // `wake` tells the I/O thread to collect(); it is called from other threads, one at a time.
    explicit Mailbox(std::function<void()> wake)
        : wake_{std::move(wake)}
    {
    }

    void deliver(std::shared_ptr<Exchange>);
    std::vector<std::shared_ptr<Exchange>> collect();
    // From now on whatever is delivered is dropped, and wake is not called.
    void close();

private:
    std::mutex mutex_;
    std::function<void()> wake_;
    std::vector<std::shared_ptr<Exchange>> finished_;
};

// One request and its answer: made on an I/O thread, run by a worker, delivered to the mailbox when its gate
// has opened, and sent by the I/O thread. It has one owner at a time; shared, because a connection may give
// up waiting.
class Exchange final : public PooledWork, public std::enable_shared_from_this<Exchange> {
public:
    Exchange(Handling const& handling, std::shared_ptr<Mailbox> mailbox)
        : handling_{handling}
        , mailbox_{std::move(mailbox)}
    {
    }

    Request request = {};
    std::string content_type = {};
    std::string body = {};
    bool keep_alive = false;

    // The answer, once delivered.
    Response response = {};
    std::string head = {};

    void run() override;
    // Instead of the handler's answer.
    void answer_problem(int status);
    // To be called on the I/O thread before the answer is sent: a fault of the gate takes its place.
    void check_gate();

    // For the I/O thread only: goes on with the connection. Empty when nobody waits any more.
    std::function<void()> resume = {};
    bool abandoned = false;

private:
    Handling const& handling_;
    std::shared_ptr<Mailbox> const mailbox_;
    std::exception_ptr gate_fault_;

    void answer();
    void answer_fault(std::exception const& fault);
    void answer_with(std::function<Response()> const& make_page, int status);
    void write_head();
    void deliver_through(std::shared_ptr<Gate> gate);
    void log_fault(std::string_view event, std::string_view what);
};
