// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "raw_client.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <thread>

namespace {

using std::chrono::milliseconds;

std::string get_with(int fields, std::size_t value_bytes)
{
    std::string request = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int number = 0; number < fields; ++number) {
        request += "X-" + std::to_string(number) + ": " + std::string(value_bytes, 'x') + "\r\n";
    }
    return request + "\r\n";
}

std::string const form_head =
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n";

} // namespace

TEST_CASE("64 header fields are read, 65 get 431")
{
    TestServer house;
    auto const port = house.start();
    CHECK(ask_once(port, get_with(63, 1)).status == 200);
    CHECK(ask_once(port, get_with(64, 1)).status == 431);
    CHECK(ask_once(port, get_with(2000, 1)).status == 431);
}

TEST_CASE("16 KiB of headers are read, more get 431, in one field or in many")
{
    TestServer house;
    auto const port = house.start();
    auto const field_bytes = [](std::size_t all) { return all - 9 - std::string_view{"X-0: \r\n"}.size(); };
    CHECK(ask_once(port, get_with(1, field_bytes(16 * 1024))).status == 200);
    CHECK(ask_once(port, get_with(1, field_bytes(16 * 1024 + 1))).status == 431);
    CHECK(ask_once(port, get_with(1, 64 * 1024)).status == 431);
    CHECK(ask_once(port, get_with(40, 500)).status == 431);
}

TEST_CASE("a head too large is refused before it has ended")
{
    TestServer house;
    auto const port = house.start();
    CHECK(ask_once(port, "GET / HTTP/1.1\r\nX: " + std::string(20'000, 'x')).status == 431);
    CHECK(ask_once(port, "GET /" + std::string(20'000, 'x')).status == 414);
}

TEST_CASE("an address of 8000 bytes is read, a longer one gets 414")
{
    TestServer house;
    auto const port = house.start();
    auto const get = [](std::size_t size) {
        return "GET /" + std::string(size - 1, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n";
    };
    CHECK(ask_once(port, get(8000)).status == 200);
    CHECK(ask_once(port, get(8001)).status == 414);
    CHECK(ask_once(port, get(9000)).status == 414);
}

TEST_CASE("a body over the limit gets 413 at once, and the client that still sends can read it")
{
    TestServer house;
    house.settings.body_bytes = 1000;
    auto const port = house.start();
    auto const post = [](std::size_t size) {
        return form_head + "Content-Length: " + std::to_string(size) + "\r\n\r\n" + std::string(size, 'x');
    };
    CHECK(ask_once(port, post(1000)).status == 200);
    CHECK(ask_once(port, post(1001)).status == 413);
    CHECK(ask_once(port, post(3'000'000)).status == 413);

    std::string chunked = form_head + "Transfer-Encoding: chunked\r\n\r\n";
    for (int number = 0; number < 101; ++number)
        chunked += "a\r\n0123456789\r\n";
    CHECK(ask_once(port, chunked).status == 413);
}

TEST_CASE("a request that comes a letter at a time is cut off with 408")
{
    TestServer house;
    house.settings.header_timeout = milliseconds{300};
    auto const port = house.start();
    RawClient client{port};
    std::string_view const request =
        "GET / HTTP/1.1\r\nHost: a\r\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n";
    for (char const letter : request.substr(0, 40)) {
        client.send({&letter, 1});
        std::this_thread::sleep_for(milliseconds{20});
    }
    auto const answer = client.receive();
    CHECK(answer.status == 408);
    CHECK(answer.header("Content-Security-Policy") != "");
    CHECK(client.is_closed());
}

TEST_CASE("a body that does not come is cut off with 408")
{
    TestServer house;
    house.settings.body_timeout = milliseconds{300};
    auto const port = house.start();
    CHECK(ask_once(port, form_head + "Content-Length: 10\r\n\r\na=b").status == 408);
    CHECK(ask_once(port, form_head + "Transfer-Encoding: chunked\r\n\r\n3\r\na=").status == 408);
}

TEST_CASE("a connection on which nothing comes is closed without a word")
{
    TestServer house;
    house.settings.header_timeout = milliseconds{300};
    house.settings.idle_timeout = milliseconds{1200};
    auto const port = house.start();
    RawClient silent{port};
    CHECK(silent.is_closed());

    RawClient once{port};
    CHECK(once.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200);
    std::this_thread::sleep_for(milliseconds{500}); // past header_timeout, within idle_timeout
    CHECK(once.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200);
    CHECK(once.is_closed());
}

TEST_CASE("a client that does not read its answer is let go")
{
    TestServer house;
    house.settings.send_timeout = milliseconds{100};
    house.settings.slowest_bytes_per_s = 100'000'000;
    house.handle = [](Request const&) {
        Response response;
        response.body.assign(16 * 1024 * 1024, 'x'); // more than the sockets hold
        return response;
    };
    RawClient client{house.start()};
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    std::this_thread::sleep_for(milliseconds{1000});
    auto const began = std::chrono::steady_clock::now();
    house.server->drain();
    CHECK(std::chrono::steady_clock::now() - began < milliseconds{5000});
}

TEST_CASE("a connection past the limit is told 503, and a free place is used again")
{
    TestServer house;
    house.settings.connections = 2;
    auto const port = house.start();
    std::string_view const get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    RawClient first{port};
    CHECK(first.ask(get).status == 200);
    {
        RawClient second{port};
        CHECK(second.ask(get).status == 200);
        RawClient third{port};
        auto const answer = third.ask(get);
        CHECK(answer.status == 503);
        CHECK(answer.header("Retry-After") != "");
    }
    int status = 503;
    for (int tries = 0; tries < 50 && status == 503; ++tries) {
        std::this_thread::sleep_for(milliseconds{20});
        status = ask_once(port, get).status;
    }
    CHECK(status == 200);
}
