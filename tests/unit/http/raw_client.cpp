// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "raw_client.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

TestServer::TestServer()
{
    using std::chrono::milliseconds;
    settings.port = 0;
    settings.io_threads = 2;
    settings.workers = 4;
    settings.header_timeout = settings.body_timeout = milliseconds{5000};
    settings.send_timeout = milliseconds{5000};
    settings.idle_timeout = milliseconds{10'000};
    settings.linger_timeout = milliseconds{1000};
    settings.drain_timeout = milliseconds{10'000};
    handle = [](Request const& request) {
        Response response;
        response.content_type = "text/plain; charset=utf-8";
        response.body = request.path;
        for (auto const& [name, value] : request.query.fields())
            response.body += "|" + name + "=" + value;
        for (auto const& [name, value] : request.form.fields())
            response.body += "|" + name + "=" + value;
        for (auto const& upload : request.uploads) {
            response.body +=
                "|" + upload.field + ":" + upload.file_name + ":" + std::to_string(upload.content.size());
        }
        return response;
    };
}

std::uint16_t TestServer::start()
{
    auto const problem = [](int status, Request const& request) {
        Response response;
        response.body = "<p>problem " + std::to_string(status) + " " + request.request_id + "</p>";
        return response;
    };
    server = std::make_unique<Server>(settings, handle, problem, log, fault);
    server->start();
    return server->port();
}

std::string Answer::header(std::string_view name) const
{
    auto const at = head.find("\r\n" + std::string{name} + ": ");
    if (at == std::string::npos) return {};
    auto const begin = at + name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

RawClient::RawClient(std::uint16_t port) : socket_{socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)}
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    timeval const patience{5, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

RawClient::~RawClient()
{
    close(socket_);
}

void RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return; // the server may have closed; what it answered tells
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

void RawClient::finish()
{
    shutdown(socket_, SHUT_WR);
}

bool RawClient::read_more()
{
    std::array<char, 16384> bytes;
    auto const size = recv(socket_, bytes.data(), bytes.size(), 0);
    if (size <= 0) return false;
    come_.append(bytes.data(), static_cast<std::size_t>(size));
    return true;
}

Answer RawClient::receive(Body body)
{
    Answer answer;
    auto end = std::string::npos;
    while ((end = come_.find("\r\n\r\n")) == std::string::npos) {
        if (!read_more()) return answer;
    }
    answer.head = come_.substr(0, end + 2);
    come_.erase(0, end + 4);
    answer.status = std::atoi(answer.head.substr(9, 3).c_str());
    auto const size = static_cast<std::size_t>(std::atoll(answer.header("Content-Length").c_str()));
    if (body == Body::bare) return answer;
    while (come_.size() < size) {
        if (!read_more()) return answer;
    }
    answer.body = come_.substr(0, size);
    come_.erase(0, size);
    return answer;
}

bool RawClient::is_closed()
{
    timeval const patience{2, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    char byte = 0;
    return come_.empty() && recv(socket_, &byte, 1, 0) == 0;
}

Answer RawClient::ask(std::string_view bytes)
{
    send(bytes);
    return receive();
}

Answer ask_once(std::uint16_t port, std::string_view bytes)
{
    RawClient client{port};
    return client.ask(bytes);
}
