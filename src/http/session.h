// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/exchange.h"
#include "http/request_ids.h"
#include "http/tls.h"
#include "http/worker_pool.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_set>

namespace boost::asio {
class io_context;
}

// What an I/O thread knows of one of its connections.
class Connection {
public:
    virtual ~Connection() = default;
    // Makes the pending read or write fail.
    virtual void cancel() = 0;
    virtual void close() = 0;

    std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
    bool timed_out = false;
    bool idle = false; // waits for a request of which nothing has come
    std::shared_ptr<Exchange> exchange = {}; // with the workers
};

// What the connections of one I/O thread share; all but the mailbox are touched on that thread only.
struct Loop {
    Handling& handling;
    WorkerPool& workers;
    TlsContext tls;
    boost::asio::io_context& io;
    std::shared_ptr<Mailbox> mailbox = {}; // shared with the exchanges, which may come after our end
    RequestIds request_ids = {};
    std::unordered_set<Connection*> connections = {};
    std::mutex mutex = {};
    std::condition_variable emptied = {};

    void add(Connection* connection)
    {
        std::lock_guard const lock{mutex};
        connections.insert(connection);
        ++handling.connections;
    }
    void remove(Connection* connection)
    {
        std::lock_guard const lock{mutex};
        connections.erase(connection);
        --handling.connections;
        if (connections.empty()) emptied.notify_all();
    }
};

// Takes over a connected socket and serves it until it closes. A refused one is only told that there is no
// room.
enum class Welcome { served, refused };
void begin_session(Loop&, int socket, Welcome);
