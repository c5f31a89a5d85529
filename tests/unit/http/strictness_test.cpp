// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "raw_client.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using std::string_literals::operator""s;

struct Case {
    std::string bytes;
    int status;
};

std::string get(std::string const& headers)
{
    return "GET / HTTP/1.1\r\n" + headers + "\r\n";
}
std::string post(std::string const& headers, std::string const& body)
{
    return "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n" + headers
        + "\r\n" + body;
}

std::vector<Case> const bad_request_lines = {
    {"GET / HTTP/1.1\r\n\r\n", 400}, // no Host
    {get("Host: a\r\nHost: a\r\n"), 400}, {get("Host: a\r\nHost: b\r\n"), 400}, {get("Host:\r\n"), 400},
    {get("Host: a b\r\n"), 400}, {get("Host: a/b\r\n"), 400}, {"GET /\r\nHost: a\r\n\r\n", 400},
    {"GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400}, {"GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400},
    {"GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400}, {" GET / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", 400}, {"GET x HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400}, {"GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET / http/1.1\r\nHost: a\r\n\r\n", 400}, {"GET / HTTP/1.10\r\nHost: a\r\n\r\n", 400},
    {"GET / HTTP/x.1\r\nHost: a\r\n\r\n", 400}, {"GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505},
    {"GET / HTTP/0.9\r\nHost: a\r\n\r\n", 505}, {"G(T / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400}, {"PUT / HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {"DELETE / HTTP/1.1\r\nHost: a\r\n\r\n", 405}, {"TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 405}, {"CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {"BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501}, {"get / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
    {"\x16\x03\x01\x02\x01\x01\xfc\x03\x03"s, 400}, // a TLS hello
};

std::vector<Case> const bad_headers = {
    {"GET / HTTP/1.1\nHost: a\n\n", 400},
    {"GET / HTTP/1.1\r\nHost: a\n\r\n", 400},
    {get("Host: a\r\nX: 1\r\r\n"), 400},
    {get("Host: a\r\nX: 1\r2\r\n"), 400},
    {get("Host: a\r\nX: 1\r\n folded\r\n"), 400},
    {get("Host: a\r\nX: 1\r\n\tfolded\r\n"), 400},
    {get("Host: a\r\nX : 1\r\n"), 400},
    {get("Host : a\r\n"), 400},
    {get("Host: a\r\nX: 1\0002\r\n"s), 400},
    {get("Host: a\r\nX\0: 1\r\n"s), 400},
    {get("Host: a\r\nX: \x7f\r\n"), 400},
    {get("Host: a\r\nnonsense\r\n"), 400},
    {get("Host: a\r\n: 1\r\n"), 400},
    {get("Host: a\r\nOrigin: http://a\r\nOrigin: http://b\r\n"), 400},
    {get("Host: a\r\nExpect: cake\r\n"), 417},
};

std::vector<Case> const bad_framing = {
    {post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
    {post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"), 400},
    {post("Content-Length: 3\r\nContent-Length: 3\r\n", "a=b"), 400},
    {post("Content-Length: 3\r\nContent-Length: 4\r\n", "a=b"), 400},
    {post("Content-Length: 3, 3\r\n", "a=b"), 400},
    {post("Content-Length: +3\r\n", "a=b"), 400},
    {post("Content-Length: -3\r\n", "a=b"), 400},
    {post("Content-Length: 0x3\r\n", "a=b"), 400},
    {post("Content-Length: \r\n", "a=b"), 400},
    {post("Content-Length: 3 3\r\n", "a=b"), 400},
    {post("Content-Length: 99999999999999999999999999\r\n", ""), 413},
    {post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 400},
    {post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 400},
    {post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), 400},
    {post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n"), 400},
    {post("Transfer-Encoding: identity\r\n", ""), 400},
    {post("Transfer-Encoding:\r\n", ""), 400},
    {"POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
    {get("Host: a\r\nContent-Length: 3\r\n") + "abc", 400}, // a GET with a body
    {post("Transfer-Encoding: chunked\r\n", "x\r\n"), 400},
    {post("Transfer-Encoding: chunked\r\n", "3\na=b\r\n0\r\n\r\n"), 400},
    {post("Transfer-Encoding: chunked\r\n", "3\r\na=bX0\r\n\r\n"), 400},
    {post("Transfer-Encoding: chunked\r\n", " 3\r\na=b\r\n0\r\n\r\n"), 400},
    {post("Transfer-Encoding: chunked\r\n", "-3\r\na=b\r\n0\r\n\r\n"), 400},
    {post("Transfer-Encoding: chunked\r\n", "3;\x01\r\na=b\r\n0\r\n\r\n"), 400},
    {post("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\n"), 400},
    {post("Transfer-Encoding: chunked\r\n", "fffffff\r\n"), 413},
    {post("Transfer-Encoding: chunked\r\n", "3\r\na=b\r\n0\r\nX\n\r\n"), 400},
};

std::vector<Case> const bad_targets = {
    {"GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /%0a HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /%c2%9c HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /%c0%af HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /%4 HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /../etc HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /a/%2e%2e/b HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /a/. HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /a%2fb HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /a%5cb HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /a\\b HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /\xc3\xa5 HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /?a=%ff HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /?a=% HTTP/1.1\r\nHost: a\r\n\r\n", 400},
};

// Whatever the reason, the client reads a whole answer with the headers of every answer, and then the end.
void check_all(std::vector<Case> const& cases)
{
    TestServer house;
    auto const port = house.start();
    for (auto const& [bytes, status] : cases) {
        CAPTURE(bytes);
        RawClient client{port};
        auto const answer = client.ask(bytes);
        CHECK(answer.status == status);
        CHECK(answer.header("Content-Security-Policy").starts_with("default-src 'none'"));
        CHECK(answer.header("Connection") == "close");
        CHECK(answer.body.starts_with("<p>problem " + std::to_string(status)));
        CHECK(answer.header("Allow") == (status == 405 ? "GET, HEAD, POST" : ""));
        CHECK(client.is_closed());
    }
}

} // namespace

TEST_CASE("a request line that is not strictly one gets its 4xx or 5xx and the connection closes")
{
    check_all(bad_request_lines);
}

TEST_CASE("headers that two readers could understand differently get 400")
{
    check_all(bad_headers);
}

TEST_CASE("a body whose length is in doubt gets 400, so that nothing can be smuggled past a proxy")
{
    check_all(bad_framing);
}

TEST_CASE("an address that is not plain text after decoding gets 400")
{
    check_all(bad_targets);
}

TEST_CASE("unusual requests that the standard allows are answered")
{
    TestServer house;
    auto const port = house.start();
    std::vector<std::pair<std::string, std::string>> const good = {
        {"GET http://delaktig/personer?a=b HTTP/1.1\r\nHost: other\r\n\r\n", "/personer|a=b"},
        {"\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "/"},
        {"GET /%C3%A5%20/ HTTP/1.1\r\nhOsT:a:8080\t\r\n\r\n", "/å /"},
        {"GET /... HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", "/..."},
        {"GET / HTTP/1.0\r\n\r\n", "/"},
        {post("Transfer-Encoding: Chunked\r\n", "3;x=\"y\"\r\na=b\r\n02\r\nc=\r\n0\r\nT: x\r\n\r\n"),
            "/|a=bc="},
        {post("", ""), "/"},
        {post("Content-Length: 00003\r\n", "a=b"), "/|a=b"},
    };
    for (auto const& [bytes, body] : good) {
        CAPTURE(bytes);
        auto const answer = ask_once(port, bytes);
        CHECK(answer.status == 200);
        CHECK(answer.body == body);
    }
}
