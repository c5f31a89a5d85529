// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "plans/plan.h"
#include "stories/follow_up_steps.h"

#include <doctest/doctest.h>

// What a follow-up rests on and what it leads to: proposals of the team, the next version, and who has what to do.

using follow_up_steps::id_from;
using follow_up_steps::plan_of;
using follow_up_steps::goal_of;
using follow_up_steps::begin;
using follow_up_steps::write;
using follow_up_steps::next_time;
using follow_up_steps::sign;

TEST_CASE("a draft that was open already becomes what the rule says after a follow-up, when the follow-up is carried into it")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        REQUIRE(nadja.post(plan_of(app) + "/utkast", {{"skal", "Samir vill mer."}}).status == 303);
        auto const followup = begin(app, nadja);
        write(nadja, followup + "/del/nasta", next_time);
        write(nadja, followup + "/mal/" + goal_of(app), {{"gick", "partly"}, {"nu", "change"}});
        REQUIRE(sign(nadja, followup).status == 303);
        CHECK(app.count("SELECT count(*) FROM plan_draft WHERE after_follow_up = 1") == 0);
        REQUIRE(nadja.post(followup + "/till-planen").status == 303);
        CHECK(app.count("SELECT count(*) FROM plan_draft WHERE after_follow_up = 1 AND reason = 'Samir vill mer.'") == 1);
    });
}

TEST_CASE("what the team has proposed since the last follow-up stands beside the questions, and not for a guest")
{
    for_each_app([](TestApp& app) {
        auto& petra = app.as("petra");
        auto const propose = [&](std::string const& query, std::string const& text) {
            auto form = petra.form(app.at("samir", "/forslag/ny") + query);
            auto const made = petra.send(form.set("text", text).set("kanns", "not_asked"));
            INFO(words_of(made.body));
            REQUIRE(made.status == 303);
        };
        auto const activity = Id<Activity>{app.count("SELECT min(activity_id) FROM version_activity WHERE goal_id IN (SELECT min(g.id) FROM goal g"
            " JOIN plan p ON p.id = g.plan_id WHERE p.order_id = " + std::to_string(app.person("samir").order.number()) + ")")}.text();
        propose("?aktivitet=" + activity, "Samir får trycka själv.");
        propose("?aktivitet=plan-" + id_from(app, "SELECT id FROM plan WHERE order_id = "), "Hela planen på bilder.");
        auto const followup = begin(app, app.as("nadja"));
        auto const goal = app.as("nadja").get(followup + "/mal/" + goal_of(app));
        CHECK(shows(goal, "1 förslag från teamet"));
        CHECK(shows(goal, "Samir får trycka själv."));
        CHECK_FALSE(shows(goal, "Hela planen på bilder."));
        CHECK(shows(app.as("nadja").get(followup + "/del/nasta"), "Hela planen på bilder."));
        CHECK_FALSE(shows(app.as("pia").get(followup + "/mal/" + goal_of(app)), "Samir får trycka själv."));
    });
}

TEST_CASE("what is agreed in a follow-up stands once on Min dag, and the next day is that of the last follow-up in every list")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = begin(app, nadja, "whole", "2026-11-24");
        auto const day = words_of(nadja.get("/min-dag").body);
        CHECK(day.find("Gör den bokade uppföljningen med Samir Nilsson") != std::string::npos);
        CHECK(day.find("Följ upp planen med Samir") == std::string::npos);
        write(nadja, followup + "/del/nasta", next_time);
        write(nadja, followup + "/del/nasta", {{"behov", "ja"}, {"kontakt-vem", "Nadja Karimi"}, {"kontakt-dag", "2026-11-20"}, {"dag", "2026-12-10"}});
        REQUIRE(sign(nadja, followup).status == 303);
        auto const after = words_of(nadja.get("/min-dag").body);
        CHECK(after.find("Gör den bokade") == std::string::npos);
        CHECK(after.find("Kontakta handläggaren om Samir Nilsson") != std::string::npos);
        // Ten days after the agreed day it is late for the kontaktman, in the egenkontroll and in its figures.
        app.clock().advance(std::chrono::hours{24 * 30});
        for (auto const* user : {"nadja", "eva"}) REQUIRE(app.as(user).sign_in(user, demo_password).status == 303);
        CHECK(shows(app.as("nadja").get("/min-dag"), "10 dagar sen"));
        auto const page = app.as("eva").get("/egenkontroll?kontroll=follow_up");
        CHECK(shows(page, "1 är inte uppföljd i tid."));
        CHECK(shows(page, "Uppföljningen är inte gjord. 10 dagar sen."));
    });
}
