// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "plans/plan.h"
#include "plans/template_store.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

namespace {

constexpr auto routine = "Genomförandeplan\n"; // the heading of the rules that the house begins with
constexpr auto made = "Planen är upprättad 20 november 2026.";

// Karin's first plan, begun by Nadja and empty. Its address.
std::string begin_plan(TestApp& app, Browser& nadja)
{
    auto const plans = app.at("karin", "/planer");
    auto const wide = app.app().house().database.read([](ReadTx& tx) { return find_latest_template(tx, "sol-lss"); });
    auto form = nadja.form(plans + "/ny?bestallning=" + app.person("karin").order.text(), plans);
    auto const begun = nadja.send(form.set("mall", wide->id.text()));
    REQUIRE(begun.status == 303);
    return plans + "/" + last_part(begun.location);
}

Response establish(Browser& browser, std::string const& plan)
{
    auto form = browser.form(plan + "/granska", plan + "/faststallande");
    for (auto& [name, value] : form.fields)
        if (name.starts_with("skal-")) value = "Vi frågar igen i juni.";
    auto const established = browser.send(form);
    INFO(words_of(established.body));
    REQUIRE(established.status == 303);
    return established;
}

// What the note's form holds, opened from the page of the version that was just established.
HtmlForm proposal(TestApp& app, Browser& browser, std::string const& person, Response const& established)
{
    auto const mark = established.location.find("anteckning=");
    REQUIRE(mark != std::string::npos);
    CHECK(shows(browser.follow(established), "Det finns ett förslag till anteckning om planen."));
    return browser.form(app.at(person, "/anteckning") + "?utkast=" + established.location.substr(mark + 11));
}

} // namespace

TEST_CASE("establishing proposes the journal note under the routine's heading; it waits on Min dag until it is signed")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const plan = begin_plan(app, nadja);
        auto const established = establish(nadja, plan);
        auto note = proposal(app, nadja, "karin", established);
        auto const text = note.value("text");
        INFO(text);
        CHECK(text.starts_with(routine));
        CHECK(shows(nadja.get(app.at("karin", "/anteckning") + "?utkast=" + note.value("utkast")), "Förslag till anteckning om planen"));
        CHECK(text.find(made) != std::string::npos);
        CHECK(text.find("från 20 november 2026 (version 1).") != std::string::npos);
        CHECK(shows(nadja.get("/min-dag"), "Signera anteckningen om Karin"));
        CHECK_FALSE(shows(nadja.get(app.at("karin", "/journal")), made));
        // It is not in the way of a note about something else.
        CHECK(nadja.form(app.at("karin", "/anteckning")).value("text").empty());

        REQUIRE(nadja.send(note.set("text", text + "\nKarin var nöjd.")).status == 303);
        auto const journal = nadja.get(app.at("karin", "/journal"));
        CHECK(shows(journal, made));
        CHECK(shows(journal, "Karin var nöjd."));
        CHECK_FALSE(shows(nadja.get("/min-dag"), "Signera anteckningen om Karin"));
    });
}

TEST_CASE("the note of a revision says what has changed and cites the version in force with its own date, not the former's")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const plan = begin_plan(app, nadja);
        establish(nadja, plan);
        app.clock().advance(std::chrono::hours{24 * 9});
        auto& again = app.as("nadja");
        REQUIRE(again.sign_in("nadja", demo_password).status == 303);
        REQUIRE(again.get("/konto").status == 200); // The forms of this session have another token.
        REQUIRE(again.post(plan + "/utkast", {{"skal", "Karin vill simma på torsdagar."}}).status == 303);
        auto heading = again.form(plan + "/rubrik/viktigt");
        REQUIRE(again.send(heading.set("text", "Att simma."), {{"gor", "klar"}}).status == 303);
        auto const text = proposal(app, again, "karin", establish(again, plan)).value("text");
        INFO(text);
        CHECK(text.find("Planen är reviderad 29 november 2026.") != std::string::npos);
        CHECK(text.find("Skäl: Karin vill simma på torsdagar.") != std::string::npos);
        CHECK(text.find("Det här har ändrats:\n– ") != std::string::npos);
        CHECK(text.find("från 20 november 2026, senast ändrad 29 november 2026 (version 2).") != std::string::npos);
        // One for each version, and the first still waits.
        CHECK(app.count("SELECT count(*) FROM plan_note") == 2);
        CHECK(app.count("SELECT count(*) FROM journal_draft") == 2);
    });
}

TEST_CASE("a proposal that is thrown away does not come back, and nothing is written without a signature")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const established = establish(nadja, begin_plan(app, nadja));
        auto const note = proposal(app, nadja, "karin", established);
        auto const notes = app.count("SELECT count(*) FROM journal_entry");
        REQUIRE(nadja.post(app.at("karin", "/anteckning/utkast/") + note.value("utkast") + "/borttagning").status == 303);
        CHECK(app.count("SELECT count(*) FROM journal_draft") == 0);
        CHECK(app.count("SELECT count(*) FROM journal_entry") == notes);
        CHECK(app.count("SELECT count(*) FROM plan_note") == 1);
    });
}

TEST_CASE("whoever makes the plan for the authority keeps no journal here: the note is proposed to the kontaktman")
{
    for_each_app([](TestApp& app) {
        auto const plans = app.as("nadja").get(app.at("samir", "/planer")).body;
        auto const plan = app.at("samir", "/planer/") + plans.substr(plans.find(app.at("samir", "/planer/")) + app.at("samir", "/planer/").size(), 13);
        auto& pia = app.as("pia");
        REQUIRE(pia.post(plan + "/utkast", {{"skal", "Samir vill åka längre."}}).status == 303);
        auto const established = establish(pia, plan);
        CHECK(established.location.find("anteckning=") == std::string::npos);
        CHECK(shows(app.as("nadja").get("/min-dag"), "Signera anteckningen om Samir"));
        CHECK_FALSE(shows(app.as("petra").get("/min-dag"), "Signera anteckningen om Samir"));
    });
}
