// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/exchange.h"
#include "http/tls.h"
#include "http/worker_pool.h"

#include <chrono>
#include <memory>

// One thread that accepts connections on its own listening socket, reads their requests, gives these to the
// workers and sends the answers. Knows Boost.Asio, and is the only one to.
class IoThread {
public:
    // Takes the listening socket over. Handling and workers outlive it.
    IoThread(Handling& handling, WorkerPool& workers, int listening_socket, TlsContext tls);
    ~IoThread();
    IoThread(IoThread const&) = delete;
    IoThread& operator=(IoThread const&) = delete;

    // The rest may be called from any thread.
    void use_tls(TlsContext);
    // Stops listening and closes connections where nothing has begun; the others end after their answer.
    void begin_drain();
    // Ends every connection now.
    void abort();
    // Whether all connections have ended by then.
    bool wait_until_empty(std::chrono::steady_clock::time_point);

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};
