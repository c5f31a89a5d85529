// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/log.h"
#include "http/request.h"
#include "http/response.h"

#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>

// What the server allows and where it listens. Every limit has a test that meets it.
struct ServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080; // 0: a free one, see Server::port()
    std::string certificate_file = {}; // PEM chain; empty: plain HTTP
    std::string key_file = {};
    std::vector<std::string> trusted_proxies = {}; // addresses whose X-Forwarded-For/-Proto are believed
    int io_threads = 0; // 0: one a core
    int workers = 0; // requests worked on at once; 0: two a core
    int most_waiting = 64; // requests that wait for the disk or a database server beside these
    int queue_limit = 256; // waiting requests; more get 503 with Retry-After
    std::size_t header_bytes = 16 * 1024;
    int header_fields = 64;
    std::size_t body_bytes = 2 * 1024 * 1024; // 413 above
    std::size_t upload_bytes = 2 * 1024 * 1024; // of multipart/form-data, which holds files; 413 above
    std::size_t target_bytes = 8000; // of the address in the request line; 414 above
    std::chrono::milliseconds header_timeout{10'000}; // from the first byte to the end of the headers; 408
    std::chrono::milliseconds body_timeout{30'000}; // and the time slowest_bytes_per_s allows; 408
    std::chrono::milliseconds send_timeout{30'000}; // likewise, for an answer
    std::chrono::milliseconds idle_timeout{60'000}; // between requests
    std::chrono::milliseconds linger_timeout{5'000}; // reading on after a refusal, so that the client sees it
    std::chrono::milliseconds drain_timeout{20'000};
    std::size_t slowest_bytes_per_s = 16 * 1024; // of a line that is slow but honest
    std::size_t connections = 2000;
};

// A strict HTTP/1.1 server on Boost.Asio (which only io_thread.cpp knows). `handle` runs on a bounded pool of
// worker threads, is called for well-formed requests only, and may block; an exception from it is the request
// boundary: it is logged with the request id and answered by `fault`.
class Server {
public:
    using Handler = std::function<Response(Request const&)>;
    // The page for an answer that no handler makes: a 4xx before the router, 503, 500. Runs on an I/O thread
    // at times, so it only makes a page; the request then holds what was understood of it, at least
    // request_id.
    using ProblemPage = std::function<Response(int status, Request const&)>;

    // The page for a fault of the handler or of its gate; whoever knows what it means says so. Without one:
    // problem(500, ...).
    using FaultPage = std::function<Response(std::exception const&, Request const&)>;

    Server(ServerSettings, Handler handle, ProblemPage problem, Log& log, FaultPage fault = {});
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    // Listens and returns; throws std::runtime_error when it cannot (port taken, bad certificate).
    void start();
    std::uint16_t port() const;
    // Reads certificate and key again, for connections from now on; throws, and keeps the old ones, when they
    // are bad.
    void reload_certificate();
    // Stops listening at once, finishes what has begun (at most drain_timeout), returns when all threads have
    // ended.
    void drain();

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};
