// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "oversight/month_store.h"
#include "oversight/quality_question.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

// What is owed, who sees it, and how whoever leads a unit makes sure.

namespace {

// Karin's plan is due on 24 November; eleven days later it is a week and more late.
void let_karin_be_late(TestApp& app)
{
    app.clock().advance(std::chrono::days{11});
    for (auto const* user : {"eva", "nadja", "petra", "vera", "lars"})
        REQUIRE(app.as(user).sign_in(user, demo_password).status == 303);
}

std::string unit_of(TestApp& app, char const* name) { return app.world().units.at(name).text(); }

// Answers yes to everything but one question.
Fields answers(char const* exception = "no")
{
    Fields fields;
    for (auto const& question : quality_questions())
        fields.emplace_back(std::string{question.key}, question.key == "egna_ord" ? exception : "yes");
    return fields;
}

std::string drawn_review(Browser& eva, TestApp& app)
{
    auto const made = eva.post("/egenkontroll/stickprov", {{"enhet", unit_of(app, "ekbacken")}, {"antal", "5"}});
    INFO(words_of(made.body));
    REQUIRE(made.status == 303);
    return made.location.substr(0, made.location.find('?'));
}

} // namespace

TEST_CASE("the manager reads in one sentence how the plans stand, then what is wrong with who owes it, and reminds")
{
    for_each_app([](TestApp& app) {
        let_karin_be_late(app);
        auto& eva = app.as("eva");
        auto const page = eva.get("/egenkontroll");
        CHECK(shows(page, "Egenkontroll för Gruppbostaden Ekbacken"));
        CHECK(shows(page, "av 2 planer håller tråden."));
        CHECK(shows(page, "1 plan saknas."));
        CHECK(shows(page, "Planen saknas. 7 dagar sen."));
        CHECK(shows(page, "Senast 24 november 2026: 14 dagar efter faktisk start 10 november 2026. Enligt Delaktigs grundregler."));
        CHECK(shows(page, "Ansvarig: Nadja Karimi."));
        CHECK(app.log().front().event == "OversightRead");

        CHECK_FALSE(shows(app.as("nadja").get("/min-dag"), "påminde dig"));
        auto const form = eva.form("/egenkontroll?kontroll=plan_missing", "/egenkontroll/paminnelse");
        REQUIRE(eva.send(form).status == 303);
        CHECK(shows(eva.get("/egenkontroll"), "Påmind i dag."));
        CHECK(shows(app.as("nadja").get("/min-dag"), "Eva Strand påminde dig i dag."));
        CHECK(eva.send(form).status == 409);
        CHECK(app.as("lars").post("/egenkontroll/paminnelse", {{"enhet", unit_of(app, "ekbacken")}}).status == 403);
    });
}

TEST_CASE("what nobody owes any more is gone at once, also what somebody was reminded of")
{
    for_each_app([](TestApp& app) {
        let_karin_be_late(app);
        auto& eva = app.as("eva");
        REQUIRE(eva.send(eva.form("/egenkontroll?kontroll=plan_missing", "/egenkontroll/paminnelse")).status == 303);
        CHECK(shows(app.as("nadja").get("/min-dag"), "Skriv planen för Karin"));
        auto const order = app.at("karin", "/bestallningar/") + app.person("karin").order.text();
        REQUIRE(eva.post(order + "/avslut", {{"avslut", "2026-11-30"}, {"skal", "deceased"}}).status == 303);
        CHECK_FALSE(shows(app.as("nadja").get("/min-dag"), "Skriv planen för Karin"));
        CHECK_FALSE(shows(eva.get("/egenkontroll"), "Planen saknas."));
    });
}

TEST_CASE("while the kontaktman is away the deputy owes what the kontaktman would, and not afterwards")
{
    for_each_app([](TestApp& app) {
        app.clock().advance(std::chrono::days{11});
        for (auto const* user : {"eva", "nadja", "petra"}) REQUIRE(app.as(user).sign_in(user, demo_password).status == 303);
        auto const has_duty = [&](char const* user) { return shows(app.as(user).get("/min-dag"), "med Samir Nilsson"); };
        app.clock().advance(std::chrono::days{200}); // the follow-up is late
        for (auto const* user : {"eva", "nadja", "petra"}) REQUIRE(app.as(user).sign_in(user, demo_password).status == 303);
        CHECK(has_duty("nadja"));
        CHECK_FALSE(has_duty("petra"));
        auto form = app.as("eva").form("/enhet", "/enhet/franvaro");
        auto const day = civil_date(app.clock().now());
        form.set("borta-vem", app.world().staff.at("nadja").text()).set("borta-fran", day.iso()).set("borta-till", add_days(day, 3).iso());
        REQUIRE(app.as("eva").send(form).status == 303);
        CHECK(shows(app.as("eva").get("/enhet"), "Nadja Karimi"));
        CHECK_FALSE(has_duty("nadja"));
        CHECK(has_duty("petra"));
        auto const absence = id_text(app.count("SELECT max(id) FROM staff_absence"));
        REQUIRE(app.as("eva").post("/enhet/franvaro/" + absence + "/avslut", {{"enhet", unit_of(app, "ekbacken")}}).status == 303);
        CHECK(has_duty("nadja"));
    });
}

TEST_CASE("an order that changed after the plan was established is to be gone through until the next version")
{
    for_each_app([](TestApp& app) {
        auto& eva = app.as("eva");
        CHECK_FALSE(shows(app.as("nadja").get("/min-dag"), "Gå igenom den ändrade beställningen"));
        auto form = eva.form(app.at("samir", "/bestallningar/") + app.person("samir").order.text() + "/andra");
        auto const sent = eva.send(form.set("omfattning-1", "Fyra timmar i veckan"));
        INFO(words_of(sent.body));
        REQUIRE(sent.status == 303);
        CHECK(shows(app.as("nadja").get("/min-dag"), "Gå igenom den ändrade beställningen för Samir Nilsson"));
        CHECK(shows(eva.get("/egenkontroll"), "Beställningen är ändrad efter att planen fastställdes."));
    });
}

TEST_CASE("the head of operations sees figures without names, and names only when asked for, which the log tells")
{
    for_each_app([](TestApp& app) {
        let_karin_be_late(app);
        auto& vera = app.as("vera");
        auto const address = "/egenkontroll?enhet=" + unit_of(app, "ekbacken");
        auto const page = vera.get(address);
        CHECK(page.status == 200);
        CHECK(shows(page, "Planen saknas."));
        CHECK_FALSE(shows(page, "Karin"));
        CHECK_FALSE(shows(page, "Nadja"));
        CHECK_FALSE(shows(page, "Påminn"));
        CHECK(app.log().front().ground == "figures");
        auto const named = vera.get(address + "&namn=ja");
        CHECK(shows(named, "Karin"));
        CHECK(app.log().front().event == "OversightNamesRead");
        CHECK(app.log().front().ground == "head_of_operations");
        CHECK(vera.get(app.at("karin")).status == 403);
        CHECK(app.as("lars").get(address).status == 403);
    });
}

TEST_CASE("the figures of the whole hide what is small and come as a file without names")
{
    for_each_app([](TestApp& app) {
        auto& vera = app.as("vera");
        auto const page = vera.get("/verksamhet");
        CHECK(shows(page, "Så står det till i verksamheten"));
        CHECK(shows(page, "Ekbacken"));
        CHECK(shows(page, "Visas inte"));
        CHECK_FALSE(shows(page, "Samir"));
        auto const csv = vera.get("/verksamhet/fil?format=csv");
        CHECK(csv.content_type.starts_with("text/csv"));
        CHECK(csv.body.find("Visas inte") != std::string::npos);
        CHECK(app.log().front().action == LogAction::print);
        CHECK(vera.get("/verksamhet/fil?format=xlsx").body.starts_with("PK"));
        CHECK(shows(vera.get("/min-dag"), "Så står det till i verksamheten"));
    });
}

TEST_CASE("whether people feel safe is a share of each unit, of their own answers and without names")
{
    for_each_app([](TestApp& app) {
        auto const page = app.as("vera").get("/verksamhet");
        CHECK(shows(page, "Känner sig trygga"));
        CHECK(shows(page, "av dem som själva har svarat"));
        CHECK_FALSE(shows(page, "Samir"));
        CHECK(app.as("vera").get("/verksamhet/fil?format=csv").body.find("Känner sig trygga;Känner sig trygga, av") != std::string::npos);
    });
}

TEST_CASE("a plan that the routine wants handed over and approved stands once for whoever owes it, until it is")
{
    for_each_app([](TestApp& app) {
        auto const day = words_of(app.as("nadja").get("/min-dag").body);
        auto const task = std::string{"Lämna över planen till beställaren för Samir Nilsson"};
        auto const first = day.find(task);
        CHECK(first != std::string::npos);
        CHECK(day.find(task, first + 1) == std::string::npos);
        CHECK(day.find("Fråga om planen stämmer: Samir Nilsson") != std::string::npos);
        CHECK_FALSE(shows(app.as("petra").get("/min-dag"), task));
        auto const page = app.as("eva").get("/egenkontroll?kontroll=handover_due");
        CHECK(shows(page, "Planen är inte överlämnad till beställaren."));
        CHECK(shows(page, "7 dagar efter att planen fastställdes 12 november 2026"));
        // Who has read is nobody else's list.
        CHECK_FALSE(shows(app.as("eva").get("/egenkontroll"), "Läs planen för"));
    });
}

TEST_CASE("a plan that somebody should have on paper is a task until the copy is written in, and again with the next version")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const task = "Lämna planen på papper: Samir Nilsson";
        auto const of_samir = " FROM plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.order_id = "
            + std::to_string(app.person("samir").order.number());
        auto const plan = app.at("samir", "/planer/") + id_text(app.count("SELECT max(p.id)" + of_samir));
        auto const day = nadja.get("/min-dag");
        CHECK(shows(day, task));
        CHECK(shows(day, "Personen ska få version 1. Personen ska få den lätta planen av version 1."));
        CHECK(day.body.find(plan + "/exemplar") != std::string::npos);
        CHECK(shows(app.as("eva").get("/egenkontroll?kontroll=copy_owed"), "Någon som ska ha planen på papper har den inte."));
        auto const version = id_text(app.count("SELECT max(v.id)" + of_samir));
        REQUIRE(nadja.post(plan + "/exemplar", {{"vad", "easy"}, {"till", "person"}, {"version", version}, {"satt", "hand"}, {"dag", "2026-11-20"}})
                    .status == 303);
        CHECK_FALSE(shows(nadja.get("/min-dag"), task));
        CHECK_FALSE(shows(app.as("petra").get("/min-dag"), task));
    });
}

TEST_CASE("the system draws plans, the manager answers eight questions, agrees on an action and signs, for good")
{
    for_each_app([](TestApp& app) {
        auto& eva = app.as("eva");
        CHECK(shows(eva.get("/egenkontroll/stickprov"), "Inget stickprov är gjort än."));
        CHECK(shows(eva.post("/egenkontroll/stickprov", {{"enhet", unit_of(app, "ekbacken")}, {"antal", "många"}}), "ett tal från 1 till 50"));
        auto const review = drawn_review(eva, app);
        CHECK(shows(eva.get(review), "0 av 1 planer är lästa."));
        CHECK(eva.post("/egenkontroll/stickprov", {{"enhet", unit_of(app, "ekbacken")}, {"antal", "5"}}).status == 409);
        auto const order = std::to_string(app.person("samir").order.number());
        auto const plan = review + "/planer/" + id_text(app.count("SELECT id FROM plan WHERE order_id = " + order));

        CHECK(shows(eva.get(plan), "Läs planen för Samir Nilsson"));
        CHECK(app.log_of("samir").front().event == "QualityPlanRead");
        auto const empty = eva.post(plan, {{"kommentar", "Bra."}});
        CHECK(empty.status == 400);
        CHECK(shows(empty, "Svara på frågan"));
        CHECK(shows(empty, "Bra."));
        CHECK(shows(eva.post(plan, answers()), "Skriv vad som saknas"));
        auto fields = answers();
        fields.emplace_back("atgard", "Skriv in Samirs egna ord.");
        CHECK(shows(eva.post(plan, fields), "Välj vem som gör åtgärden."));
        fields.emplace_back("vem", app.world().staff.at("petra").text());
        fields.emplace_back("senast", "2026-11-27");
        REQUIRE(eva.post(plan, fields).status == 303);
        CHECK(shows(eva.get(review), "7 av 8 ja. Petra Holm gör en åtgärd senast 27 november."));
        CHECK(eva.post(plan, fields).status == 409);

        CHECK(shows(eva.post(review + "/signering", {{"slutsats", ""}}), "Skriv vad stickprovet visar."));
        REQUIRE(eva.post(review + "/signering", {{"slutsats", "Planerna är personliga."}}).status == 303);
        CHECK(shows(eva.get(review), "Planerna är personliga."));
        CHECK(eva.get(review + "/pdf").body.starts_with("%PDF-"));
        CHECK(app.as("lars").get(review).status == 403);

        CHECK(shows(app.as("petra").get("/min-dag"), "Gör åtgärden efter stickprovet av planen för Samir Nilsson"));
        auto const action = "/egenkontroll/atgarder/" + id_text(app.count("SELECT max(id) FROM quality_verdict"));
        CHECK(app.as("nadja").get(action).status == 403);
        CHECK(shows(app.as("petra").get(action), "Skriv in Samirs egna ord."));
        REQUIRE(app.as("petra").post(action, {{"gjort", "Orden står nu under Intressen."}}).status == 303);
        CHECK_FALSE(shows(app.as("petra").get("/min-dag"), "Gör åtgärden"));
        CHECK(app.as("petra").post(action, {{"gjort", "En gång till."}}).status == 409);
        CHECK(shows(eva.get(action), "Orden står nu under Intressen."));
    });
}

TEST_CASE("months are counted from the records, and counted again they are the same")
{
    for_each_app([](TestApp& app) {
        let_karin_be_late(app);
        auto& house = app.app().house();
        app.change_behind_our_back("unit_month", "DELETE FROM unit_month"); // also of months before the latest twelve
        count_months(house);
        auto const figures = [&] {
            return house.database.read([](ReadTx& tx) {
                return tx.list("SELECT unit_id, month, plans, holding, plan_in_time, followed_up, took_part FROM unit_month ORDER BY month, unit_id", {},
                    [](Row const& row) {
                        std::string text = row.text(1);
                        for (int i = 2; i < 7; ++i) text += " " + std::to_string(row.integer(i));
                        return text;
                    });
            });
        };
        auto const first = figures();
        CHECK(first.size() >= 12);
        REQUIRE(app.count("SELECT count(*) FROM unit_month WHERE plans > 0") > 0);
        app.change_behind_our_back("unit_month", "DELETE FROM unit_month");
        count_months(house);
        CHECK(figures() == first);

        auto& eva = app.as("eva");
        auto const page = eva.get("/egenkontroll");
        CHECK(shows(page, "Så har det gått"));
        auto const csv = eva.get("/egenkontroll/fil?format=csv");
        CHECK(csv.body.find("Månad;Planer;Håller tråden") != std::string::npos);
        CHECK(csv.body.find("2026-12;2;") != std::string::npos);
        CHECK(eva.get("/egenkontroll/fil?format=xlsx").body.starts_with("PK"));
        CHECK(shows(eva.get("/egenkontroll/regler"), "Tråden är hel"));
    });
}

TEST_CASE("a person whose data are protected stands neither in the list of exceptions nor among the plans that are drawn")
{
    for_each_app([](TestApp& app) {
        let_karin_be_late(app);
        auto& eva = app.as("eva");
        auto form = eva.form(app.at("karin", "/skydd"));
        form.set("niva", "1").set("myndighet", "Skatteverket").set("beslutad", "2026-11-02").set("skal", "Beslutet visades.");
        REQUIRE(eva.send(form).status == 303);
        auto const names_karin = shows(eva.get("/egenkontroll"), "Karin");
        CHECK(names_karin == (eva.get("/personer").body.find("Karin") != std::string::npos));
    });
}
