// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

// Reading the plan before meeting the person, and again when it has changed (R120, R330).

TEST_CASE("whoever has not read the plan is asked to, once and with one tap, and help is never kept waiting")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& petra = app.as("petra");
        auto const news = app.at("samir", "/planer/" + app.value("{plan}") + "/nytt");
        CHECK(shows(petra.get("/min-dag"), "Läs Samirs plan"));
        CHECK(shows(petra.get(app.at("samir", "/dagen")), "Läs Samirs plan"));
        CHECK(petra.get(app.at("samir", "/nodsida")).status != 409);
        auto const page = petra.get(news);
        CHECK(shows(page, "För dig är allt nytt."));
        CHECK(shows(petra.post(news, {{"version", app.value("{version}")}, {"gor", "not_read"}}), "Välj varför du inte läser nu."));
        REQUIRE(petra.post(news, {{"version", app.value("{version}")}, {"riskbedomning", app.value("{assessment}")}, {"gor", "whole"}}).status == 303);
        CHECK(shows(petra.get(news), "Du har läst det som gäller."));
        CHECK_FALSE(shows(petra.get("/min-dag"), "Läs Samirs plan"));
        CHECK(app.count("SELECT count(*) FROM plan_reading WHERE outcome = 'whole'") == 1);
    }
}

TEST_CASE("what is new since somebody read stands in three lines at most: a version, a risk assessment, an alert")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& petra = app.as("petra");
        auto const plan = app.at("samir", "/planer/" + app.value("{plan}"));
        auto const news = plan + "/nytt";
        REQUIRE(petra.post(news, {{"version", app.value("{version}")}, {"gor", "whole"}}).status == 303);
        app.clock().advance(std::chrono::minutes{10});
        auto establish = app.as("nadja").form(plan + "/granska", plan + "/faststallande");
        for (auto& [name, field] : establish.fields)
            if (name.starts_with("skal-")) field = "Vi frågar igen.";
        REQUIRE(app.as("nadja").send(establish).status == 303);
        CHECK(shows(petra.get("/min-dag"), "Läs det som är nytt i Samirs plan"));
        CHECK_FALSE(shows(app.as("nadja").get("/min-dag"), "Läs det som är nytt i Samirs plan")); // she wrote it
        auto form = petra.form(news, news);
        auto const latest = form.value("version");
        CHECK(latest != app.value("{version}"));
        REQUIRE(petra.post(news, {{"version", latest}, {"gor", "news"}}).status == 303);
        CHECK_FALSE(shows(petra.get("/min-dag"), "Läs det som är nytt"));

        app.clock().advance(std::chrono::minutes{10});
        REQUIRE(app.as("nadja").post(app.at("samir", "/varningar/ny"), {{"sort", "allergy"}, {"text", "Tål inte getingar."}}).status == 303);
        CHECK(shows(petra.get(news), "Tål inte getingar."));
        CHECK(petra.post(news, {{"version", id_text(7)}, {"gor", "news"}}).status == 404);
    }
}

TEST_CASE("whoever has read the card, or says why not, is asked again the next day; the manager sees who has yet to read")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& petra = app.as("petra");
        auto const news = app.at("samir", "/planer/" + app.value("{plan}") + "/nytt");
        auto const coverage = "/enhet/lasning?enhet=" + app.world().units.at("ekbacken").text();
        CHECK(shows(app.as("eva").get(coverage), "Petra"));
        REQUIRE(petra.post(news, {{"version", app.value("{version}")}, {"gor", "card"}}).status == 303);
        CHECK_FALSE(shows(petra.get("/min-dag"), "Läs Samirs plan"));
        CHECK(shows(app.as("eva").get(coverage), "(läst kortet)"));
        REQUIRE(petra.post(news, {{"version", app.value("{version}")}, {"gor", "not_read"}, {"orsak", "urgent_help"}}).status == 303);
        CHECK(shows(app.as("eva").get(coverage), "(läste inte i dag)"));
        CHECK(app.as("petra").get("/enhet/lasning").status == 403);
    }
}

TEST_CASE("nobody is asked to read the plan of somebody who has died")
{
    PreparedApp app;
    app.change_behind_our_back("person", "UPDATE person SET deceased_on = '2026-11-20' WHERE id = " + std::to_string(app.person("samir").id.number()));
    CHECK_FALSE(shows(app.as("petra").get("/min-dag"), "Läs Samirs plan"));
    CHECK(app.as("petra").get(app.at("samir", "/planer/" + app.value("{plan}") + "/nytt")).status == 404);
}
