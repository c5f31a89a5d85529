// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/server.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

// A server on a free port of this machine, with short timeouts, that says what it was asked.
struct TestServer {
    ServerSettings settings;
    Log log{LogLevel::error};
    Server::Handler handle = {};
    Server::FaultPage fault = {};
    std::unique_ptr<Server> server = {};

    TestServer();
    std::uint16_t start();
};

// What came back on a connection.
struct Answer {
    int status = 0;
    std::string head = {};
    std::string body = {};

    std::string header(std::string_view name) const;
};

// A connection that says exactly the bytes it is told to.
class RawClient {
public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(RawClient const&) = delete;
    RawClient& operator=(RawClient const&) = delete;

    void send(std::string_view bytes);
    void finish(); // sends no more
    // The next answer; status 0 when the connection closes first. `bare` for answers to HEAD.
    enum class Body { with, bare };
    Answer receive(Body body = Body::with);
    // Whether the server closes within two seconds without a further byte.
    bool is_closed();
    Answer ask(std::string_view bytes);

private:
    int socket_;
    std::string come_;

    bool read_more();
};

// One connection, one request, one answer.
Answer ask_once(std::uint16_t port, std::string_view bytes);
