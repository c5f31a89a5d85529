// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/test_app.h"

#include <doctest/doctest.h>

namespace {

// Signs a note by the page's own form and gives its address.
std::string sign(TestApp& app, std::string const& user, std::string const& person, std::string const& text)
{
    auto& browser = app.as(user);
    auto form = browser.form(app.at(person, "/anteckning") + "?ny=1");
    form.set("typ", "event").set("mal", "inget").set("text", text);
    auto const answer = browser.send(form);
    INFO(words_of(answer.body));
    REQUIRE(answer.status == 303);
    return app.at(person, "/journal/") + form.value("utkast");
}

bool reads(TestApp& app, std::string const& user, std::string const& address, std::string_view words)
{
    return shows(app.as(user).get(address), words);
}

} // namespace

TEST_CASE("the author corrects a note: the old text is struck through, and both can be read with who and why")
{
    for_each_app([](TestApp& app) {
        auto const note = sign(app, "nadja", "samir", "Samir kom hem klockan två.");
        auto form = app.as("nadja").form(note + "/rattelse");
        CHECK(form.value("text") == "Samir kom hem klockan två.");
        REQUIRE(app.as("nadja").send(form.set("text", "Samir kom hem klockan tre.").set("orsak", "Jag skrev fel tid.")).status == 303);
        auto const page = app.as("petra").get(note);
        CHECK(page.body.find("<del>Samir kom hem klockan två.</del>") != std::string::npos);
        CHECK(shows(page, "Samir kom hem klockan tre."));
        CHECK(shows(page, "Jag skrev fel tid."));
        CHECK(app.as("petra").post(note + "/rattelse", {{"text", "Något annat."}, {"orsak", "Nej"}}).status == 403);
        CHECK_FALSE(reads(app, "nadja", note, "Något annat."));
    });
}

TEST_CASE("a colleague completes a note, and what Samir says against it stands beside it for good")
{
    for_each_app([](TestApp& app) {
        auto const note = sign(app, "nadja", "samir", "Samir ville inte gå ut.");
        REQUIRE(app.as("petra").send(app.as("petra").form(note + "/komplettering").set("text", "Det regnade hela dagen.")).status == 303);
        auto objection = app.as("petra").form(note + "/haller-inte-med");
        REQUIRE(app.as("petra").send(objection.set("vem", "person").set("text", "Jag ville visst gå ut.")).status == 303);
        for (auto const& address : {note, app.at("samir", "/journal")}) {
            CHECK(reads(app, "nadja", address, "Det regnade hela dagen."));
            CHECK(reads(app, "nadja", address, "Samir håller inte med"));
            CHECK(reads(app, "nadja", address, "Jag ville visst gå ut."));
        }
    });
}

TEST_CASE("a note in the wrong file is hidden there and written in the right one, and neither tells of the other")
{
    for_each_app([](TestApp& app) {
        auto const note = sign(app, "nadja", "samir", "Hon vattnade rosorna på balkongen.");
        auto form = app.as("nadja").form(note + "/fel-person");
        form.set("orsak", "Fel journal var öppen.").set("person", app.person("karin").id.text()).set("text", "Hon vattnade rosorna på balkongen.");
        auto const moved = app.as("nadja").send(form);
        INFO(words_of(moved.body));
        REQUIRE(moved.status == 303);

        for (auto const& address : {note, app.at("samir", "/journal"), app.at("samir")}) {
            CHECK_FALSE(reads(app, "petra", address, "rosorna"));
            CHECK_FALSE(reads(app, "petra", address, "Karin Öberg"));
        }
        CHECK(reads(app, "petra", app.at("karin", "/journal"), "Hon vattnade rosorna på balkongen."));
        CHECK_FALSE(reads(app, "petra", app.at("karin", "/journal"), "Samir"));
        CHECK_FALSE(reads(app, "petra", app.at("samir", "/journal?sok=rosorna"), "balkongen"));

        CHECK(app.as("petra").get(note + "/dold").status == 403);
        CHECK(reads(app, "eva", note + "/dold", "Hon vattnade rosorna på balkongen."));
        CHECK(app.log_of("samir").front().event == "HiddenEntryRead");
        CHECK(app.log_of("samir").front().staff == app.world().staff.at("eva").number());
    });
}

TEST_CASE("a search for promenad finds promenaderna, and only in the file that is open")
{
    for_each_app([](TestApp& app) {
        sign(app, "nadja", "samir", "Samir tycker om promenaderna i skogen.");
        sign(app, "nadja", "samir", "Samir åt frukost.");
        sign(app, "nadja", "karin", "Karin valde promenaden runt sjön.");
        auto const found = app.as("petra").get(app.at("samir", "/journal?sok=promenad"));
        CHECK(found.body.find("<mark>promenaderna</mark>") != std::string::npos);
        CHECK_FALSE(shows(found, "frukost"));
        CHECK_FALSE(shows(found, "runt sjön"));
        CHECK(shows(app.as("petra").get(app.at("samir", "/journal?sok=elefant")), "Ingen anteckning passar"));
    });
}

TEST_CASE("a note begun on the phone is a draft of its writer's until it is signed or thrown away")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const address = app.at("samir", "/anteckning");
        auto const form = nadja.form(address);
        auto const saved = nadja.autosave(address + "/utkast", {{"utkast", form.value("utkast")}, {"version", "0"}, {"text", "Halvskrivet"}});
        CHECK(saved.status == 200);
        CHECK(nadja.form(address).value("text") == "Halvskrivet");
        CHECK(shows(nadja.get("/min-dag"), "Signera anteckningen om Samir"));
        CHECK(app.as("petra").form(address).value("text").empty());
        CHECK_FALSE(reads(app, "petra", app.at("samir", "/journal"), "Halvskrivet"));
        app.as("petra").post(address + "/utkast/" + form.value("utkast") + "/borttagning");
        CHECK(nadja.form(address).value("text") == "Halvskrivet");
        REQUIRE(nadja.post(address + "/utkast/" + form.value("utkast") + "/borttagning").status == 303);
        CHECK(nadja.form(address).value("text").empty());
    });
}
