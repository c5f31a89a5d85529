// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan.h"
#include "stories/follow_up_steps.h"

#include <doctest/doctest.h>

// In whose words a follow-up is told, and from what it is prepared.

using follow_up_steps::goal_of;
using follow_up_steps::begin;
using follow_up_steps::write;
using follow_up_steps::next_time;
using follow_up_steps::sign;

namespace {

std::string service_of(TestApp& app)
{
    return Id<OrderService>{app.count("SELECT min(id) FROM order_service WHERE order_id = "
        + std::to_string(app.person("samir").order.number()))}.text();
}

void note(TestApp& app, std::string const& text, Fields const& more)
{
    auto& nadja = app.as("nadja");
    auto form = nadja.form(app.at("samir", "/anteckning") + "?ny=1");
    form.set("typ", "event").set("text", text);
    for (auto const& [name, value] : more) form.set(name, value);
    auto const sent = nadja.send(form);
    INFO(words_of(sent.body));
    REQUIRE(sent.status == 303);
}

} // namespace

TEST_CASE("the review, the record and the trust over time say the questions and the answers as they were read out")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = begin(app, nadja);
        write(nadja, followup + "/mal/" + goal_of(app), {{"helhet", "so_so"}, {"narmare", "so_so"}, {"satt", "bad"}, {"tid", "so_so"}, {"rost", "person"}});
        write(nadja, followup + "/insats/" + service_of(app), {{"narmare", "bad"}, {"rost", "person"}});
        write(nadja, followup + "/del/trygg", {{"trygg", "so_so"}, {"rost", "person"}});
        write(nadja, followup + "/del/nasta", next_time);
        auto const check = [&](std::string const& page) {
            INFO(page);
            auto const shown = nadja.get(page);
            CHECK(shows(shown, "Hur är det på det hela taget? Sådär"));
            CHECK(shows(shown, "Kommer du närmare det du vill? Lite"));
            CHECK(shows(shown, "Hur är sättet vi gör det på? Inte bra"));
            CHECK(shows(shown, "Passar tiden på dagen? Ibland"));
            CHECK(shows(shown, "Får du den hjälp du behöver? Nej"));
            CHECK(shows(shown, "Känner du dig trygg med hjälpen? Ibland"));
        };
        check(followup + "/klar");
        REQUIRE(sign(nadja, followup).status == 303);
        check(followup);
        CHECK(shows(nadja.get(app.at("samir", "/trygghet")), "Ibland"));
    });
}

TEST_CASE("only the person's own words stand in the person's voice; a relative's are told apart")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = begin(app, nadja);
        auto const goal = followup + "/mal/" + goal_of(app);
        auto const has_voice = [&] { return nadja.get(followup + "/klar").body.find("class=\"rost\"") != std::string::npos; };
        write(nadja, goal, {{"ord", "Sitt inte så nära."}, {"rost", "person"}});
        CHECK(has_voice());
        write(nadja, goal, {{"rost", "relative"}});
        CHECK_FALSE(has_voice());
        CHECK(shows(nadja.get(followup + "/klar"), "En närstående säger Sitt inte så nära."));
    });
}

TEST_CASE("what is written about no goal stands where the follow-up begins and ends, and the service tells where its notes are")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        note(app, "Samir har bytt tandläkare.", {{"viktigt", "ja"}});
        for (int i = 0; i < 7; ++i) note(app, "Bussen, gång " + std::to_string(i), {{"mal", goal_of(app)}});
        auto const followup = begin(app, nadja);
        for (auto const* page : {"", "/del/nasta"}) {
            auto const shown = nadja.get(followup + page);
            CHECK(shows(shown, "Övrigt sedan sist: 1 anteckning"));
            CHECK(shows(shown, "Samir har bytt tandläkare."));
            CHECK_FALSE(shows(shown, "Bussen, gång"));
            CHECK_FALSE(shows(app.as("pia").get(followup + page), "tandläkare"));
        }
        // Six are quoted; the rest is one step away.
        auto const goal = nadja.get(followup + "/mal/" + goal_of(app));
        CHECK(shows(goal, "7 anteckningar sedan"));
        auto const mark = goal.body.find(app.at("samir", "/journal?mal=") + goal_of(app));
        REQUIRE(mark != std::string::npos);
        CHECK(shows(nadja.get(goal.body.substr(mark, goal.body.find('"', mark) - mark)), "Bussen, gång 0"));
        auto const service = nadja.get(followup + "/insats/" + service_of(app));
        CHECK(shows(service, "Anteckningar om insatsens mål står under målen:"));
        CHECK(service.body.find("href=\"" + followup + "/mal/" + goal_of(app) + "\"") != std::string::npos);
        CHECK(shows(service, ": 7"));
        CHECK_FALSE(shows(service, "Inget är antecknat."));
    });
}

TEST_CASE("a follow-up offers only the change that the rules lead to")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = begin(app, nadja);
        auto const page = nadja.get(followup + "/del/nasta");
        auto const ruled = shows(page, "Ändras något blir det en ny plan.");
        REQUIRE(ruled);
        CHECK(shows(page, "Ja, det blir en ny plan"));
        CHECK_FALSE(shows(page, "revidering"));
    });
}
