// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "raw_client.h"

#include <doctest/doctest.h>

TEST_CASE("a browser gets the page it asks for, with every security header")
{
    TestServer house;
    auto const port = house.start();
    auto const answer = ask_once(port, "GET /min-dag?vy=lista HTTP/1.1\r\nHost: delaktig\r\n\r\n");
    CHECK(answer.status == 200);
    CHECK(answer.body == "/min-dag|vy=lista");
    CHECK(answer.header("Content-Length") == "17");
    CHECK(answer.header("Cache-Control") == "no-store");
    CHECK(answer.header("X-Content-Type-Options") == "nosniff");
    CHECK(answer.header("X-Frame-Options") == "DENY");
    CHECK(answer.header("Referrer-Policy") == "same-origin");
    CHECK(answer.header("Cross-Origin-Opener-Policy") == "same-origin");
    CHECK(answer.header("Cross-Origin-Resource-Policy") == "same-origin");
    CHECK(answer.header("Permissions-Policy") != "");
    CHECK(answer.header("X-Request-Id").size() == 16);
    CHECK(answer.header("Server") == "");
    CHECK(answer.header("Strict-Transport-Security") == "");
    CHECK(answer.header("Content-Security-Policy")
        == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
           "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
           "'none'; "
           "require-trusted-types-for 'script'; trusted-types 'none'");
}
