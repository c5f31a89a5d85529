// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan.h"
#include "plans/plan_paper.h"
#include "plans/version_document.h"
#include "stories/order_steps.h"
#include "support/app/opened.h"
#include "support/app/prepared_app.h"
#include "support/paper_text.h"

#include <doctest/doctest.h>

namespace {

// Karin, who is twelve in this story, with a plan begun by Nadja. Its address.
std::string begin_childs_plan(TestApp& app, Browser& nadja)
{
    auto const made = app.app().house().database.write([&](WriteTx& tx) -> Result<Done> {
        tx.execute("UPDATE person SET birth_date = '2014-05-02' WHERE id = ?1", {app.person("karin").id});
        return Done{};
    });
    REQUIRE(made);
    auto const plans = app.at("karin", "/planer");
    auto const beginning = plans + "/ny?bestallning=" + app.person("karin").order.text();
    auto const page = nadja.get(beginning).body;
    auto const value = page.find("value=\"", page.find("name=\"mall\"")) + 7;
    auto form = nadja.form(beginning, plans);
    auto const answer = nadja.send(form.set("mall", page.substr(value, page.find('"', value) - value)));
    REQUIRE(answer.status == 303);
    return plans + "/" + last_part(answer.location);
}

} // namespace

TEST_CASE("a child's and guardians' differing views lead to a note that begins with them, and nothing is written by itself")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const plan = begin_childs_plan(app, nadja);
        auto form = nadja.form(plan + "/barnets-syn");
        form.set("barn", "Jag vill åka själv.").set("vh-namn-0", "Mamma").set("vh-syn-0", "Vill vänta.");
        form.set("skillnad", "När det kan ske.").set("foljer", "partly");
        auto const saved = nadja.follow(nadja.send(form));
        CHECK(shows(saved, "Åsikterna skiljer sig åt."));
        auto const before = app.count("SELECT count(*) FROM journal_entry");

        auto note = nadja.form(app.at("karin", "/anteckning") + "?olika-syn=" + last_part(plan));
        CHECK(note.value("text")
            == "Barnet och vårdnadshavarna ser olika på planen.\nBarnet: Jag vill åka själv.\nMamma: Vill vänta."
               "\nSkillnaden: När det kan ske.\nPlanen följer delvis det barnet vill.");
        CHECK(app.count("SELECT count(*) FROM journal_entry") == before);
        REQUIRE(nadja.send(note.set("mal", "inget")).status == 303);
        CHECK(app.count("SELECT count(*) FROM journal_entry") == before + 1);
        CHECK(shows(nadja.get(app.at("karin", "/journal")), "Barnet och vårdnadshavarna ser olika på planen."));
    });
}

TEST_CASE("who was offered to take part is changed when the answer comes, and the heading shows it")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const plan = begin_childs_plan(app, nadja);
        auto offer = nadja.form(plan + "/erbjudande/ny");
        REQUIRE(nadja.send(offer.set("namn", "Amal Lindgren").set("slag", "guardian").set("svar", "waiting")).status == 303);
        auto const id = id_text(app.count("SELECT max(offer_id) FROM plan_draft_offer"));
        CHECK(shows(nadja.get(plan + "/rubrik/delaktighet"), "Väntar på svar"));
        auto answered = nadja.form(plan + "/erbjudande/" + id);
        CHECK(answered.value("namn") == "Amal Lindgren");
        REQUIRE(nadja.send(answered.set("svar", "yes")).status == 303);
        CHECK(shows(nadja.get(plan + "/rubrik/delaktighet"), "Tackade ja"));
        CHECK(shows(nadja.get(plan + "/erbjudande/" + id), "Ångra senaste ändringen"));
    });
}

TEST_CASE("when the service is relief too, the plan asks how the relative was asked and what they said, and a gap stands until it is told")
{
    for_each_app([](TestApp& app) {
        auto& eva = app.as("eva");
        auto const order = start_order_of_noor(eva, "Avlösning på tisdagar", "relief", "Fyra timmar");
        auto const person = order.substr(0, order.find("/bestallningar"));
        auto const begun = eva.send(eva.form(person + "/planer/ny?bestallning=" + last_part(order), person + "/planer"));
        REQUIRE(begun.status == 303);
        auto const plan = person + "/planer/" + last_part(begun.location);
        auto const gap = std::string{"Avlösning på tisdagar är också stöd för en närstående, men ingen närstående är tillfrågad."};
        CHECK(shows(eva.get(plan + "/granska"), gap));
        CHECK(shows(eva.get(plan + "/rubrik/delaktighet"), "Hur har ni frågat den närstående?"));
        auto asked = eva.form(plan + "/erbjudande/ny?slag=relative", plan + "/erbjudande/ny");
        CHECK(asked.value("slag") == "relative");
        asked.set("namn", "Leila Aslan").set("relation", "mamma").set("satt", "telefon").set("dag", "2026-11-20").set("svar", "yes");
        REQUIRE(eva.send(asked).status == 303);
        CHECK_FALSE(shows(eva.get(plan + "/granska"), gap));
        CHECK(shows(eva.get(plan + "/granska"), "Det står inte vad den närstående sa om stödet."));
        auto const id = id_text(app.count("SELECT max(offer_id) FROM plan_draft_offer"));
        REQUIRE(eva.send(eva.form(plan + "/erbjudande/" + id).set("sa", "Jag behöver sova på tisdagar.")).status == 303);
        CHECK_FALSE(shows(eva.get(plan + "/granska"), "Det står inte vad den närstående sa om stödet."));
        CHECK(shows(eva.get(plan + "/rubrik/delaktighet"), "Jag behöver sova på tisdagar."));
        CHECK(shows(eva.get(plan + "/granska"), "Sa: Jag behöver sova på tisdagar."));
        // Karin's service is for nobody else.
        auto& nadja = app.as("nadja");
        auto const hers = begin_childs_plan(app, nadja);
        CHECK_FALSE(shows(nadja.get(hers + "/rubrik/delaktighet"), "Hur har ni frågat den närstående?"));
    });
}

TEST_CASE("each of several guardians gets a copy of the plan without the other's, and from 15 somebody has decided that they get it")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const plan = begin_childs_plan(app, nadja);
        auto views = nadja.form(plan + "/barnets-syn");
        views.set("barn", "Jag vill åka själv.").set("vh-namn-0", "Maria Öberg").set("vh-syn-0", "Vill vänta till våren.");
        REQUIRE(nadja.send(views.set("vh-namn-1", "Jonny Vester").set("vh-syn-1", "Vill börja nu.").set("foljer", "partly")).status == 303);
        auto form = nadja.form(plan + "/granska", plan + "/faststallande");
        for (auto& [name, field] : form.fields)
            if (name.starts_with("skal-")) field = "Vi frågar igen i juni.";
        auto const established = nadja.send(form);
        REQUIRE(established.status == 303);
        auto const version = established.location.substr(0, established.location.find('?'));
        REQUIRE(nadja.post(version + "/haller-inte-med", {{"galler", "plan"}, {"vem", "representative"}, {"namn", "Jonny Vester"}, {"rost", "representative"},
            {"metod", "telefon"}, {"invandning", "Jag vill att det börjar nu."}}).status == 303);
        auto const page = nadja.get(version);
        CHECK(shows(page, "Kopia för Maria Öberg"));
        CHECK(shows(page, "Kopia för Jonny Vester"));
        auto const whole = nadja.get(version + "/pdf");
        CHECK(nadja.get(version + "/pdf?till=2").status == 200);
        CHECK(nadja.get(version + "/pdf?till=2").body != whole.body);
        CHECK(nadja.get(version + "/pdf?till=3").status == 404);
        auto const paper = [&](std::string const& guardian) {
            return opened(app, "nadja", "karin", [&](ReadTx& tx, Visit const& visit, PersonAccess const&) {
                Request request;
                request.path_values = {{"person", app.person("karin").id.text()}, {"plan", last_part(plan)}};
                auto drawn = open_version(tx, visit, request, *Id<PlanVersion>::parse(last_part(version)), {"TestRead", Intent::plan_read});
                REQUIRE(drawn);
                drawn->only_guardian = guardian;
                return PaperText{plan_paper(drawn->document())};
            });
        };
        CHECK(paper("").says("Vill vänta till våren."));
        CHECK(paper("").says("Vill börja nu."));
        CHECK(paper("").says("Jag vill att det börjar nu."));
        auto const hers = paper("Maria Öberg");
        CHECK(hers.says("Jag vill åka själv."));
        CHECK(hers.says("Vill vänta till våren."));
        CHECK_FALSE(hers.says("Vill börja nu."));
        CHECK_FALSE(hers.says("Jag vill att det börjar nu."));
        CHECK_FALSE(hers.says("Jonny Vester"));

        auto const give = [&](std::string const& decision) {
            return nadja.post(plan + "/exemplar", {{"vad", "whole"}, {"till", "representative"}, {"namn", "Maria Öberg"}, {"stod", "vårdnadshavare"},
                {"version", last_part(version)}, {"satt", "hand"}, {"dag", "2026-11-19"}, {"beslut", decision}});
        };
        CHECK(give("").status == 303); // twelve years old
        REQUIRE(app.app().house().database.write([&](WriteTx& tx) -> Result<Done> {
            tx.execute("UPDATE person SET birth_date = '2010-05-02' WHERE id = ?1", {app.person("karin").id});
            return Done{};
        }));
        auto const refused = give("");
        CHECK(refused.status == 400);
        CHECK(shows(refused, "Skriv vem som beslutade att vårdnadshavaren får planen"));
        REQUIRE(give("Eva Strand. Karin sa ja.").status == 303);
        CHECK(shows(nadja.get(plan + "/exemplar"), "Beslut: Eva Strand. Karin sa ja."));
    });
}
