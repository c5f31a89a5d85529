// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan.h"
#include "stories/follow_up_steps.h"

#include <doctest/doctest.h>

// What was agreed when the plan was followed up waits in the draft of the next version until somebody has written it.

using follow_up_steps::plan_of;
using follow_up_steps::goal_of;
using follow_up_steps::begin;
using follow_up_steps::id_from;
using follow_up_steps::write;
using follow_up_steps::next_time;
using follow_up_steps::sign;

namespace {

constexpr auto agreed = "Så gör vi från och med nu: Personalen sitter längst bak.";

std::string follow_up_with(TestApp& app, std::string const& page, Fields const& said)
{
    auto& nadja = app.as("nadja");
    auto const followup = begin(app, nadja);
    write(nadja, followup + page, said);
    write(nadja, followup + "/del/nasta", next_time);
    return followup;
}

void agree_on_bus(TestApp& app)
{
    auto const followup = follow_up_with(app, "/mal/" + goal_of(app), {{"gick", "partly"}, {"nu", "change"}, {"gor-vi", "Personalen sitter längst bak."}});
    REQUIRE(sign(app.as("nadja"), followup).status == 303);
}

std::string activity_of_goal(TestApp& app)
{
    auto const goal = std::to_string(Id<Goal>::parse(goal_of(app))->number());
    return Id<Activity>{app.count("SELECT min(activity_id) FROM plan_draft_activity WHERE goal_id = " + goal)}.text();
}

// All reasons but those of what was agreed.
Response establish(Browser& browser, std::string const& plan, std::string const& why_not = {})
{
    auto form = browser.form(plan + "/granska", plan + "/faststallande");
    for (auto& [name, value] : form.fields)
        if (name.starts_with("skal-")) value = name.find("agreed") == std::string::npos ? "Vi frågar igen." : why_not;
    return browser.send(form);
}

} // namespace

TEST_CASE("how it is done from now on stands at the goal, its activities and the review until it is written, whichever way the draft began")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const plan = plan_of(app);
        agree_on_bus(app);
        REQUIRE(nadja.post(plan + "/utkast", {{"skal", "Samir vill mer."}}).status == 303);
        auto const goal = plan + "/mal/" + goal_of(app);
        auto const activity = plan + "/aktivitet/" + activity_of_goal(app);
        for (auto const& page : {goal, activity, plan + "/granska"}) {
            INFO(page);
            CHECK(shows(nadja.get(page), agreed));
        }
        CHECK(nadja.get(plan + "/granska").body.find("href=\"" + goal + "\"") != std::string::npos);
        // That everything old still holds is not that this is written.
        REQUIRE(nadja.post(plan + "/bekraftelse", {{"alla", "ja"}, {"tillbaka", "granska"}}).status == 303);
        CHECK(shows(nadja.get(plan + "/granska"), agreed));
        CHECK(shows(establish(nadja, plan), "Skriv varför, eller fyll i: Uppföljningen 20 november 2026"));
        auto const settled = nadja.send(nadja.form(activity, plan + "/bekraftelse"));
        CHECK(settled.location.starts_with(activity));
        for (auto const& page : {goal, activity, plan + "/granska"}) CHECK_FALSE(shows(nadja.get(page), agreed));
        REQUIRE(establish(nadja, plan).status == 303);
    });
}

TEST_CASE("what was agreed and is not to stand in the plan is left out with a reason, which is printed, and does not come back")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const plan = plan_of(app);
        REQUIRE(nadja.post(plan + "/utkast", {{"skal", "Samir vill mer."}}).status == 303);
        agree_on_bus(app); // while the draft was open
        CHECK(shows(nadja.get(plan + "/granska"), agreed));
        auto const done = establish(nadja, plan, "Samir har bytt skola.");
        REQUIRE(done.status == 303);
        CHECK(shows(nadja.get(done.location), "Samir har bytt skola."));
        REQUIRE(nadja.post(plan + "/utkast", {{"skal", "Mer."}}).status == 303);
        CHECK_FALSE(shows(nadja.get(plan + "/granska"), agreed));
    });
}

TEST_CASE("that the first part of the plan is wrong leads to the next version, and waits there under its heading")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = follow_up_with(app, "/del/uppgifter", {{"kort", "changed"}, {"start", "changed"}, {"forandring", "Ny granne."}});
        auto const review = nadja.get(followup + "/klar");
        CHECK(shows(review, "Personkortet stämmer inte. Rätta det."));
        CHECK(review.body.find("href=\"" + app.at("samir", "/uppgifter") + "\"") != std::string::npos);
        CHECK(shows(review, "Det som står först i planen stämmer inte. När du har signerat"));
        REQUIRE(sign(nadja, followup).status == 303);
        CHECK(shows(nadja.get(followup), "Rätta det i nästa version av planen."));
        auto const begun = nadja.send(nadja.form(followup, followup + "/till-planen"));
        REQUIRE(begun.status == 303);
        auto const plan = plan_of(app);
        auto const waits = nadja.get(plan + "/granska");
        CHECK(shows(waits, "Det som står först i planen stämmer inte längre. Ny granne."));
        auto const link = waits.body.find("href=\"", waits.body.find("stämmer inte längre")) + 6;
        auto const first = waits.body.substr(link, waits.body.find('"', link) - link);
        INFO(first);
        CHECK(shows(nadja.get(first), "Det som står först i planen stämmer inte längre. Ny granne."));
        CHECK_FALSE(establish(nadja, plan).status == 303);
    });
}

TEST_CASE("of who would not be part of the follow-up it is asked why, what was offered and when again; then it is a task, and the draft asks")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = follow_up_with(app, "/del/deltagande", {{"del", "did_not_want"}});
        auto const review = nadja.get(followup + "/klar");
        for (auto const* missing : {"Det står inte varför Samir inte är med.", "Det står inte vad ni har erbjudit Samir.",
                 "Det står inte hur ni har tagit reda på vad Samir vill.", "Det står inte när ni frågar Samir igen."}) {
            INFO(missing);
            CHECK(shows(review, missing));
        }
        write(nadja, followup + "/del/deltagande", {{"varfor", "Var trött."}, {"hur", "Frågade Amal."}, {"erbjudet", "En annan dag."}, {"igen", "2026-11-24"}});
        CHECK_FALSE(shows(nadja.get(followup + "/klar"), "Det står inte"));
        REQUIRE(sign(nadja, followup).status == 303);
        auto const day = nadja.get(app.at("samir"));
        CHECK(shows(day, "Fråga igen om att vara med i planen"));
        CHECK(day.body.find("href=\"" + plan_of(app) + "/uppfoljningar/ny\"") != std::string::npos); // where it is asked
        CHECK(shows(day, "Senast 24 november 2026: bestämt vid uppföljningen 20 november 2026."));
        REQUIRE(nadja.post(plan_of(app) + "/utkast", {{"skal", "Mer."}}).status == 303);
        auto const heading = nadja.get(plan_of(app) + "/rubrik/delaktighet");
        CHECK(shows(heading, "Samir var inte med när planen följdes upp. Var trött."));
        // Asked again, and part of it.
        app.clock().advance(std::chrono::minutes{5});
        auto const again = follow_up_with(app, "/del/deltagande", {{"del", "took_part"}, {"hur", "Vi pratade."}});
        REQUIRE(sign(nadja, again).status == 303);
        CHECK_FALSE(shows(nadja.get(app.at("samir")), "Fråga igen om att vara med i planen"));
    });
}
