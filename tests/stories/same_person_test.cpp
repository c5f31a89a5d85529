// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/test_app.h"

#include <doctest/doctest.h>

namespace {

std::string page_of(TestApp& app, std::string const& person) { return app.at(person, "/uppgifter/samma-person"); }

// Nadja has seen that Karin is Samir, registered twice; the file of Samir is kept.
Response ask(TestApp& app, std::string const& reason = "Samma legitimation.")
{
    auto& nadja = app.as("nadja");
    return nadja.post(page_of(app, "karin"),
        {{"gor", "fraga"}, {"sok", "Samir"}, {"akt", app.person("samir").id.text()}, {"kvar", "dar"}, {"skal", reason}});
}

Response answer(TestApp& app, std::string const& user, std::string const& person, std::string const& press)
{
    return app.as(user).post(page_of(app, person), {{"gor", press}, {"skal", "Jag har jämfört akterna."}});
}

} // namespace

TEST_CASE("somebody who was registered twice: one says so, another who leads the unit confirms, each file shows the way to the other")
{
    for_each_app([](TestApp& app) {
        auto const notes = app.count("SELECT count(*) FROM journal_entry");
        auto const found = app.as("nadja").post(page_of(app, "karin"), {{"gor", "sok"}, {"sok", "Samir"}});
        CHECK(found.status == 200);
        CHECK(shows(found, "Samir Nilsson"));
        CHECK_FALSE(shows(found, "Märta"));
        REQUIRE(ask(app).status == 303);
        CHECK(shows(app.as("eva").get(app.at("karin")), "Någon tror att personen har två akter här."));
        // Not by whoever asked, and not by who leads no unit.
        CHECK(answer(app, "nadja", "karin", "ja").status == 403);
        CHECK(answer(app, "petra", "karin", "ja").status == 403);
        REQUIRE(answer(app, "eva", "samir", "ja").status == 303);
        CHECK(answer(app, "sam", "karin", "ja").status == 409);

        auto const left = app.as("nadja").get(app.at("karin"));
        CHECK(shows(left, "Skriv det som är nytt i den andra."));
        CHECK(left.body.find("href=\"" + app.at("samir") + "\"") != std::string::npos);
        auto const kept = app.as("nadja").get(app.at("samir", "/journal"));
        CHECK(shows(kept, "Personen har en äldre akt till här."));
        CHECK(kept.body.find("href=\"" + app.at("karin") + "\"") != std::string::npos);
        // Nothing that was written is moved (R-PNR-5), and both are read as before.
        CHECK(app.count("SELECT count(*) FROM journal_entry") == notes);
        CHECK(app.as("petra").get(app.at("karin", "/journal")).status == 200);
        // Whoever supports neither learns of neither.
        CHECK(app.as("amir").get(page_of(app, "karin")).status == 403);
    });
}

TEST_CASE("no new order is received in the file that is left, and taken apart the files stand for themselves again")
{
    for_each_app([](TestApp& app) {
        REQUIRE(ask(app).status == 303);
        REQUIRE(answer(app, "sam", "karin", "ja").status == 303);
        auto const receive = [&](std::string const& person) {
            auto& eva = app.as("eva");
            auto form = eva.form(app.at(person, "/bestallningar/ny"));
            form.set("enhet", app.world().units.at("ekbacken").text()).set("myndighet", "Socialnämnden").set("arende", "LSS 2026-0200");
            form.set("beslutsdatum", "2026-11-18").set("lagrum", "lss-9-9").set("galler-fran", "2026-11-19").set("mal-overgripande", "Bo bra.");
            return eva.send(form.set("insats-1", "Stöd").set("omfattning-1", "Varje dag"));
        };
        auto const refused = receive("karin");
        CHECK(refused.status == 409);
        CHECK(shows(refused, "Ta emot beställningen i den andra"));
        CHECK(receive("samir").status == 303);

        CHECK(answer(app, "nadja", "karin", "isar").status == 403);
        REQUIRE(answer(app, "eva", "karin", "isar").status == 303);
        CHECK_FALSE(shows(app.as("nadja").get(app.at("karin")), "två akter."));
        CHECK(receive("karin").status == 303);
        auto const page = app.as("nadja").get(page_of(app, "karin"));
        CHECK(shows(page, "Akterna hör inte ihop längre."));
        CHECK(shows(page, "Samma legitimation."));
    });
}

TEST_CASE("two files are joined only with a reason, not with themselves, a stranger's or one that is joined already")
{
    for_each_app([](TestApp& app) {
        auto const without = ask(app, "");
        CHECK(without.status == 400);
        CHECK(shows(without, "Skriv hur du vet det."));
        CHECK(shows(without, "Samir Nilsson"));
        auto& nadja = app.as("nadja");
        auto const with = [&](std::string const& file) {
            return nadja.post(page_of(app, "karin"), {{"gor", "fraga"}, {"sok", "Samir"}, {"akt", file}, {"kvar", "har"}, {"skal", "Samma namn."}}).status;
        };
        CHECK(with("nonsens") == 400);
        CHECK(with(app.person("karin").id.text()) == 400);
        CHECK(with(app.person("marta").id.text()) == 403);
        REQUIRE(ask(app).status == 303);
        CHECK(ask(app).status == 409);
        CHECK(answer(app, "eva", "karin", "isar").status == 409);
        REQUIRE(answer(app, "eva", "karin", "nej").status == 303);
        CHECK(shows(nadja.get(page_of(app, "samir")), "Inte samma person."));
        CHECK(nadja.post(page_of(app, "karin"), {{"gor", "spring"}, {"skal", "Ja."}}).status == 400);
        CHECK(app.count("SELECT count(*) FROM same_person") == 2);
    });
}
