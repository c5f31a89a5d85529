// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/doors.h"
#include "support/app/test_app.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

// The status that each door answers: to nobody, to somebody with an open session, and to somebody whose screen is locked.
struct Row {
    Method method;
    std::string_view path;
    int nobody;
    int open;
    int locked;
};

// clang-format off
constexpr Row rows[] = {
    {Method::get,  "/s/*",        200, 200, 200},
    {Method::get,  "/robots.txt", 200, 200, 200},
    {Method::get,  "/halsa",      200, 200, 200},
    {Method::get,  "/logga-in",   200, 200, 200},
    {Method::post, "/logga-in",   400, 400, 400}, // without a name and a password
    {Method::post, "/logga-ut",   401, 303, 303},
    {Method::post, "/las",        401, 303, 303},
    {Method::get,  "/las-upp",    303, 303, 200},
    {Method::post, "/las-upp",    401, 303, 400}, // without a PIN
    {Method::get,  "/sessionen",  303, 200, 303},
    {Method::get,  "/",           303, 303, 303},
};
// clang-format on

// An asset's address, as the pages name it.
std::string style_sheet(TestApp& app)
{
    auto const page = app.nobody().get("/logga-in").body;
    auto const at = page.find("/s/");
    REQUIRE(at != std::string::npos);
    return page.substr(at, page.find('"', at) - at);
}

int status_of(TestApp& app, Browser& browser, Row const& row)
{
    auto const path = row.path == "/s/*" ? style_sheet(app) : std::string{row.path};
    return row.method == Method::post ? browser.post(path).status : browser.get(path).status;
}

template <class Door>
void check_known(Door const& door)
{
    CAPTURE(door.path);
    CHECK(std::ranges::count_if(rows, [&](Row const& row) { return row.method == door.method && row.path == door.path; }) == 1);
}

} // namespace

TEST_CASE("every door of the house is known, with what it answers to nobody, to an open session and to a locked one")
{
    for (auto const& door : open_doors()) check_known(door);
    for (auto const& door : session_doors()) check_known(door);
    CHECK(std::size(rows) == open_doors().size() + session_doors().size());
    for (auto const kind : wanted_databases())
        for (auto const& row : rows) {
            CAPTURE(row.path);
            CAPTURE(static_cast<int>(row.method));
            TestApp app{kind};
            auto nobody = app.nobody();
            CHECK(status_of(app, nobody, row) == row.nobody);
            CHECK(status_of(app, app.as("nadja"), row) == row.open);
            auto& petra = app.as("petra");
            REQUIRE(petra.post("/las").status == 303);
            CHECK(status_of(app, petra, row) == row.locked);
        }
}

TEST_CASE("no door lets a locked session, or one with a password to change, past it to a page")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        REQUIRE(nadja.post("/las").status == 303);
        CHECK(nadja.get("/").location == "/las-upp?till=%2F");
        CHECK(nadja.get("/sessionen").location == "/las-upp?till=%2Fsessionen");
        CHECK(nadja.post("/halsa").status == 405);
        CHECK(nadja.post("/robots.txt").status == 405);
        CHECK(nadja.get(app.at("samir")).location.starts_with("/las-upp"));
    });
}
