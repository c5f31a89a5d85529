// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/io_thread.h"

#include "http/session.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <thread>
#include <utility>

namespace asio = boost::asio;

namespace {

using std::chrono::milliseconds;

constexpr auto outcome = asio::as_tuple(asio::use_awaitable);

// Ticks often enough to end what is late soon after its deadline.
asio::awaitable<void> watch_deadlines(Loop& loop)
{
    auto const& settings = loop.handling.settings;
    auto const shortest = std::min({settings.header_timeout, settings.body_timeout, settings.idle_timeout,
        settings.send_timeout, settings.linger_timeout});
    auto const step = std::clamp(shortest / 4, milliseconds{10}, milliseconds{500});
    asio::steady_timer tick{loop.io};
    while (true) {
        tick.expires_after(step);
        auto const [error] = co_await tick.async_wait(outcome);
        if (error) co_return;
        auto const time = std::chrono::steady_clock::now();
        for (auto* const connection : loop.connections) {
            if (connection->deadline > time) continue;
            connection->timed_out = true;
            connection->cancel();
        }
    }
}

// Past the limit a client is told so; far past it there is no room for that either.
void welcome(Loop& loop, asio::ip::tcp::socket& socket)
{
    auto const limit = loop.handling.settings.connections;
    auto const others = loop.handling.connections.load();
    if (others >= limit + limit / 8 + 8) return;
    begin_session(loop, socket.release(), others >= limit ? Welcome::refused : Welcome::served);
}

asio::awaitable<void> accept(Loop& loop, asio::ip::tcp::acceptor& acceptor)
{
    asio::steady_timer pause{loop.io};
    while (acceptor.is_open()) {
        auto [error, socket] = co_await acceptor.async_accept(outcome);
        if (!error) {
            welcome(loop, socket);
        } else if (acceptor.is_open()) {
            // No more file descriptors, most likely: some will be closed soon.
            pause.expires_after(milliseconds{50});
            co_await pause.async_wait(outcome);
        }
    }
}

} // namespace

struct IoThread::Inner {
    Loop loop; // before io: what io still holds when it ends knows the loop
    asio::io_context io{1};
    asio::executor_work_guard<asio::io_context::executor_type> work = asio::make_work_guard(io);
    asio::ip::tcp::acceptor acceptor{io};
    std::thread thread = {};

    Inner(Handling& handling, WorkerPool& workers, TlsContext tls)
        : loop{handling, workers, std::move(tls), io}
    {
    }

    void resume_finished()
    {
        for (auto const& exchange : loop.mailbox->collect()) {
            if (auto const resume = std::exchange(exchange->resume, nullptr)) resume();
        }
    }
};

IoThread::IoThread(Handling& handling, WorkerPool& workers, int listening_socket, TlsContext tls)
    : inner_{new Inner{handling, workers, std::move(tls)}}
{
    auto& inner = *inner_;
    inner.loop.mailbox =
        std::make_shared<Mailbox>([&inner] { asio::post(inner.io, [&inner] { inner.resume_finished(); }); });
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    getsockname(listening_socket, reinterpret_cast<sockaddr*>(&address), &size);
    auto const protocol = address.ss_family == AF_INET6 ? asio::ip::tcp::v6() : asio::ip::tcp::v4();
    inner.acceptor.assign(protocol, listening_socket);
    asio::co_spawn(inner.io, accept(inner.loop, inner.acceptor), asio::detached);
    asio::co_spawn(inner.io, watch_deadlines(inner.loop), asio::detached);
    inner.thread = std::thread{[&inner] { inner.io.run(); }};
}

IoThread::~IoThread()
{
    inner_->loop.mailbox->close();
    inner_->io.stop();
    inner_->thread.join();
}

void IoThread::use_tls(TlsContext tls)
{
    asio::post(inner_->io, [this, tls = std::move(tls)] { inner_->loop.tls = tls; });
}

void IoThread::begin_drain()
{
    asio::post(inner_->io, [this] {
        boost::system::error_code ignored;
        inner_->acceptor.close(ignored);
        for (auto* const connection : inner_->loop.connections) {
            if (connection->idle) connection->cancel();
        }
    });
}

void IoThread::abort()
{
    asio::post(inner_->io, [this] {
        for (auto* const connection : inner_->loop.connections) {
            connection->close();
            if (!connection->exchange) continue;
            connection->exchange->abandoned = true;
            auto resume = std::exchange(connection->exchange->resume, nullptr);
            if (resume) asio::post(inner_->io, std::move(resume));
        }
    });
}

bool IoThread::wait_until_empty(std::chrono::steady_clock::time_point end)
{
    std::unique_lock lock{inner_->loop.mutex};
    return inner_->loop.emptied.wait_until(lock, end, [this] { return inner_->loop.connections.empty(); });
}
