// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "raw_client.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>

namespace {

std::string get(std::string const& path, std::string const& headers = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
}

Response asset_of(Request const& request)
{
    Response response;
    response.body = request.accept_encoding == "br" ? "packed" : "plain content";
    response.content_encoding = request.accept_encoding;
    response.etag = "v1";
    response.cache_control = "public, max-age=31536000, immutable";
    return response;
}

} // namespace

TEST_CASE("a connection serves one request after the other")
{
    TestServer house;
    auto const port = house.start();
    RawClient client{port};
    for (int number = 0; number < 5; ++number) {
        auto const path = "/" + std::to_string(number);
        auto const answer = client.ask(get(path));
        CHECK(answer.body == path);
        CHECK(answer.header("Connection") == "");
    }
    CHECK(client.ask(get("/last", "Connection: keep-alive, Close\r\n")).header("Connection") == "close");
    CHECK(client.is_closed());
}

TEST_CASE("requests sent ahead are answered in order, in whatever pieces they come")
{
    TestServer house;
    auto const port = house.start();
    std::string const form =
        "POST /b HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    std::string const all = get("/a") + form + "Content-Length: 3\r\n\r\nx=1" + form
        + "Transfer-Encoding: chunked\r\n\r\n3\r\nx=2\r\n0\r\n\r\n" + get("/c");
    for (std::size_t const piece : {all.size(), std::size_t{7}}) {
        RawClient client{port};
        for (std::size_t at = 0; at < all.size(); at += piece) {
            client.send(std::string_view{all}.substr(at, piece));
            if (piece < all.size()) std::this_thread::sleep_for(std::chrono::milliseconds{1});
        }
        CHECK(client.receive().body == "/a");
        CHECK(client.receive().body == "/b|x=1");
        CHECK(client.receive().body == "/b|x=2");
        CHECK(client.receive().body == "/c");
    }
}

TEST_CASE("what follows a bad request is never taken for a request")
{
    TestServer house;
    auto const port = house.start();
    RawClient client{port};
    client.send("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: x\r\n\r\n" + get("/smuggled"));
    CHECK(client.receive().status == 400);
    CHECK(client.receive().status == 0);
}

TEST_CASE("a client that says it is done still gets its answer")
{
    TestServer house;
    auto const port = house.start();
    RawClient client{port};
    client.send(get("/a"));
    client.finish();
    CHECK(client.receive().body == "/a");
    CHECK(client.is_closed());
}

TEST_CASE("HEAD tells the length of the page and sends none of it")
{
    TestServer house;
    auto const port = house.start();
    RawClient client{port};
    client.send("HEAD /personer HTTP/1.1\r\nHost: a\r\n\r\n");
    auto const answer = client.receive(RawClient::Body::bare);
    CHECK(answer.status == 200);
    CHECK(answer.header("Content-Length") == "9");
    CHECK(client.ask(get("/next")).body == "/next");
}

TEST_CASE("a bad request after a HEAD is told why")
{
    TestServer house;
    RawClient client{house.start()};
    client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(client.receive(RawClient::Body::bare).status == 200);
    CHECK(client.ask("nonsense\r\n\r\n").body.starts_with("<p>problem 400"));
}

TEST_CASE("HTTP/1.0 gets its answer and the connection closes")
{
    TestServer house;
    auto const port = house.start();
    RawClient client{port};
    auto const answer = client.ask("GET /a HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n");
    CHECK(answer.body == "/a");
    CHECK(answer.header("Connection") == "close");
    CHECK(client.is_closed());
}

TEST_CASE("an asset the browser has already is not sent again")
{
    TestServer house;
    house.handle = asset_of;
    auto const port = house.start();
    RawClient client{port};
    auto const first = client.ask(get("/s/app.css", "Accept-Encoding: br\r\n"));
    CHECK(first.body == "packed");
    CHECK(first.header("ETag") == "\"v1\"");
    CHECK(first.header("Vary") == "Accept-Encoding");
    CHECK(first.header("Content-Encoding") == "br");
    auto const again = client.ask(get("/s/app.css", "If-None-Match: \"v0\", W/\"v1\"\r\n"));
    CHECK(again.status == 304);
    CHECK(again.header("Content-Length") == "");
    CHECK(again.header("ETag") == "\"v1\"");
    CHECK(again.header("Content-Security-Policy") != "");
    CHECK(client.ask(get("/s/app.css", "If-None-Match: \"v2\"\r\n")).status == 200);
}

TEST_CASE("a cookie is set so that no script and no other site can use it")
{
    TestServer house;
    house.handle = [](Request const& request) {
        auto response = see_other("/min-dag");
        response.cookies = {{"session", "abc"}, {"old", "", 0}};
        if (request.cookies.contains("session")) response.body = request.cookies.find("session")->second;
        return response;
    };
    auto const port = house.start();
    auto const answer = ask_once(port, get("/", "Cookie: other=1; session=xyz\r\n"));
    CHECK(answer.status == 303);
    CHECK(answer.header("Location") == "/min-dag");
    CHECK(answer.body == "xyz");
    CHECK(
        answer.head.find("Set-Cookie: session=abc; Path=/; HttpOnly; SameSite=Lax\r\n") != std::string::npos);
    CHECK(answer.head.find("Set-Cookie: old=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax\r\n")
        != std::string::npos);
}

TEST_CASE("only a trusted proxy is believed about the client and about TLS")
{
    auto const who = [](Request const& request) {
        Response response;
        response.body = request.client_address + (request.secure ? " secure " : " plain ") + request.host;
        return response;
    };
    std::string const headers =
        "X-Forwarded-For: 1.1.1.1, 203.0.113.7, 127.0.0.1\r\nX-Forwarded-Proto: https\r\n"
        "X-Forwarded-Host: kommun.example\r\n";
    TestServer open;
    open.handle = who;
    CHECK(ask_once(open.start(), get("/", headers)).body == "127.0.0.1 plain a");

    TestServer behind;
    behind.handle = who;
    behind.settings.trusted_proxies = {"127.0.0.1"};
    auto const port = behind.start();
    auto const answer = ask_once(port, get("/", headers));
    CHECK(answer.body == "203.0.113.7 secure kommun.example");
    CHECK(answer.header("Strict-Transport-Security") != "");
    CHECK(ask_once(port, get("/", "X-Forwarded-For: nonsense\r\n")).body == "127.0.0.1 plain a");
}
