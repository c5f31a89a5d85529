// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/server.h"

#include "http/io_thread.h"
#include "http/listening.h"
#include "http/tls.h"
#include "http/worker_pool.h"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

struct Server::Inner {
    Handling handling;
    std::uint16_t port = 0;
    std::unique_ptr<WorkerPool> workers = {};
    std::vector<std::unique_ptr<IoThread>> io_threads = {};

    TlsContext tls() const
    {
        auto const& settings = handling.settings;
        if (settings.certificate_file.empty()) return {};
        return load_tls(settings.certificate_file, settings.key_file);
    }
    bool wait_until_empty(std::chrono::milliseconds timeout) const
    {
        auto const end = std::chrono::steady_clock::now() + timeout;
        return std::ranges::all_of(
            io_threads, [&](auto const& thread) { return thread->wait_until_empty(end); });
    }
};

Server::Server(ServerSettings settings, Handler handle, ProblemPage problem, Log& log, FaultPage fault)
    : inner_{new Inner{{std::move(settings), std::move(handle), std::move(problem), std::move(fault), log}}}
{
    if (sodium_init() < 0) throw std::runtime_error{"libsodium cannot start"};
}

Server::~Server()
{
    drain();
}

void Server::start()
{
    auto& settings = inner_->handling.settings;
    auto const cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    auto const threads = settings.io_threads > 0 ? settings.io_threads : cores;
    auto const tls = inner_->tls();
    auto const listening = listen_on(settings.address, settings.port, threads);
    inner_->port = listening.port;
    // Two, because a request now and then waits for a page of the file too.
    auto const workers = settings.workers > 0 ? settings.workers : 2 * cores;
    inner_->workers =
        std::make_unique<WorkerPool>(workers, workers + settings.most_waiting, settings.queue_limit);
    for (int const socket : listening.sockets) {
        inner_->io_threads.push_back(
            std::make_unique<IoThread>(inner_->handling, *inner_->workers, socket, tls));
    }
    inner_->handling.log.info("http.listening",
        {{"address", settings.address}, {"port", inner_->port}, {"tls", tls != nullptr},
            {"io_threads", threads}, {"workers", workers}});
}

std::uint16_t Server::port() const
{
    return inner_->port;
}

void Server::reload_certificate()
{
    auto const tls = inner_->tls();
    if (!tls) return;
    for (auto const& thread : inner_->io_threads)
        thread->use_tls(tls);
    inner_->handling.log.info("http.certificate_reloaded");
}

void Server::drain()
{
    if (inner_->io_threads.empty()) return;
    inner_->handling.draining = true;
    for (auto const& thread : inner_->io_threads)
        thread->begin_drain();
    bool const done = inner_->wait_until_empty(inner_->handling.settings.drain_timeout);
    if (!done) {
        inner_->handling.log.warning(
            "http.drain_cut_short", {{"connections", inner_->handling.connections.load()}});
        for (auto const& thread : inner_->io_threads)
            thread->abort();
        inner_->wait_until_empty(std::chrono::seconds{2});
    }
    inner_->workers->stop();
    inner_->io_threads.clear();
    inner_->handling.log.info("http.drained", {{"all_answered", done}});
}
