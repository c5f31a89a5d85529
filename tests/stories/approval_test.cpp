// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_paper.h"
#include "plans/version_document.h"
#include "support/app/opened.h"
#include "support/app/prepared_app.h"
#include "support/paper_text.h"

#include <doctest/doctest.h>

// What people answer to an established plan, and that the plan waits for none of it (DD-11).

namespace {

std::string version_of(PreparedApp& app) { return app.at("samir", "/planer/" + app.value("{plan}") + "/versioner/" + app.value("{version}")); }

// A representative on the card: god man, with or without the mandate to care for the person.
std::string add_representative(PreparedApp& app, std::string const& name, bool cares)
{
    auto form = app.as("nadja").form(app.at("samir", "/kontakter/ny"));
    form.set("sort", "god_man").set("namn", name).set("bevis", "Registerutdrag 3 juni 2026").set("fran", "2026-01-01");
    auto const saved = app.as("nadja").send(form.set("uppdrag", cares ? "sorja" : "bevaka"));
    INFO(words_of(saved.body));
    REQUIRE(saved.status == 303);
    return id_text(app.count("SELECT max(contact_id) FROM person_contact"));
}

} // namespace

TEST_CASE("a plan applies before anybody has approved it, and is approved part by part together with the person")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const version = version_of(app);
        auto const before = nadja.get(version);
        CHECK(shows(before, "Gäller"));
        CHECK(shows(before, "Inget svar än."));
        auto form = nadja.form(version + "/godkannande");
        CHECK(shows(nadja.get(version + "/godkannande"), "Stämmer det?"));
        // How it was said, and by whom, is evidence: nothing is ticked from the start.
        CHECK(nadja.get(version + "/godkannande").body.find(" checked") == std::string::npos);
        auto const unsaid = nadja.send(nadja.form(version + "/godkannande"), {{"svar", "approved"}});
        CHECK(unsaid.status == 400);
        CHECK(shows(unsaid, "Välj hur svaret gavs."));
        form.set("del-1", "no").set("andra-1", "Bussen går för tidigt.").set("del-2", "yes").set("satt", "pictures").set("ord", "Bra!");
        REQUIRE(nadja.send(form, {{"svar", "approved"}}).status == 303);
        auto const page = nadja.get(version + "/godkannande");
        CHECK(shows(page, "Samir visade ja med bilder. Nadja Karimi var med. 20 november 2026. Bra!"));
        CHECK(shows(page, "Bussen går för tidigt."));
        CHECK(shows(nadja.get(version), "Slutredigerad 20 november 2026, Nadja Karimi."));
        CHECK(app.log().front().event == "PlanVersionRead");
        CHECK(app.log_of("samir").front().action == LogAction::read);
        // A no afterwards is another answer; the first one stays readable.
        REQUIRE(nadja.send(nadja.form(version + "/godkannande").set("satt", "spoken"), {{"svar", "declined"}}).status == 303);
        auto const after = nadja.get(version + "/godkannande");
        CHECK(shows(after, "Inte godkänd"));
        CHECK(shows(after, "Samir visade ja med bilder."));
        CHECK(shows(nadja.get(version), "Slutredigerad Inte än."));
    }
}

TEST_CASE("what is asked about stands under the template's own headings, the goals first and the follow-up last")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const version = version_of(app);
        auto const page = nadja.get(version + "/godkannande");
        auto const words = words_of(page.body);
        CHECK(words.find("Mina mål") != std::string::npos);
        CHECK(words.find("Uppföljning") != std::string::npos);
        CHECK_FALSE(shows(page, "Vi träffas igen och pratar om planen"));
        CHECK(page.body.find("aria-label=\"Personen svarar\"") != std::string::npos);
        auto const last = words.find("Till sist");
        REQUIRE(last != std::string::npos);
        CHECK(words.find("Det här är jag") < last);
        CHECK(words.find("Mina mål") < words.find("Det här är jag"));
        CHECK(words.find("Uppföljning", last) != std::string::npos);
    }
}

TEST_CASE("a document made after somebody answered says so, and the version's own stays as it was")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const version = version_of(app);
        auto const own = nadja.get(version + "/pdf").body;
        REQUIRE(nadja.send(nadja.form(version + "/godkannande").set("satt", "spoken"), {{"svar", "approved"}}).status == 303);
        CHECK(nadja.get(version + "/pdf").body != own);
        auto const kept = app.count("SELECT count(*) FROM plan_document");
        CHECK(kept == app.count("SELECT count(DISTINCT version_id) FROM plan_document"));
    }
}

TEST_CASE("a representative answers within the mandate, and the answer is never the person's own")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const page = version_of(app) + "/godkannande";
        CHECK(shows(nadja.get(page), "En närstående är ingen företrädare"));
        auto const watching = add_representative(app, "Bo Bevakare", false);
        auto const caring = add_representative(app, "Gun Ek", true);
        Fields const how{{"formular", "foretradare"}, {"svar", "approved"}, {"grund", "cannot_decide"}, {"foretradare-satt", "spoken"},
            {"foretradare-dag", "2026-11-20"}};
        auto const answer = [&](std::string const& who) {
            auto fields = how;
            fields.emplace_back("foretradare", who);
            return nadja.post(page, fields);
        };
        auto const refused = answer(watching);
        CHECK(refused.status == 400);
        CHECK(shows(refused, "kan bara svara om Samir samtycker"));
        CHECK(answer("okand").status == 400);
        REQUIRE(answer(caring).status == 303);
        auto const shown = nadja.get(page);
        CHECK(shows(shown, "Godkänd av företrädare"));
        CHECK(shows(shown, "Samir kan inte ta ställning"));
        CHECK(shows(shown, "Gun Ek, God man, sörjer för personen, sa ja."));
        CHECK_FALSE(shows(shown, "Samir sa ja"));
    }
}

TEST_CASE("what was signed on paper or in an e-signing service is kept with the order's documents")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const page = version_of(app) + "/godkannande";
        Fields const fields{{"formular", "papper"}, {"papper-satt", "paper"}, {"papper-vem", "person"}, {"papper-dag", "2026-11-20"}};
        CHECK(shows(nadja.upload(page, fields, {}), "Välj filen med det som skrevs under."));
        REQUIRE(nadja.upload(page, fields, {{"fil", "plan.pdf", "application/pdf", "%PDF-1.7\nstartxref\n0\n%%EOF\n"}}).status == 303);
        CHECK(shows(nadja.get(page), "Samir skrev under på papper."));
        auto const documents = nadja.get(app.at("samir", "/bestallningar/" + app.value("{order}") + "/dokument"));
        CHECK(shows(documents, "Underskriven plan 1, version 1"));
        auto const file = id_text(app.count("SELECT max(attachment_id) FROM plan_approval"));
        CHECK(nadja.get(app.at("samir", "/bestallningar/" + app.value("{order}") + "/dokument/" + file + "/fil")).status == 200);
    }
}

TEST_CASE("somebody who does not want to sign, and somebody who cannot, are two answers with their reasons, and block nothing")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const version = version_of(app);
        auto const page = version + "/godkannande";
        Fields none{{"formular", "inget"}, {"inget", "not_able"}, {"inget-dag", "2026-11-20"}};
        auto const refused = nadja.post(page, none);
        CHECK(refused.status == 400);
        CHECK(shows(refused, "Skriv varför, med några ord."));
        none.emplace_back("inget-ord", "Samir är sövd.");
        REQUIRE(nadja.post(page, none).status == 303);
        CHECK(shows(nadja.get(page), "Samir kan inte ta ställning."));
        CHECK(shows(nadja.get(version), "Gäller"));
        CHECK(nadja.get(app.at("samir", "/dagen")).status == 200);
        CHECK(app.as("petra").post(page, {{"formular", "chef"}, {"svar", "approved"}}).status == 403);
        REQUIRE(app.as("eva").post(page, {{"formular", "chef"}, {"svar", "approved"}}).status == 303);
        CHECK(shows(nadja.get(page), "Eva Strand, enhetschef, godkände själv på skärmen."));
    }
}

TEST_CASE("an answer is not dated before there was a plan, nor ahead, and what was typed stays")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const page = version_of(app) + "/godkannande";
        for (auto const* day : {"2020-01-01", "2027-01-01", "i förrgår typ"}) {
            CAPTURE(day);
            auto const refused = nadja.send(nadja.form(page).set("dag", day).set("ord", "Fint så."), {{"svar", "approved"}});
            CHECK(refused.status == 400);
            CHECK(refused.body.find("Fint så.") != std::string::npos);
        }
        CHECK(app.count("SELECT count(*) FROM plan_approval") == 0);
    }
}

TEST_CASE("guardians of a child, and representatives who may answer, have a line to sign on beside the person's own")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        add_representative(app, "Gun Grip", true);
        add_representative(app, "Bo Bok", false); // watches over rights, and approves nothing
        auto guardian = app.as("nadja").form(app.at("samir", "/kontakter/ny"));
        guardian.set("sort", "guardian").set("namn", "Amal Nilsson").set("telefon", "070-174 06 16").set("uppdrag", "sorja").set("fran", "2010-01-01");
        REQUIRE(app.as("nadja").send(guardian.set("bevis", "Personbevis")).status == 303);
        auto const lines = [&] {
            return opened(app, "nadja", "samir", [&](ReadTx& tx, Visit const& visit, PersonAccess const&) {
                Request request;
                request.path_values.emplace("person", app.person("samir").id.text());
                request.path_values.emplace("plan", app.value("{plan}"));
                auto const drawn = open_version(tx, visit, request, *Id<PlanVersion>::parse(app.value("{version}")), {"TestRead", Intent::plan_read});
                return PaperText{plan_paper(drawn->document())};
            });
        };
        auto const grown = lines();
        CHECK(grown.says("____ Samir Nilsson (frivillig underskrift)\n____ Gun Grip, god man\n"));
        for (auto const* name : {"Bo Bok", "Amal Nilsson"}) CHECK_FALSE(grown.says(name)); // a guardian's part ended at 18
        CHECK(grown.says("Väntar på Samir sedan 12 november 2026."));
        CHECK(grown.says("Plan till handläggaren"));
        CHECK_FALSE(grown.says("Slutredigerad"));
        auto born = app.as("nadja").form(app.at("samir", "/uppgifter/fodelsedatum"));
        REQUIRE(app.as("nadja").send(born.set("text", "2012-03-14")).status == 303);
        CHECK(lines().says("Amal Nilsson, vårdnadshavare"));
    }
}
