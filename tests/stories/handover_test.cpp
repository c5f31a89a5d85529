// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "handovers/handover_due.h"
#include "plans/plan_paper.h"
#include "stories/follow_up_steps.h"
#include "support/app/prepared_app.h"
#include "support/paper_text.h"

#include <doctest/doctest.h>

#include <algorithm>

// A plan is handed over to the authority that decided (avge), which reads and answers as a guest of its own order (DD-2, DD-16).

namespace {

std::string version_of(PreparedApp& app) { return app.at("samir", "/planer/" + app.value("{plan}") + "/versioner/" + app.value("{version}")); }

HtmlForm handing_over(PreparedApp& app, char const* who = "nadja")
{
    auto form = app.as(who).form(version_of(app) + "/overlamnande");
    return form.set("myndighet", "Socialnämnden").set("stod", "29 § LSS").set("beslutat", "Eva Strand");
}

std::string last_handover(PreparedApp& app) { return version_of(app) + "/overlamnande/" + id_text(app.count("SELECT max(id) FROM plan_handover")); }

} // namespace

TEST_CASE("the case officer finds a handed-over plan among the own orders, reads it, logged as utlämnat till, and answers")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto const page = last_handover(app);
        auto& tove = app.as("tove");
        CHECK(shows(tove.get("/bestallningar"), "Läs planen för Samir Nilsson och svara"));
        auto const shown = tove.get(page);
        CHECK(shows(shown, "Mer stöd på kvällen."));
        CHECK(shows(shown, "Kan tiden utökas?"));
        CHECK(app.log_of("samir").front().action == LogAction::hand_out);
        CHECK(app.log_of("samir").front().event == "HandoverRead");
        auto const pdf = tove.get(page + "/pdf");
        CHECK(pdf.content_type == "application/pdf");
        CHECK(pdf.body.starts_with("%PDF-"));
        CHECK(app.log_of("samir").front().action == LogAction::hand_out);
        CHECK(shows(tove.post(page, {{"vad", "asks_more"}}), "Skriv vad som behöver kompletteras."));
        REQUIRE(tove.post(page, {{"vad", "asks_more"}, {"ord", "Hur går det på kvällen?"}}).status == 303);
        CHECK_FALSE(shows(tove.get("/bestallningar"), "Läs planen för Samir"));
        CHECK(shows(app.as("nadja").get(page), "Tove Sandin vill ha kompletteringar 20 november 2026. Hur går det på kvällen?"));
        CHECK(shows(app.as("nadja").get(version_of(app)), "Tove Sandin vill ha kompletteringar"));
        // What was not handed over stays closed, and so does the page where it is done.
        CHECK(tove.get(version_of(app)).status == 403);
        CHECK(tove.get(version_of(app) + "/overlamnande").status == 403);
        CHECK(tove.post(page, {{"vad", "told"}, {"told-ord", "I brev"}, {"told-dag", "2026-11-20"}}).status == 403);
        CHECK(app.as("ove").get(page).status == 403);
    }
}

TEST_CASE("what the authority asks is the kontaktman's task until it has a reply, which the case officer has to read")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto const page = last_handover(app);
        auto const task = "Svara beställaren som vill veta mer om planen för Samir Nilsson";
        auto& nadja = app.as("nadja");
        auto& tove = app.as("tove");
        CHECK_FALSE(shows(nadja.get("/min-dag"), task));
        CHECK_FALSE(shows(nadja.get(page), "Vad svarar ni?"));
        CHECK(nadja.post(page, {{"vad", "replied"}, {"replied-ord", "Bra."}}).status == 409); // nothing is asked
        REQUIRE(tove.post(page, {{"vad", "asks_more"}, {"ord", "Hur går det på kvällen?"}}).status == 303);

        auto const day = nadja.get("/min-dag");
        CHECK(shows(day, task));
        CHECK(shows(day, "Beställaren vill veta mer om planen för Samir Nilsson")); // Nytt sedan sist
        CHECK(shows(day, "Handläggaren har läst planen och vill ha mer. Svara, eller lämna över planen igen."));
        CHECK(day.body.find(page) != std::string::npos);
        CHECK(shows(nadja.get(app.at("samir")), "Svara beställaren som vill veta mer om planen"));
        CHECK(shows(app.as("eva").get("/egenkontroll?kontroll=handover_more"), "Beställaren vill ha kompletteringar om planen."));
        CHECK_FALSE(shows(app.as("petra").get("/min-dag"), task));

        CHECK(tove.post(page, {{"vad", "replied"}, {"replied-ord", "Jag svarar mig själv."}}).status == 403);
        auto const empty = nadja.post(page, {{"vad", "replied"}});
        CHECK(empty.status == 400);
        CHECK(shows(empty, "Skriv vad ni svarar."));
        REQUIRE(nadja.send(nadja.form(page, page).set("replied-ord", "Samir sover bättre nu.")).status == 303);
        CHECK_FALSE(shows(nadja.get("/min-dag"), task));
        CHECK_FALSE(shows(app.as("eva").get("/egenkontroll"), "Beställaren vill ha kompletteringar om planen."));
        CHECK(shows(nadja.get(version_of(app) + "/overlamnande"), "Vill ha kompletteringar, och har fått svar"));

        CHECK(shows(tove.get("/bestallningar"), "Läs svaret om planen för Samir Nilsson"));
        CHECK(shows(tove.get(page), "Nadja Karimi svarade myndigheten 20 november 2026. Samir sover bättre nu."));
        REQUIRE(tove.post(page, {{"vad", "noted"}}).status == 303);
        CHECK_FALSE(shows(tove.get("/bestallningar"), "Läs svaret om planen"));
    }
}

TEST_CASE("a new examination is a task too, the manager's as well when it is late, and a plan handed over again answers it")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto const page = last_handover(app);
        auto const task = "Läs om den nya prövningen och svara beställaren för Samir Nilsson";
        REQUIRE(app.as("tove").post(page, {{"vad", "new_examination"}}).status == 303);
        CHECK(shows(app.as("nadja").get("/min-dag"), task));
        CHECK(shows(app.as("nadja").get("/min-dag"), "Beställaren börjar en ny prövning för Samir Nilsson"));
        CHECK_FALSE(shows(app.as("eva").get("/min-dag"), task));
        app.clock().advance(std::chrono::hours{24});
        for (auto const* who : {"nadja", "eva"}) REQUIRE(app.as(who).sign_in(who, demo_password).status == 303);
        CHECK(shows(app.as("eva").get("/min-dag"), task));
        REQUIRE(app.as("nadja").send(handing_over(app)).status == 303);
        for (auto const* who : {"nadja", "eva"}) CHECK_FALSE(shows(app.as(who).get("/min-dag"), task));
        CHECK_FALSE(shows(app.as("nadja").get(page), "Vad svarar ni?"));
    }
}

TEST_CASE("without a legal ground or a decision nothing is handed over, and what was typed stays")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const before = app.count("SELECT count(*) FROM plan_handover");
        auto const refused = nadja.send(handing_over(app).set("stod", "").set("beslutat", "").set("fragor", "Får Samir mer tid?"));
        CHECK(refused.status == 400);
        CHECK(shows(refused, "Utan stöd får uppgifterna inte lämnas ut."));
        CHECK(shows(refused, "Utan beslut får planen inte lämnas ut."));
        CHECK(refused.body.find("Får Samir mer tid?") != std::string::npos);
        auto const without_consent = nadja.send(handing_over(app).set("grund", "consent"));
        CHECK(without_consent.status == 400);
        CHECK(app.count("SELECT count(*) FROM plan_handover") == before);
        // A consent that holds is a ground, and says whose it is.
        REQUIRE(nadja.send(handing_over(app).set("grund", "consent").set("samtycke", app.value("{consent}"))).status == 303);
        CHECK(shows(nadja.get(last_handover(app)), "Personens samtycke: Leila får vara med."));
        // Who only works there reads it, and does not hand it over.
        CHECK(app.as("kim").post(version_of(app) + "/overlamnande", {{"myndighet", "Socialnämnden"}}).status == 403);
    }
}

TEST_CASE("the package is frozen: what is written afterwards changes nothing in it, and its bytes are what the ledger holds")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const page = last_handover(app);
        auto const json = nadja.get(page + "/json").body;
        auto const pdf = nadja.get(page + "/pdf").body;
        app.fill_every_record(); // another version, objections, answers
        CHECK(nadja.get(page + "/json").body == json);
        CHECK(nadja.get(page + "/pdf").body == pdf);
        CHECK(json.find("\"format\":\"delaktig-handover\"") != std::string::npos);
        CHECK(json.find("29 § LSS") != std::string::npos);
        CHECK(json.find("\"wording\":") != std::string::npos);
        CHECK(json.find("\"document_sha256\":\"") != std::string::npos);
        CHECK(json.find("Portkod") == std::string::npos);
    }
}

TEST_CASE("what and who leaves out how, and a difference tells what is new since the authority was told")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const full = nadja.get(last_handover(app) + "/json").body;
        REQUIRE(full.find("\"how\":") != std::string::npos);
        REQUIRE(nadja.send(handing_over(app).set("omfattning", "what_and_who")).status == 303);
        auto const brief = nadja.get(last_handover(app) + "/json").body;
        CHECK(brief.find("\"what\":") != std::string::npos);
        CHECK(brief.find("\"who\":") != std::string::npos);
        CHECK(brief.find("\"important\":") == std::string::npos);
        CHECK(shows(nadja.send(handing_over(app).set("omfattning", "difference")), "Välj vad som lämnas över."));
        app.fill_every_record(); // establishes version 2
        auto const latest = app.at("samir", "/planer/" + app.value("{plan}") + "/versioner/")
            + id_text(app.count("SELECT max(id) FROM plan_version"));
        auto form = nadja.form(latest + "/overlamnande");
        REQUIRE(nadja.send(form.set("omfattning", "difference")).status == 303);
        auto const difference = nadja.get(latest + "/overlamnande/" + id_text(app.count("SELECT max(id) FROM plan_handover")) + "/json").body;
        CHECK(difference.find("\"changes\":") != std::string::npos);
        CHECK(difference.find("\"goals\":") == std::string::npos);
    }
}

TEST_CASE("what is new since the last hand-over is told from there, and the version that is replaced is the one before")
{
    PlanDocument plan;
    plan.person = "Samir Nilsson";
    plan.called = "Samir";
    plan.version = 3;
    plan.replaces = "Version 2 från 12 november 2026";
    plan.changes = {{"Åka buss: När", "8.10", "9.10", "Samir ville åka senare."}};
    plan.changes_title = "Nytt sedan förra överlämnandet";
    PaperText const paper{plan_paper(plan)};
    CHECK(paper.says("Version 2 från 12 november 2026"));
    CHECK(paper.parts().back() == "Nytt sedan förra överlämnandet");

    PreparedApp app{DatabaseKind::sqlite};
    auto& nadja = app.as("nadja");
    REQUIRE(nadja.send(handing_over(app)).status == 303);
    app.fill_every_record(); // establishes version 2
    auto const latest = app.at("samir", "/planer/" + app.value("{plan}") + "/versioner/") + id_text(app.count("SELECT max(id) FROM plan_version"));
    REQUIRE(nadja.send(nadja.form(latest + "/overlamnande").set("omfattning", "full")).status == 303);
    auto const json = nadja.get(latest + "/overlamnande/" + id_text(app.count("SELECT max(id) FROM plan_handover")) + "/json").body;
    CHECK(json.find("\"replaces\":\"") != std::string::npos);
}

TEST_CASE("what the follow-up found goes along: how it went as each sees it, what comes now, and where the need has changed")
{
    namespace steps = follow_up_steps;
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = steps::begin(app, nadja);
        steps::write(nadja, followup + "/mal/" + steps::goal_of(app),
            {{"ord", "Sitt inte så nära."}, {"rost", "person"}, {"egen-gick", "fully"}, {"gick", "partly"}, {"nu", "change"},
                {"bedomning", "Åker själv hem."}});
        auto const areas = nadja.form(followup + "/del/omraden", followup + "/del/omraden");
        auto const first = std::ranges::find_if(areas.fields, [](auto const& field) { return field.first.starts_with("text-"); });
        REQUIRE(first != areas.fields.end());
        steps::write(nadja, followup + "/del/omraden", {{"behov-" + first->first.substr(5), "more"}, {first->first, "Behöver sällskap hem."}});
        steps::write(nadja, followup + "/del/nasta", steps::next_time);
        REQUIRE(steps::sign(nadja, followup).status == 303);
        auto const version = steps::plan_of(app) + "/versioner/"
            + steps::id_from(app, "SELECT max(v.id) FROM plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.order_id = ");
        auto const hand_over = [&](char const* content) {
            auto form = nadja.form(version + "/overlamnande");
            form.set("myndighet", "Socialnämnden").set("stod", "29 § LSS").set("beslutat", "Eva Strand").set("omfattning", content);
            auto const done = nadja.send(form);
            REQUIRE(done.status == 303);
            return nadja.get(done.location.substr(0, done.location.find('?')) + "/json").body;
        };
        CHECK(shows(nadja.get(version + "/overlamnande"), "Det här följer med från uppföljningen"));
        auto const brief = hand_over("what_and_who");
        CHECK(brief.find(R"("by_person":"Helt","by_staff":"Delvis","next_step":"Ändras","text":"Åker själv hem.")") != std::string::npos);
        CHECK(brief.find(R"("need":"Mer stöd","text":"Behöver sällskap hem.")") != std::string::npos);
        CHECK(brief.find("Sitt inte") == std::string::npos); // nobody's words with only vad och vem
        // The authority has got it: the next time nothing of it is new.
        CHECK_FALSE(shows(nadja.get(version + "/overlamnande"), "Det här följer med"));
        CHECK(hand_over("full").find("outcomes") == std::string::npos);
    });
}

TEST_CASE("an authority with another system gets the package as a file, sent by somebody in a way that is written down")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        REQUIRE(nadja.send(handing_over(app).set("satt", "file").set("mottagare", "Ulla Berg")).status == 303);
        auto const page = last_handover(app);
        CHECK_FALSE(shows(app.as("tove").get("/bestallningar"), page));
        CHECK(shows(nadja.get(version_of(app) + "/overlamnande"), "Filen är inte skickad än"));
        auto const file = nadja.get(page + "/json");
        CHECK(file.content_type == "application/json");
        CHECK(file.as_attachment);
        CHECK(app.log_of("samir").front().action == LogAction::print);
        CHECK(shows(nadja.post(page, {{"vad", "sent"}, {"sent-dag", "2026-11-20"}, {"sent-satt", "post"}}), "Skriv till vem filen skickades."));
        REQUIRE(nadja.post(page, {{"vad", "sent"}, {"sent-vem", "Ulla Berg"}, {"sent-dag", "2026-11-20"}, {"sent-satt", "secure_message"}}).status == 303);
        CHECK(shows(nadja.get(page), "Skickad till Ulla Berg 20 november 2026. Säkert meddelande."));
        CHECK(shows(nadja.get(app.at("samir", "/planer/" + app.value("{plan}") + "/exemplar")), "Socialnämnden, Myndigheten"));
        REQUIRE(nadja.post(page, {{"vad", "noted"}, {"vem", "Ulla Berg"}, {"dag", "2026-11-20"}}).status == 303);
        CHECK(shows(nadja.get(page), "Ulla Berg har tagit del 20 november 2026."));
    }
}

TEST_CASE("a note that the plan is handed over is proposed in the journal, and names the version")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const before = app.count("SELECT count(*) FROM journal_draft");
        REQUIRE(nadja.send(handing_over(app)).status == 303);
        CHECK(app.count("SELECT count(*) FROM journal_draft") == before + 1);
        CHECK(app.count("SELECT count(*) FROM journal_entry WHERE text LIKE '%lämnad%'") == 0);
    }
}

TEST_CASE("the person is told, and until then the page says that the person does not know")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        REQUIRE(nadja.send(handing_over(app)).status == 303);
        auto const page = last_handover(app);
        CHECK(shows(nadja.get(page), "Samir vet inte om det än"));
        CHECK(shows(nadja.post(page, {{"vad", "told"}, {"told-dag", "2026-11-20"}}), "Skriv hur ni berättade."));
        REQUIRE(nadja.post(page, {{"vad", "told"}, {"told-ord", "Vi läste det tillsammans."}, {"told-dag", "2026-11-20"}}).status == 303);
        CHECK_FALSE(shows(nadja.get(page), "Samir vet inte om det än"));
        CHECK(shows(nadja.get(page), "Nadja Karimi berättade för Samir 20 november 2026. Vi läste det tillsammans."));
    }
}

TEST_CASE("a code of KSI that an order has goes along in the package and on its paper, and one without has none")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        CHECK(nadja.get(last_handover(app) + "/json").body.find("\"codes\":") == std::string::npos);
        auto& eva = app.as("eva");
        auto const order = app.at("samir", "/bestallningar/") + app.person("samir").order.text();
        REQUIRE(eva.send(eva.form(order + "/andra").set("ksi-1", "YAB.45.15")).status == 303);
        CHECK(shows(nadja.get(order), "YAB.45.15"));
        app.fill_every_record(); // establishes version 2
        auto const latest = app.at("samir", "/planer/" + app.value("{plan}") + "/versioner/")
            + id_text(app.count("SELECT max(id) FROM plan_version"));
        CHECK(shows(nadja.get(latest), "YAB.45.15"));
        REQUIRE(nadja.send(nadja.form(latest + "/overlamnande").set("omfattning", "full")).status == 303);
        auto const package = latest + "/overlamnande/" + id_text(app.count("SELECT max(id) FROM plan_handover"));
        CHECK(nadja.get(package + "/json").body.find("\"codes\":[{\"system\":\"ksi\",\"code\":\"YAB.45.15\"") != std::string::npos);
    }
}

TEST_CASE("every version in force is to be handed over, also the next one")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto const due = [&] {
            return app.app().house().database.read([&](ReadTx& tx) {
                auto all = list_handovers_due(tx, {app.world().units.at("ekbacken")}, civil_date(app.clock().now()));
                std::erase_if(all, [&](HandoverDue const& one) { return one.person != app.person("samir").id; });
                return all;
            });
        };
        auto const unanswered = [&] {
            return app.app().house().database.read([&](ReadTx& tx) {
                return list_unanswered_handovers(tx, {app.world().units.at("ekbacken")}, civil_date(app.clock().now())).size();
            });
        };
        CHECK(due().empty());
        CHECK(unanswered() == 1);
        app.fill_every_record(); // establishes version 2, and the authority answers about version 1
        CHECK(unanswered() == 0);
        auto const owed = due();
        REQUIRE(owed.size() == 1);
        CHECK(owed.front().due.rule == "7 dagar efter att planen fastställdes");
        CHECK(owed.front().due.days_left > 0);
    }
}

TEST_CASE("under a routine that hands over what the parties have approved, the task comes with the last of their answers")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        auto& nadja = app.as("nadja");
        auto const task = "Lämna över planen till beställaren för Samir Nilsson";
        CHECK(shows(nadja.get("/min-dag"), task)); // established on the 12th
        REQUIRE(mia.post("/regler/utkast", {{"fran", "avtal"}}).status == 303);
        auto const form = mia.form("/regler/utkast/publicering", "/regler/utkast/publicering");
        REQUIRE(mia.send(HtmlForm{form}.set("fran", "2026-11-20").set("skal", "Nytt avtal.")).status == 303);
        CHECK_FALSE(shows(nadja.get("/min-dag"), task));
        auto const of_samir = " FROM plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.order_id = "
            + std::to_string(app.person("samir").order.number());
        auto const answers = app.at("samir", "/planer/") + id_text(app.count("SELECT max(p.id)" + of_samir)) + "/versioner/"
            + id_text(app.count("SELECT max(v.id)" + of_samir)) + "/godkannande";
        REQUIRE(nadja.send(nadja.form(answers, answers).set("satt", "spoken").set("dag", "2026-11-20"), {{"svar", "approved"}}).status == 303);
        CHECK_FALSE(shows(nadja.get("/min-dag"), task)); // the manager is a party too
        REQUIRE(app.as("eva").post(answers, {{"formular", "chef"}, {"svar", "approved"}}).status == 303);
        auto const day = nadja.get("/min-dag");
        CHECK(shows(day, task));
        CHECK(shows(day, "7 dagar efter att planen blev godkänd 20 november 2026"));
    });
}

TEST_CASE("how long the authority has to say that the plan has come is a rule, of this person too; then the manager asks")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto const asks = [&](int days) {
            app.clock().advance(std::chrono::hours{24 * days});
            REQUIRE(app.as("eva").sign_in("eva", demo_password).status == 303);
            return shows(app.as("eva").get("/min-dag"), "Fråga beställaren om planen har kommit fram för Samir");
        };
        REQUIRE(app.as("nadja").post(app.at("samir", "/regler/" + app.person("samir").order.text() + "/handover.answer_within"),
            {{"antal", "3"}, {"enhet", "day"}, {"skal", "Planen är ny."}, {"fran", "2026-11-20"}}).status == 303);
        CHECK_FALSE(asks(2));
        CHECK(asks(1));
        CHECK(shows(app.as("eva").get("/egenkontroll"), "Beställaren har inte svarat om planen."));
        REQUIRE(app.as("tove").sign_in("tove", demo_password).status == 303);
        REQUIRE(app.as("tove").post(last_handover(app), {{"vad", "noted"}}).status == 303);
        CHECK_FALSE(asks(0));
    }
}

TEST_CASE("of a protected person the package says neither name nor where, and the file has no number in its name")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& eva = app.as("eva");
        auto protect = eva.form(app.at("samir", "/skydd"));
        protect.set("niva", "1").set("myndighet", "Skatteverket").set("beslutad", "2026-11-02").set("skal", "Beslutet visades.");
        REQUIRE(eva.send(protect).status == 303);
        REQUIRE(eva.send(handing_over(app, "eva").set("fragor", "Kan Samir Nilsson få mer tid? Ring 070-174 06 01.")).status == 303);
        auto const page = last_handover(app);
        CHECK(shows(eva.get(page + "/json"), "Varför skrivs det ut?"));
        auto const json = eva.post(page + "/json", {{"varfor", "myndighet"}});
        CHECK(json.file_name == "overlamnad-plan.json");
        CHECK(json.body.find("\"protected\":true") != std::string::npos);
        for (auto const* hidden : {"Samir", "Nilsson", "070-174", "Ekbacken", "Nadja", "Socialnämnden"}) {
            CAPTURE(hidden);
            CHECK(json.body.find(hidden) == std::string::npos);
        }
    }
}
