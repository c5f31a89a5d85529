// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/csrf.h"
#include "http/router.h"
#include "http/wire.h"
#include "http/worker_pool.h"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <stdexcept>

namespace {

Request asking(std::string path, Method method = Method::get)
{
    return {.method = method, .path = std::move(path)};
}

Response nothing(int&, Request const&)
{
    return {};
}

constexpr std::array<Route<int>, 4> routes = {{
    {Method::get, "/", nothing, Entry::everyone},
    {Method::get, "/personer/ny", nothing, Entry::signed_in},
    {Method::get, "/personer/{person}", nothing, Entry::signed_in},
    {Method::post, "/personer/{person}/plan/{plan}", nothing, Entry::signed_in},
}};

std::variant<Route<int> const*, Miss> find(Request& request)
{
    return find_route(std::span<Route<int> const>{routes}, request);
}

} // namespace

TEST_CASE("a path finds its route, and its parts are named")
{
    auto request = asking("/personer/abc/plan/7", Method::post);
    CHECK(std::get<0>(find(request)) == &routes[3]);
    CHECK(request.value("person") == "abc");
    CHECK(request.value("plan") == "7");
    request = asking("/personer/ny", Method::head);
    CHECK(std::get<0>(find(request)) == &routes[1]);
    request = asking("/");
    CHECK(std::get<0>(find(request)) == &routes[0]);
}

TEST_CASE("a path that is nearly one finds nothing, and a known path tells when the method is wrong")
{
    for (auto const* path :
        {"/personer", "/personer/", "/personer//", "/personer/a/", "/personer/a/b", "//", "/Personer/a"}) {
        auto request = asking(path);
        CAPTURE(path);
        CHECK(std::get<1>(find(request)) == Miss::no_such_path);
    }
    auto request = asking("/personer/a", Method::post);
    CHECK(std::get<1>(find(request)) == Miss::method_not_allowed);
}

TEST_CASE("a form that comes from another site is known by what the browser says")
{
    auto request = asking("/", Method::post);
    request.host = "delaktig.example";
    CHECK(is_from_own_pages(request));
    for (auto const& [origin, site, own] :
        std::initializer_list<std::tuple<char const*, char const*, bool>>{
            {"http://delaktig.example", "", true}, {"https://delaktig.example", "same-origin", true},
            {"http://delaktig.example:80", "", true}, {"http://Delaktig.example", "none", true},
            {"http://delaktig.example", "cross-site", false}, {"http://delaktig.example", "same-site", false},
            {"", "cross-site", false}, {"null", "", false}, {"http://evil.example", "", false},
            {"http://delaktig.example.evil", "", false}, {"http://delaktig.example:8080", "", false},
            {"ftp://delaktig.example", "", false}, {"http://", "", false}}) {
        CAPTURE(origin);
        CAPTURE(site);
        request.origin = origin;
        request.fetch_site = site;
        CHECK(is_from_own_pages(request) == own);
    }
    request.secure = true;
    request.fetch_site.clear();
    request.origin = "http://delaktig.example";
    CHECK_FALSE(is_from_own_pages(request));
    request.origin = "https://delaktig.example:443";
    CHECK(is_from_own_pages(request));
}

TEST_CASE("a token is the same only when it is whole")
{
    CHECK(same_token("abc", "abc"));
    CHECK_FALSE(same_token("abc", "abd"));
    CHECK_FALSE(same_token("ab", "abc"));
    CHECK_FALSE(same_token("", ""));
}

TEST_CASE("a file is offered under its Swedish name, and nothing can break out of a header")
{
    auto response = file("application/pdf", "Plan för \"Åsa\".pdf", "x");
    auto const head = head_of(response, {.request_id = "1"});
    CHECK(head.find("Content-Disposition: inline; filename=\"Plan f_r __sa_.pdf\"; "
                    "filename*=UTF-8''Plan%20f%C3%B6r%20%22%C3%85sa%22.pdf\r\n")
        != std::string::npos);
    response.as_attachment = true;
    CHECK(head_of(response, {}).find("Content-Disposition: attachment;") != std::string::npos);

    auto moved = see_other("/a\r\nSet-Cookie: x=y");
    CHECK_THROWS_AS(head_of(moved, {}), std::logic_error);
    Response cookie;
    cookie.cookies = {{"a", "b; Domain=evil"}};
    CHECK_THROWS_AS(head_of(cookie, {}), std::logic_error);
}

TEST_CASE("the date of an answer is written as HTTP wants it")
{
    CHECK(http_date(Instant{std::chrono::seconds{784111777}}) == "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST_CASE("tags are compared weakly, one by one")
{
    CHECK(names_tag("*", "\"a\""));
    CHECK(names_tag("\"b\", W/\"a\"", "\"a\""));
    CHECK_FALSE(names_tag("\"ab\"", "\"a\""));
    CHECK_FALSE(names_tag("", "\"a\""));
}

TEST_CASE("every job that was taken is run, by as many workers as there are")
{
    struct Count final : PooledWork {
        std::atomic<int>& ran;
        explicit Count(std::atomic<int>& all) : ran{all} { }
        void run() override { ++ran; }
    };
    std::atomic<int> ran = 0;
    int taken = 0;
    WorkerPool pool{4, 4, 1000};
    for (int number = 0; number < 5000; ++number)
        taken += pool.submit(std::make_shared<Count>(ran));
    while (ran < taken)
        std::this_thread::yield();
    pool.stop();
    CHECK(taken >= 1000);
    CHECK(ran == taken);
    CHECK_FALSE(pool.submit(std::make_shared<Count>(ran)));
}
