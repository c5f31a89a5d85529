// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stories/follow_up_steps.h"

#include <doctest/doctest.h>

namespace {

using follow_up_steps::begin;
using follow_up_steps::goal_of;
using follow_up_steps::next_time;
using follow_up_steps::plan_of;
using follow_up_steps::sign;
using follow_up_steps::write;

constexpr auto not_followed_up = "har inte följts upp sedan";

void begin_next_version(TestApp& app, Browser& browser)
{
    REQUIRE(browser.post(plan_of(app) + "/utkast", {{"skal", "Samir vill åka längre."}}).status == 303);
    write(browser, plan_of(app) + "/rubrik/viktigt", {{"text", "Att hinna titta ut genom fönstret."}});
}

// Every reason but those about goals that nobody has followed up, and those when they are given.
Response establish(TestApp& app, Browser& browser, std::string const& becomes, std::string const& why_not_followed_up = {})
{
    auto form = browser.form(plan_of(app) + "/granska", plan_of(app) + "/faststallande");
    for (auto& [name, value] : form.fields) {
        if (name.starts_with("skal-goal_not_followed_up")) value = why_not_followed_up;
        else if (name.starts_with("skal-")) value = "Vi frågar igen i juni.";
    }
    return browser.send(form.set("blir", becomes));
}

} // namespace

TEST_CASE("a new plan asks why a goal of the former one is not followed up, and prints the answer; a change of the same plan does not ask")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        begin_next_version(app, nadja);
        CHECK(shows(nadja.get(plan_of(app) + "/granska"), not_followed_up));
        auto const refused = establish(app, nadja, "ny-plan");
        CHECK(refused.status == 400);
        CHECK(shows(refused, "Skriv varför, eller fyll i: Målet"));
        CHECK(app.count("SELECT count(*) FROM plan_version WHERE kind = 'new_plan'") == 0);
        auto const established = establish(app, nadja, "ny-plan", "Samir flyttar i morgon.");
        REQUIRE(established.status == 303);
        auto const version = nadja.follow(established);
        CHECK(shows(version, not_followed_up));
        CHECK(shows(version, "Samir flyttar i morgon."));
        // The new plan's goals are not followed up either, but that says nothing of a revision.
        begin_next_version(app, nadja);
        auto const revised = nadja.follow(establish(app, nadja, "samma-plan"));
        CHECK(shows(revised, "version 3"));
        CHECK_FALSE(shows(revised, not_followed_up));
    });
}

TEST_CASE("once each goal is followed up, a new plan asks nothing more about them")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = begin(app, nadja);
        write(nadja, followup + "/mal/" + goal_of(app), {{"gick", "partly"}, {"nu", "go_on"}});
        write(nadja, followup + "/del/nasta", next_time);
        REQUIRE(sign(nadja, followup).status == 303);
        begin_next_version(app, nadja);
        CHECK_FALSE(shows(nadja.get(plan_of(app) + "/granska"), not_followed_up));
        CHECK(establish(app, nadja, "ny-plan").status == 303);
    });
}
