// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "reserve/reserve.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

// The unit's file for when the system is down (I-24).

namespace {

UnitReserve ordered(TestApp& app, std::string const& user)
{
    auto const unit = app.world().units.at("ekbacken");
    auto const done = app.app().house().database.write([&](WriteTx& tx) -> Result<UnitReserve> {
        order_reserve(tx, unit, app.world().staff.at(user), app.clock().now());
        return *find_reserve(tx, unit);
    });
    return *done;
}

std::string only_file_in(std::filesystem::path const& folder)
{
    std::string content;
    int files = 0;
    for (auto const& entry : std::filesystem::directory_iterator{folder}) {
        std::ifstream file{entry.path(), std::ios::binary};
        std::ostringstream text;
        text << file.rdbuf();
        content = text.str();
        ++files;
        CHECK(entry.path().extension() == ".pdf");
        CHECK(std::filesystem::status(entry.path()).permissions() == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    }
    CHECK(files == 1);
    return content;
}

} // namespace

TEST_CASE("a unit's reserve is one locked file with everybody there, and each of them stands in the log")
{
    for_each_app([](TestApp& app) {
        auto const folder = app.folder() / "reserv";
        auto const reserve = ordered(app, "eva");
        auto const made = make_reserve(app.app().house(), reserve, folder);
        REQUIRE(made);
        CHECK(*made == 2); // Samir and Karin; Märta is at Lindängen
        auto const first = only_file_in(folder);
        CHECK(first.starts_with("%PDF-"));
        CHECK(first.find("/AESV3") != std::string::npos);
        CHECK(first.find("Samir") == std::string::npos);
        for (auto const* const name : {"samir", "karin"}) {
            auto const rows = app.log_of(name);
            CHECK(rows.at(0).action == LogAction::print);
            CHECK(rows.at(0).event == "ReserveMake");
            CHECK(rows.at(0).staff == app.world().staff.at("eva").number());
            CHECK(rows.at(1).action == LogAction::read);
        }
        for (auto const& row : app.log_of("marta")) CHECK(row.event != "ReserveMake");
        app.clock().advance(std::chrono::hours{24});
        REQUIRE(make_reserve(app.app().house(), reserve, folder));
        CHECK(only_file_in(folder) != first);
    });
}

TEST_CASE("a reserve is made only while whoever ordered it leads the unit, and a new order gives a new password")
{
    for_each_app([](TestApp& app) {
        auto& house = app.app().house();
        auto const folder = app.folder() / "reserv";
        for (auto const* const user : {"nadja", "lars", "adam"}) {
            CAPTURE(user);
            auto const made = make_reserve(house, ordered(app, user), folder);
            REQUIRE_FALSE(made);
            CHECK(made.refusal().message.find("leder inte längre") != std::string::npos);
        }
        CHECK_FALSE(std::filesystem::exists(folder));
        auto const first = reserve_password(house, ordered(app, "eva"));
        CHECK(first.size() == 23);
        CHECK(first == reserve_password(house, *house.database.read([&](ReadTx& tx) { return find_reserve(tx, app.world().units.at("ekbacken")); })));
        app.clock().advance(std::chrono::seconds{1});
        CHECK(first != reserve_password(house, ordered(app, "eva")));
    });
}

TEST_CASE("the server makes every ordered reserve once a day, not before its hour")
{
    for_each_app([](TestApp& app) {
        auto const folder = app.folder() / "reserv";
        ordered(app, "eva");
        app.restart([&] {
            Log log{LogLevel::error};
            auto const config = *app.config().with("reserve.folder", folder);
            App early{*config.with("reserve.hour", "23"), app.clock(), log};
            early.tick();
            CHECK_FALSE(std::filesystem::exists(folder));
        });
        app.restart([&] {
            Log log{LogLevel::error};
            App night{*app.config().with("reserve.folder", folder), app.clock(), log};
            night.tick();
            static_cast<void>(only_file_in(folder));
            std::filesystem::remove_all(folder);
            night.tick();
            CHECK_FALSE(std::filesystem::exists(folder));
            app.clock().advance(std::chrono::hours{24});
            night.tick();
            static_cast<void>(only_file_in(folder));
        });
    });
}

TEST_CASE("somebody with protected personal data is in no reserve, whoever ordered it")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& eva = app.as("eva");
        auto protect = eva.form(app.at("karin", "/skydd"));
        protect.set("niva", "1").set("myndighet", "Skatteverket").set("beslutad", "2026-11-02").set("skal", "Beslutet visades.");
        REQUIRE(eva.send(protect).status == 303);
        auto const made = make_reserve(app.app().house(), ordered(app, "eva"), app.folder() / "reserv");
        REQUIRE(made);
        CHECK(*made == 1); // Samir
    }
}
