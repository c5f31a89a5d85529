// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "raw_client.h"

#include "base/gate.h"
#include "base/place.h"
#include "http/worker_pool.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

namespace {

using std::chrono::milliseconds;

constexpr std::string_view get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

milliseconds since(std::chrono::steady_clock::time_point began)
{
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - began);
}

} // namespace

TEST_CASE("when all workers are busy and the queue is full, the next is told at once to come back")
{
    TestServer house;
    house.settings.workers = 1;
    house.settings.queue_limit = 1;
    std::promise<void> go;
    auto const gone = go.get_future().share();
    std::promise<void> begun;
    std::atomic<int> calls = 0;
    house.handle = [&](Request const&) {
        if (++calls == 1) begun.set_value();
        gone.wait();
        return Response{};
    };
    auto const port = house.start();
    RawClient running{port};
    running.send(get);
    begun.get_future().wait();
    RawClient waiting{port};
    waiting.send(get);
    std::this_thread::sleep_for(milliseconds{100});

    RawClient refused{port};
    auto const answer = refused.ask(get);
    CHECK(answer.status == 503);
    CHECK(answer.header("Retry-After") == "2");
    CHECK(answer.header("Content-Security-Policy") != "");

    go.set_value();
    CHECK(running.receive().status == 200);
    CHECK(waiting.receive().status == 200);
    CHECK(refused.ask(get).status == 200);
}

TEST_CASE("while a worker waits for the disk another works in its place, and no more work at once than there are places")
{
    TestServer house;
    house.settings.workers = 1;
    std::promise<void> written;
    auto const durable = written.get_future().share();
    std::atomic<int> working = 0;
    std::atomic<int> most = 0;
    house.handle = [&](Request const& request) {
        most = std::max(most.load(), ++working);
        if (request.path == "/write") {
            --working;
            Waiting const waiting;
            durable.wait();
            ++working;
        } else {
            std::this_thread::sleep_for(milliseconds{20});
        }
        --working;
        return Response{};
    };
    auto const port = house.start();
    constexpr std::string_view write = "POST /write HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n";
    std::vector<std::unique_ptr<RawClient>> writers;
    std::vector<std::unique_ptr<RawClient>> readers;
    for (int each = 0; each < 8; ++each) {
        writers.push_back(std::make_unique<RawClient>(port));
        writers.back()->send(write);
    }
    for (int each = 0; each < 4; ++each) {
        readers.push_back(std::make_unique<RawClient>(port));
        readers.back()->send(get);
    }
    for (auto const& reader : readers)
        CHECK(reader->receive().status == 200);
    CHECK(most == 1);
    written.set_value();
    for (auto const& writer : writers)
        CHECK(writer->receive().status == 200);
}

TEST_CASE("an answer leaves when its log rows are durable, and not before")
{
    TestServer house;
    house.settings.workers = 1;
    auto const gate = std::make_shared<Gate>();
    gate->hold();
    gate->hold();
    house.handle = [&](Request const& request) {
        Response response;
        if (request.path == "/held") response.gate = gate;
        return response;
    };
    auto const port = house.start();
    RawClient held{port};
    held.send("GET /held HTTP/1.1\r\nHost: a\r\n\r\n");
    // The only worker is free meanwhile.
    CHECK(ask_once(port, get).status == 200);

    auto const began = std::chrono::steady_clock::now();
    std::thread writer{[&] {
        std::this_thread::sleep_for(milliseconds{150});
        gate->let_go();
        std::this_thread::sleep_for(milliseconds{150});
        gate->let_go();
    }};
    CHECK(held.receive().status == 200);
    CHECK(since(began) >= milliseconds{290});
    writer.join();
}

TEST_CASE("an answer whose log row could not be written never leaves")
{
    TestServer house;
    house.handle = [](Request const&) {
        Response response;
        response.body = "secret";
        response.gate = std::make_shared<Gate>();
        response.gate->hold();
        std::thread{[gate = response.gate] {
            std::this_thread::sleep_for(milliseconds{50});
            gate->let_go(std::make_exception_ptr(std::runtime_error{"disk full"}));
        }}.detach();
        return response;
    };
    auto const answer = ask_once(house.start(), get);
    CHECK(answer.status == 500);
    CHECK(answer.body.find("secret") == std::string::npos);
}

TEST_CASE("a fault in a handler becomes a 500 page with the request's id, and the connection lives on")
{
    TestServer house;
    house.handle = [](Request const& request) -> Response {
        if (request.path == "/bad-header") return see_other("/\r\nX: 1");
        if (request.path == "/fault") throw std::runtime_error{"the database is gone"};
        return Response{};
    };
    RawClient client{house.start()};
    auto const answer = client.ask("GET /fault HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(answer.status == 500);
    CHECK(answer.body == "<p>problem 500 " + answer.header("X-Request-Id") + "</p>");
    CHECK(client.ask("GET /bad-header HTTP/1.1\r\nHost: a\r\n\r\n").status == 500);
    CHECK(client.ask(get).status == 200);
}

TEST_CASE("whoever knows what a fault means answers it, also when it is the log row's, and a fault there is told in plain text")
{
    TestServer house;
    house.handle = [](Request const& request) -> Response {
        if (request.path != "/log") throw std::runtime_error{request.path};
        Response response;
        response.gate = std::make_shared<Gate>();
        response.gate->hold();
        response.gate->let_go(std::make_exception_ptr(std::runtime_error{"the log"}));
        return response;
    };
    house.fault = [](std::exception const& fault, Request const& request) {
        if (request.path == "/worse") throw std::runtime_error{"no page either"};
        Response response;
        response.status = 503;
        response.body = fault.what();
        response.retry_after_s = 7;
        return response;
    };
    RawClient client{house.start()};
    auto const handler = client.ask("GET /full HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(handler.status == 503);
    CHECK(handler.body == "/full");
    CHECK(handler.header("Retry-After") == "7");
    auto const row = client.ask("GET /log HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(row.status == 503);
    CHECK(row.body == "the log");
    auto const worse = client.ask("GET /worse HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(worse.status == 500);
    CHECK(worse.header("Content-Type") == "text/plain; charset=utf-8");
}

TEST_CASE("a drain closes the door at once, finishes what has begun and lets idle connections go")
{
    TestServer house;
    std::promise<void> begun;
    house.handle = [&](Request const& request) {
        if (request.path == "/slow") {
            begun.set_value();
            std::this_thread::sleep_for(milliseconds{500});
        }
        return Response{};
    };
    auto const port = house.start();
    RawClient idle{port};
    CHECK(idle.ask(get).status == 200);
    RawClient slow{port};
    slow.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
    begun.get_future().wait();

    std::thread draining{[&] { house.server->drain(); }};
    CHECK(idle.is_closed());
    auto const answer = slow.receive();
    CHECK(answer.status == 200);
    CHECK(answer.header("Connection") == "close");
    CHECK(slow.is_closed());
    draining.join();
}

TEST_CASE("a drain does not wait for ever for an answer that does not come")
{
    TestServer house;
    house.settings.drain_timeout = milliseconds{200};
    auto const gate = std::make_shared<Gate>();
    gate->hold();
    house.handle = [&](Request const&) {
        Response response;
        response.gate = gate;
        return response;
    };
    RawClient client{house.start()};
    client.send(get);
    std::this_thread::sleep_for(milliseconds{100});
    auto const began = std::chrono::steady_clock::now();
    house.server->drain();
    CHECK(since(began) < milliseconds{5000});
    house.server.reset();
    CHECK(client.receive().status == 0);
    // The row becomes durable when the server is gone: nobody is there to be told, and nothing breaks.
    gate->let_go();
}

TEST_CASE("two servers cannot listen on one port")
{
    TestServer first;
    TestServer second;
    second.settings.port = first.start();
    CHECK_THROWS_AS(second.start(), std::runtime_error);
}
