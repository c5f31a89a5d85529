// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/session.h"

#include "http/intake.h"
#include "http/request_reader.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

namespace asio = boost::asio;

namespace {

using Socket = asio::ip::tcp::socket;
using TlsStream = asio::ssl::stream<Socket>;
using TimePoint = std::chrono::steady_clock::time_point;
using std::chrono::milliseconds;

constexpr auto outcome = asio::as_tuple(asio::use_awaitable);
constexpr auto never = TimePoint::max();

std::string_view name_of(Method method)
{
    switch (method) {
    case Method::get:
        return "GET";
    case Method::head:
        return "HEAD";
    case Method::post:
        return "POST";
    }
    return "";
}

TimePoint now()
{
    return std::chrono::steady_clock::now();
}

// One connection, from its first byte to its last.
template <class Stream>
class Session final : public Connection {
public:
    Session(Loop& loop, Stream stream, Peer peer, Welcome welcome)
        : loop_{loop},
          handling_{loop.handling},
          settings_{loop.handling.settings},
          stream_{std::move(stream)},
          peer_{std::move(peer)},
          reader_{settings_, peer_},
          welcome_{welcome}
    {
        loop_.add(this);
    }
    ~Session() override { loop_.remove(this); }
    Session(Session const&) = delete;
    Session& operator=(Session const&) = delete;

    void cancel() override
    {
        boost::system::error_code ignored;
        socket().cancel(ignored);
    }
    void close() override
    {
        boost::system::error_code ignored;
        socket().close(ignored);
    }

    asio::awaitable<void> serve()
    {
        if (!co_await shake_hands()) co_return;
        if (welcome_ == Welcome::refused) {
            co_await send_problem(503);
            co_return co_await linger();
        }
        while (true) {
            auto const read = co_await read_request();
            if (read == Read::nothing) co_return;
            auto const after = read == Read::request ? co_await answer() : co_await send_problem(status_);
            if (after == After::gone) co_return;
            if (after == After::goodbye) co_return co_await linger();
        }
    }

private:
    static constexpr bool is_tls = std::is_same_v<Stream, TlsStream>;
    enum class Read { nothing, request, problem };
    enum class After { next_request, goodbye, gone };

    Loop& loop_;
    Handling& handling_;
    ServerSettings const& settings_;
    Stream stream_;
    Peer const peer_;
    RequestReader reader_;
    Welcome const welcome_;
    bool first_ = true;
    int status_ = 0;
    TimePoint began_ = now(); // of the request, or of its body

    Socket& socket()
    {
        if constexpr (is_tls) {
            return stream_.next_layer();
        } else {
            return stream_;
        }
    }

    void set_deadline(TimePoint when)
    {
        timed_out = false;
        deadline = when;
    }

    milliseconds time_for(std::size_t bytes) const
    {
        return milliseconds{bytes * 1000 / settings_.slowest_bytes_per_s};
    }

    asio::awaitable<bool> shake_hands()
    {
        if constexpr (is_tls) {
            set_deadline(now() + settings_.header_timeout);
            auto const [error] = co_await stream_.async_handshake(asio::ssl::stream_base::server, outcome);
            co_return !error;
        }
        co_return true;
    }

    void set_read_deadline()
    {
        if (idle) {
            set_deadline(now() + (first_ ? settings_.header_timeout : settings_.idle_timeout));
        } else if (reader_.in_body()) {
            set_deadline(began_ + settings_.body_timeout + time_for(reader_.body_received()));
        } else {
            set_deadline(began_ + settings_.header_timeout);
        }
    }

    asio::awaitable<Read> read_request()
    {
        auto step = reader_.next();
        began_ = now();
        while (step == RequestReader::Step::more || step == RequestReader::Step::go_on) {
            bool const was_in_body = reader_.in_body();
            if (step == RequestReader::Step::go_on && !co_await send("HTTP/1.1 100 Continue\r\n\r\n", {})) {
                co_return Read::nothing;
            }
            idle = reader_.untouched();
            if (idle && handling_.draining && !has_more()) co_return Read::nothing;
            set_read_deadline();
            auto const room = reader_.room();
            auto const [error, bytes] =
                co_await stream_.async_read_some(asio::buffer(room.data(), room.size()), outcome);
            bool const was_idle = std::exchange(idle, false);
            if (error) {
                // Cancelled by the drain; a request that came at that moment is answered still.
                if (was_idle && !timed_out && handling_.draining && has_more()) continue;
                if (was_idle || !timed_out) co_return Read::nothing;
                status_ = 408;
                co_return Read::problem;
            }
            step = reader_.took(bytes);
            if (was_idle || was_in_body != reader_.in_body()) began_ = now();
        }
        first_ = false;
        set_deadline(never);
        status_ = reader_.status();
        co_return step == RequestReader::Step::ready ? Read::request : Read::problem;
    }

    bool has_more()
    {
        boost::system::error_code error;
        return socket().available(error) > 0 && !error;
    }

    std::shared_ptr<Exchange> new_exchange()
    {
        auto made = std::make_shared<Exchange>(handling_, loop_.mailbox);
        made->request = reader_.take();
        made->request.method = reader_.method();
        made->request.secure = made->request.secure || peer_.tls;
        made->request.request_id = loop_.request_ids.next();
        if (made->request.client_address.empty()) made->request.client_address = peer_.address;
        return made;
    }

    asio::awaitable<After> answer()
    {
        auto const current = new_exchange();
        current->body = reader_.take_body();
        current->content_type = reader_.content_type();
        current->keep_alive = reader_.keep_alive();
        auto const began = now();
        set_deadline(never);
        exchange = current;
        co_await let_work(current);
        exchange.reset();
        if (current->abandoned) co_return After::gone;
        current->check_gate();
        co_return co_await send_answer(*current, began);
    }

    // Suspends until the exchange has been delivered to the mailbox, or refused.
    asio::awaitable<void> let_work(std::shared_ptr<Exchange> const& current)
    {
        return asio::async_initiate<asio::use_awaitable_t<> const, void()>(
            [this, &current](auto handler) {
                // A std::function must be able to copy what it holds.
                auto const waiting = std::make_shared<decltype(handler)>(std::move(handler));
                current->resume = [waiting] {
                    auto go_on = std::move(*waiting);
                    std::move(go_on)();
                };
                if (loop_.workers.submit(current)) return;
                current->answer_problem(503);
                asio::post(loop_.io, std::exchange(current->resume, nullptr));
            },
            asio::use_awaitable);
    }

    asio::awaitable<After> send_problem(int status)
    {
        auto const current = new_exchange();
        current->answer_problem(status);
        co_return co_await send_answer(*current, now());
    }

    asio::awaitable<After> send_answer(Exchange const& done, TimePoint began)
    {
        bool const bare = done.request.method == Method::head;
        std::string_view const body = bare ? std::string_view{} : done.response.body;
        bool const sent = co_await send(done.head, body);
        if (handling_.log.writes(LogLevel::debug)) {
            auto const took = std::chrono::duration_cast<std::chrono::microseconds>(now() - began);
            handling_.log.debug("http.answer",
                {{"request", done.request.request_id}, {"method", name_of(done.request.method)},
                    {"status", done.response.status}, {"us", took.count()}, {"bytes", body.size()},
                    {"sent", sent}});
        }
        if (!sent) co_return After::gone;
        co_return done.keep_alive ? After::next_request : After::goodbye;
    }

    asio::awaitable<bool> send(std::string_view head, std::string_view body)
    {
        set_deadline(now() + settings_.send_timeout + time_for(head.size() + body.size()));
        std::array<asio::const_buffer, 2> const both = {
            asio::buffer(head.data(), head.size()), asio::buffer(body.data(), body.size())};
        auto const [error, bytes] = co_await asio::async_write(stream_, both, outcome);
        co_return !error;
    }

    // Closing with unread bytes would reset the connection, and the client might lose the answer: says that
    // no more comes, then reads on until the client has closed too.
    asio::awaitable<void> linger()
    {
        set_deadline(now() + settings_.linger_timeout);
        if constexpr (is_tls) co_await stream_.async_shutdown(outcome);
        boost::system::error_code error;
        socket().shutdown(Socket::shutdown_send, error);
        std::array<char, 4096> dropped;
        while (!error && !timed_out) {
            auto const [failed, bytes] = co_await socket().async_read_some(asio::buffer(dropped), outcome);
            error = failed;
        }
    }
};

Peer peer_of(Socket const& socket, ServerSettings const& settings, bool tls)
{
    boost::system::error_code error;
    auto const end = socket.remote_endpoint(error);
    Peer peer{error ? std::string{} : plain_address(end.address().to_string()), tls, false};
    auto const& trusted = settings.trusted_proxies;
    peer.trusted_proxy = std::find(trusted.begin(), trusted.end(), peer.address) != trusted.end();
    return peer;
}

asio::awaitable<void> converse(Loop& loop, Socket socket, Welcome welcome)
{
    auto peer = peer_of(socket, loop.handling.settings, loop.tls != nullptr);
    if (loop.tls) {
        auto* const ssl = SSL_new(loop.tls.get());
        if (ssl == nullptr) co_return;
        Session<TlsStream> session{loop, TlsStream{std::move(socket), ssl}, std::move(peer), welcome};
        co_await session.serve();
    } else {
        Session<Socket> session{loop, std::move(socket), std::move(peer), welcome};
        co_await session.serve();
    }
}

} // namespace

void begin_session(Loop& loop, int native_socket, Welcome welcome)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    getsockname(native_socket, reinterpret_cast<sockaddr*>(&address), &size);
    auto const protocol = address.ss_family == AF_INET6 ? asio::ip::tcp::v6() : asio::ip::tcp::v4();
    Socket socket{loop.io, protocol, native_socket};
    boost::system::error_code ignored;
    socket.set_option(asio::ip::tcp::no_delay{true}, ignored);
    auto const log_fault = [&log = loop.handling.log](std::exception_ptr fault) {
        if (fault) log.warning("http.connection_fault");
    };
    asio::co_spawn(loop.io, converse(loop, std::move(socket), welcome), log_fault);
}
