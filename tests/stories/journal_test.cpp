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
        REQUIRE(app.as("nadja").send(form.set("text", "Samir kom hem klockan tre.").set("skal", "Jag skrev fel tid.")).status == 303);
        auto const page = app.as("petra").get(note);
        CHECK(page.body.find("<del>Samir kom hem klockan två.</del>") != std::string::npos);
        CHECK(shows(page, "Samir kom hem klockan tre."));
        CHECK(shows(page, "Jag skrev fel tid."));
        CHECK(app.as("petra").post(note + "/rattelse", {{"text", "Något annat."}, {"skal", "Nej"}}).status == 403);
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
        form.set("skal", "Fel journal var öppen.").set("person", app.person("karin").id.text()).set("text", "Hon vattnade rosorna på balkongen.");
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
        CHECK(app.as("petra").post(address + "/utkast/" + form.value("utkast") + "/borttagning").status == 404);
        CHECK(nadja.form(address).value("text") == "Halvskrivet");
        REQUIRE(nadja.post(address + "/utkast/" + form.value("utkast") + "/borttagning").status == 303);
        CHECK(nadja.form(address).value("text").empty());
    });
}

TEST_CASE("two windows with the same note: both texts are kept, and one page shows both")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const address = app.at("samir", "/anteckning");
        auto form = nadja.form(address);
        auto const save = [&](std::string const& text) {
            return nadja.autosave(address + "/utkast", {{"utkast", form.value("utkast")}, {"version", "0"}, {"text", text}});
        };
        REQUIRE(save("Det första fönstret").status == 200);
        auto const conflict = save("Det andra fönstret");
        CHECK(conflict.status == 409);
        CHECK(app.count("SELECT count(*) FROM journal_draft") == 2);

        form.set("text", "Det tredje fönstret").set("version", "0");
        auto const saved = nadja.send(form, {{"spara", "utkast"}});
        REQUIRE(saved.status == 303);
        auto const both = nadja.follow(saved);
        for (auto const* text : {"Två texter", "Det första fönstret", "Det andra fönstret", "Det tredje fönstret"})
            CHECK(shows(both, text));
        auto const day = nadja.get("/min-dag");
        CHECK(day.body.find("/anteckning?utkast=" + form.value("utkast")) != std::string::npos);
        CHECK(nadja.form(address + "?utkast=" + form.value("utkast")).value("text") == "Det första fönstret");
    });
}

TEST_CASE("writing is logged once when the form is shown, not each time it saves itself, and as writing only when it is signed")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const address = app.at("samir", "/anteckning");
        auto form = nadja.form(address);
        auto const shown = app.log_of("samir").size();
        CHECK(app.log_of("samir").front().action == LogAction::read);
        for (auto const* version : {"0", "1", "2"})
            REQUIRE(nadja.autosave(address + "/utkast",
                        {{"utkast", form.value("utkast")}, {"version", version}, {"text", "Samir åt" + std::string{version}}}).status == 200);
        CHECK(app.log_of("samir").size() == shown);
        REQUIRE(nadja.send(form.set("typ", "event").set("mal", "inget").set("text", "Samir åt.")).status == 303);
        CHECK(app.log_of("samir").size() == shown + 1);
        CHECK(app.log_of("samir").front().action == LogAction::write);
        // Somebody who may not is logged also there.
        REQUIRE(app.as("amir").post(address + "/utkast", {{"text", "x"}, {"version", "0"}}).status == 403);
        CHECK(app.log_of("samir").front().action == LogAction::deny);
    });
}

TEST_CASE("a note without its goal and on the wrong day is put right, and the journal follows")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const goal = app.person("samir").threads.at(0).goal->text();
        auto form = nadja.form(app.at("samir", "/anteckning") + "?ny=1");
        form.set("typ", "event").set("mal", "inget").set("text", "Samir klev av.").set("datum", "2026-11-19").set("tid", "8.10");
        REQUIRE(nadja.send(form).status == 303);
        auto const note = app.at("samir", "/journal/") + form.value("utkast");
        auto const by_goal = [&] { return reads(app, "petra", app.at("samir", "/journal?mal=" + goal), "Samir klev av."); };
        CHECK_FALSE(by_goal());
        auto correction = nadja.form(note + "/rattelse");
        correction.set("mal", goal).set("datum", "2026-11-02").set("typ", "progress").set("skal", "Målet fattades.");
        REQUIRE(nadja.send(correction).status == 303);
        CHECK(by_goal());
        CHECK(reads(app, "petra", app.at("samir", "/journal?typ=progress"), "Samir klev av."));
        CHECK_FALSE(reads(app, "petra", app.at("samir", "/journal?fran=2026-11-10"), "Samir klev av."));
        CHECK(app.as("petra").get(note).body.find("<del>19 november 2026 kl. 8.10</del>") != std::string::npos);
    });
}

TEST_CASE("fel person moves the whole note, every part can be rewritten, and neither file may name the other's person")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto form = nadja.form(app.at("karin", "/anteckning") + "?ny=1");
        form.set("typ", "contact").set("text", "Han åkte själv.").set("gjorde", "Jag ringde Karin.").set("blev", "Det gick bra.")
            .set("med", "Lisa Lund, vän").set("tolkning", "Han är trygg.").set("tolkning-vem", "Nadja").set("tolkning-grund", "Han log.");
        REQUIRE(nadja.send(form).status == 303);
        auto const address = app.at("karin", "/journal/") + form.value("utkast") + "/fel-person";
        auto move = nadja.form(address);
        CHECK(move.value("blev") == "Det gick bra.");
        CHECK(move.value("med") == "Lisa Lund, vän");
        move.set("person", app.person("samir").id.text()).set("skal", "Den gällde Samir.");
        auto const refused = nadja.send(move);
        CHECK(refused.status == 400);
        CHECK(shows(refused, "får inte säga vem den rätta personen är"));
        CHECK(shows(refused, "Texten nämner personen som anteckningen stod hos"));
        CHECK(shows(refused, "Välj mål och aktivitet hos den rätta personen"));

        auto const samir = app.person("samir");
        move.set("skal", "Fel journal var öppen.").set("gjorde", "Jag ringde.").set("mal-hos", samir.id.text()).set("mal", samir.threads[0].goal->text());
        auto const moved = nadja.send(move);
        INFO(words_of(moved.body));
        REQUIRE(moved.status == 303);
        auto const journal = app.as("petra").get(app.at("samir", "/journal?mal=" + samir.threads[0].goal->text()));
        for (auto const* text : {"Han åkte själv.", "Jag ringde.", "Det gick bra.", "Lisa Lund, vän", "Han är trygg."})
            CHECK(shows(journal, text));
        CHECK_FALSE(shows(journal, "Karin"));
    });
}

TEST_CASE("fel person works also when the clock has been moved back behind the note")
{
    for_each_app([](TestApp& app) {
        auto const note = sign(app, "nadja", "samir", "Hon vattnade rosorna.");
        app.clock().advance(-std::chrono::minutes{30});
        auto form = app.as("nadja").form(note + "/fel-person");
        form.set("skal", "Fel journal var öppen.").set("person", app.person("karin").id.text());
        CHECK(app.as("nadja").send(form).status == 303);
        CHECK(reads(app, "petra", app.at("karin", "/journal"), "Hon vattnade rosorna."));
    });
}

TEST_CASE("signing in one window leaves what was typed later in another as a draft, and nothing of what is signed")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const page = app.at("samir", "/anteckning");
        auto first = nadja.form(page + "?ny=1");
        first.set("typ", "event").set("mal", "inget").set("text", "Samir lagade middag.");
        auto const draft = first.value("utkast");
        auto const keep = [&](std::string const& version, std::string const& text) {
            return nadja.autosave(page + "/utkast",
                {{"utkast", draft}, {"version", version}, {"typ", "event"}, {"mal", "inget"}, {"text", text}});
        };
        REQUIRE(keep("0", "Samir lagade").status == 200);
        first.set("version", "1");
        REQUIRE(keep("1", "Samir ringde sin syster och var glad.").status == 200); // the other window
        REQUIRE(nadja.send(first).status == 303);
        CHECK(shows(nadja.get(app.at("samir", "/journal")), "Samir lagade middag."));
        CHECK(shows(nadja.get(page), "Samir ringde sin syster och var glad."));
        CHECK(app.count("SELECT count(*) FROM journal_draft") == 1);

        auto second = nadja.form(page);
        CHECK(second.value("utkast") != draft);
        REQUIRE(nadja.send(second).status == 303);
        CHECK(app.count("SELECT count(*) FROM journal_draft") == 0);
        CHECK(shows(nadja.get(app.at("samir", "/journal")), "Samir ringde sin syster och var glad."));
    });
}
