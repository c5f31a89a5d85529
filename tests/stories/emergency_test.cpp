// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "support/app/test_app.h"

#include <doctest/doctest.h>

TEST_CASE("a substitute opens in an emergency, sees the essentials first, and the manager reads why and reviews it")
{
    for_each_app([](TestApp& app) {
        auto& robin = app.as("robin");
        CHECK(robin.get(app.at("samir")).status == 403);
        auto const searched = robin.post("/personer", {{"sok", "Samir Nilsson"}});
        CHECK(shows(searched, "Personen finns på en annan enhet"));
        CHECK_FALSE(shows(searched, "Ekbacken"));

        auto form = robin.form(app.at("samir", "/nodoppning"));
        CHECK(robin.send(form.set("skal", "x")).status == 400);
        CHECK(robin.get(app.at("samir")).status == 403);
        auto const opened = robin.send(form.set("skal", "Samir har ramlat och jag är ensam här."));
        auto const essentials = robin.follow(opened);
        CHECK(essentials.status == 200);
        INFO(words_of(essentials.body));
        CHECK(shows(essentials, "Tål inte nötter."));
        CHECK(shows(essentials, "Ring på två gånger."));
        CHECK(shows(essentials, "070-174 06 06"));
        for (auto const* rest : {"/nodsida", "", "/journal"}) CHECK(shows(robin.get(app.at("samir", rest)), "Nödöppning"));
        CHECK(robin.get(app.at("karin")).status == 403);
        CHECK(robin.get(app.at("marta")).status == 403);

        auto& eva = app.as("eva");
        CHECK(shows(eva.get("/min-dag"), "Robin Sjö"));
        auto const unit = eva.get("/enhet");
        CHECK(shows(unit, "Samir har ramlat och jag är ensam här."));
        CHECK_FALSE(shows(app.as("lars").get("/enhet"), "Samir har ramlat"));
        for (auto& review : forms_of(unit.body)) {
            if (!review.action.ends_with("/granskning")) continue;
            auto const opening = review.action.substr(review.action.find("nodoppningar/") + 13, 13);
            CHECK(eva.send(review).status == 400);
            review.set("utfall-" + opening, "justified").set("not-" + opening, "Rätt gjort.");
            CHECK(eva.send(review).status == 303);
        }
        CHECK(app.count("SELECT count(*) FROM emergency_review") == 1);

        app.clock().advance(std::chrono::hours{4} + std::chrono::minutes{1});
        auto again = app.nobody();
        REQUIRE(again.sign_in("robin", demo_password).status == 303);
        CHECK(again.get(app.at("samir")).status == 403);
    });
}

TEST_CASE("neither the authority nor whoever reads no documentation can make a nödöppning")
{
    for_each_app([](TestApp& app) {
        for (auto const* user : {"tove", "pia", "vera", "adam", "lova", "mia"}) {
            CAPTURE(user);
            CHECK(app.as(user).get(app.at("samir", "/nodoppning")).status == 403);
            CHECK(app.as(user).post(app.at("samir", "/nodoppning"), {{"skal", "Jag vill läsa det här."}}).status == 403);
            CHECK(app.as(user).get(app.at("samir", "/nodsida")).status == 403);
        }
        CHECK(app.count("SELECT count(*) FROM emergency_opening") == 0);
    });
}

TEST_CASE("jag arbetar här i dag opens the unit's persons until four in the morning, and the manager sees it")
{
    for_each_app([](TestApp& app) {
        auto& robin = app.as("robin");
        CHECK(robin.get(app.at("samir")).status == 403);
        REQUIRE(robin.post("/arbete", {{"enhet", app.world().units.at("ekbacken").text()}}).status == 303);
        CHECK(shows(robin.get("/min-dag"), "Samir"));
        CHECK(robin.get(app.at("samir", "/journal")).status == 200);
        CHECK(robin.get(app.at("marta")).status == 403);
        CHECK(shows(app.as("eva").get("/enhet"), "Robin Sjö"));
        app.clock().advance(std::chrono::hours{19});
        auto again = app.nobody();
        REQUIRE(again.sign_in("robin", demo_password).status == 303);
        CHECK(again.get(app.at("samir")).status == 403);
    });
}
