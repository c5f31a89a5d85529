// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

// The small forms between the great ones: opened by whoever may, filled in as they are, and seen afterwards.

TEST_CASE("the forms beside a signed note show the note they are about, and what is written there stands beside it")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const entry = app.at("samir", "/journal/" + app.value("{entry}"));
        for (auto const* form : {"/komplettering", "/haller-inte-med", "/fel-person"}) {
            CAPTURE(form);
            CHECK(shows(nadja.get(entry + form), "Samir lagade middag."));
        }
        REQUIRE(nadja.send(nadja.form(entry + "/komplettering").set("text", "Det blev fisk.")).status == 303);
        CHECK(shows(nadja.get(entry), "Det blev fisk."));
        REQUIRE(nadja.send(nadja.form(entry + "/haller-inte-med").set("vem", "person").set("text", "Det var ris.")).status == 303);
        CHECK(shows(nadja.get(entry), "Det var ris."));
    }
}

TEST_CASE("an unsigned note is thrown away by its author, and only by its author")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto const discard = app.at("samir", "/anteckning/utkast/" + app.value("{draft}") + "/borttagning");
        auto const drafts = [&] { return app.count("SELECT count(*) FROM journal_draft"); };
        auto const before = drafts();
        app.as("petra").post(discard);
        CHECK(drafts() == before);
        REQUIRE(app.as("nadja").post(discard).status == 303);
        CHECK(drafts() == before - 1);
    }
}

TEST_CASE("an alert is opened as it was written, and a heading that is chosen stands in the draft")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        CHECK(shows(nadja.get(app.at("samir", "/varningar/" + app.value("{alert}"))), "Tål inte nötter."));
        auto const plan = app.at("samir", "/planer/" + app.value("{plan}"));
        auto const chosen = [&] { return app.count("SELECT count(*) FROM plan_draft_text WHERE heading = 'tvatt'"); };
        CHECK(chosen() == 0);
        REQUIRE(nadja.send(nadja.form(plan, plan + "/rubriker"), {{"rubrik", "tvatt"}}).status == 303);
        CHECK(chosen() == 1);
        CHECK(shows(nadja.get(plan + "/rubrik/tvatt"), "Tvätt"));
    }
}

TEST_CASE("the script hears whether the session lives, and robots that there is nothing for them")
{
    for_each_app([](TestApp& app) {
        auto const session = app.as("nadja").get("/sessionen");
        CHECK(session.content_type == "application/json");
        CHECK(session.body.find("\"user\":\"" + app.world().staff.at("nadja").text()) != std::string::npos);
        CHECK(session.body.find("csrf") != std::string::npos);
        CHECK(app.nobody().autosave("/sessionen", {}).status == 401);
        CHECK(app.nobody().get("/robots.txt").body.find("Disallow: /") != std::string::npos);
    });
}
