// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "raw_client.h"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string post(std::string const& content_type, std::string const& body)
{
    return "POST /f HTTP/1.1\r\nHost: a\r\nContent-Type: " + content_type
        + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string const urlencoded = "application/x-www-form-urlencoded";

} // namespace

TEST_CASE("a form's fields come decoded and in order")
{
    TestServer house;
    auto const port = house.start();
    CHECK(ask_once(port, post(urlencoded, "namn=%C3%85sa+Berg&val=1&val=2")).body
        == "/f|namn=Åsa Berg|val=1|val=2");
    CHECK(ask_once(port, post(urlencoded + "; charset=UTF-8", "a=b")).body == "/f|a=b");
    CHECK(ask_once(port, post(urlencoded, "a=rad%0D%0Arad%00%07")).body == "/f|a=rad\nrad");
}

TEST_CASE("a malformed form gets 400, content of another kind 415, and the connection lives on")
{
    TestServer house;
    auto const port = house.start();
    RawClient client{port};
    CHECK(client.ask(post(urlencoded, "a=%ff")).status == 400);
    CHECK(client.ask(post("text/plain", "a=b")).status == 415);
    CHECK(client.ask(post("application/json", "{}")).status == 415);
    CHECK(client.ask(post(urlencoded + "; charset=latin1", "a=b")).status == 415);
    CHECK(client.ask(post("multipart/form-data", "x")).status == 400);
    CHECK(client.ask(post("multipart/form-data; boundary=B", "--C--")).status == 400);
    CHECK(client.ask(post(urlencoded, "a=b")).body == "/f|a=b");
}

TEST_CASE("a form with a file comes as fields and uploads")
{
    TestServer house;
    auto const port = house.start();
    std::string const body =
        "--B\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhej\r\nd\xc3\xa5\r\n"
        "--B\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"C:\\x\\beslut.pdf\"\r\n"
        "Content-Type: application/pdf\r\n\r\n"
        + std::string(100'000, '\0') + "\r\n--B--\r\n";
    CHECK(ask_once(port, post("multipart/form-data; boundary=B", body)).body
        == "/f|text=hej\ndå|fil:beslut.pdf:100000");
}

TEST_CASE("a large body in small chunks is put together")
{
    TestServer house;
    auto const port = house.start();
    std::string chunks;
    for (int number = 0; number < 50'000; ++number)
        chunks += "2\r\nax\r\n";
    auto const answer = ask_once(port,
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: " + urlencoded + "\r\nTransfer-Encoding: chunked\r\n\r\n"
            + chunks + "0\r\n\r\n");
    CHECK(answer.body.size() == 100'000 + 3);
}

TEST_CASE("a client that asks first is told to go on, or why not")
{
    TestServer house;
    auto const port = house.start();
    std::string const head =
        "POST /f HTTP/1.1\r\nHost: a\r\nContent-Type: " + urlencoded + "\r\nExpect: 100-continue\r\n";
    RawClient client{port};
    client.send(head + "Content-Length: 3\r\n\r\n");
    auto const go_on = client.receive();
    CHECK(go_on.status == 100);
    CHECK(client.ask("a=b").body == "/f|a=b");
    client.send(head + "Transfer-Encoding: chunked\r\n\r\n");
    CHECK(client.receive().status == 100);
    CHECK(client.ask("3\r\na=c\r\n0\r\n\r\n").body == "/f|a=c");
    // The body came along already: no need to say so.
    CHECK(client.ask(head + "Content-Length: 3\r\n\r\na=d").body == "/f|a=d");

    CHECK(ask_once(port, head + "Content-Length: 99999999\r\n\r\n").status == 413);
}
