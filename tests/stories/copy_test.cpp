// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"
#include "unit/attachments/pictures.h"

#include <doctest/doctest.h>

// What is given on paper from a plan, and who has it.

TEST_CASE("the day is read from morning to night, one day or all, and nothing that another day holds stands in it")
{
    for_each_app([](TestApp& app) {
        auto& petra = app.as("petra");
        auto const all = petra.get(app.at("samir", "/dagen") + "?dag=alla");
        CHECK(shows(all, "Alla dagar, från morgon till natt"));
        CHECK(shows(all, "Hör till målet"));
        auto const activity = [&](std::string const& column) {
            return app.app().house().database.read([&](ReadTx& tx) {
                return *tx.find("SELECT " + column + " FROM version_activity a JOIN plan_version v ON v.id = a.version_id "
                                "JOIN plan p ON p.id = v.plan_id WHERE p.person_id = ?1 AND a.weekdays > 0 AND a.weekdays < 127 "
                                "ORDER BY a.activity_id LIMIT 1",
                    {app.person("samir").id}, [](Row const& row) { return row.text(0); });
            });
        };
        auto const what = activity("a.what");
        auto const days = std::stoul(activity("CAST(a.weekdays AS TEXT)"));
        CHECK(shows(all, what));
        // 16 November 2026 is a Monday.
        for (unsigned day = 0; day < 7; ++day) {
            CAPTURE(day);
            auto const page = petra.get(app.at("samir", "/dagen") + "?dag=2026-11-" + std::to_string(16 + day));
            CHECK(page.status == 200);
            CHECK(shows(page, what) == ((days >> day & 1U) != 0));
        }
        CHECK(shows(petra.get(app.at("samir", "/dagen") + "?dag=igår"), "I dag, fredag"));
        CHECK(shows(petra.get(app.at("karin", "/dagen")), "Ingen plan gäller"));
        CHECK(petra.get(app.at("karin", "/dagen/pdf")).status == 404);
    });
}

TEST_CASE("the sheet for the staff and the plan in easy words are printed, and each print is logged")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const plan = app.at("samir", "/planer/" + app.value("{plan}"));
        for (auto const& address : {app.at("samir", "/dagen/pdf"), plan + "/min-plan/pdf", plan + "/min-plan/pdf?vad=utkast"}) {
            CAPTURE(address);
            auto const pdf = nadja.get(address);
            CHECK(pdf.content_type == "application/pdf");
            CHECK(pdf.body.starts_with("%PDF-"));
            CHECK(app.log().front().action == LogAction::print);
            CHECK(app.log().front().person == app.person("samir").id.number());
        }
        auto const page = nadja.get(plan + "/min-plan");
        CHECK(shows(page, "Mina mål"));
        CHECK(shows(page, "Jag vill"));
        CHECK_FALSE(shows(page, "Planen är inte klar än"));
        CHECK(shows(nadja.get(plan + "/min-plan?vad=utkast"), "Planen är inte klar än"));
    }
}

TEST_CASE("a photo of the person's own stands in their plan while the yes to photos holds, and what is no picture is told so")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const plan = app.at("samir", "/planer/" + app.value("{plan}"));
        auto const documents = app.at("samir", "/bestallningar/" + app.person("samir").order.text() + "/dokument");
        auto const wrong = nadja.upload(documents, {{"sort", "photo"}}, {{"fil", "hund.jpg", "image/jpeg", "Voff"}});
        CHECK(wrong.status == 400);
        CHECK(shows(wrong, "Filen säger att den är en bild, men den går inte att läsa som en."));
        REQUIRE(nadja.upload(documents, {{"sort", "photo"}, {"namn", "Min cykel"}}, {{"fil", "a.jpg", "image/jpeg", jpeg({exif(6)})}}).status == 303);
        auto const photo = id_text(app.count("SELECT max(id) FROM attachment"));
        auto const goal = plan + "/mal/" + id_text(app.count("SELECT min(goal_id) FROM plan_draft_goal"));
        auto const activity = plan + "/aktivitet/" + id_text(app.count("SELECT min(activity_id) FROM plan_draft_activity WHERE weekdays > 0"));
        auto const draft = plan + "/min-plan?vad=utkast";
        auto const shown = [&] { return nadja.get(draft).body.find("src=\"" + documents + "/" + photo + "/fil\"") != std::string::npos; };
        auto const choose = [&](std::string const& address) {
            auto form = nadja.form(address);
            REQUIRE(nadja.send(form.set("bild", "foto-" + photo)).status == 303);
        };
        // Without a yes it cannot be chosen, whatever is sent.
        auto const offered = [&] { return nadja.get(goal).body.find("<option value=\"foto-" + photo + "\"") != std::string::npos; };
        CHECK_FALSE(offered());
        choose(goal);
        CHECK_FALSE(shown());
        auto consent = nadja.form(app.at("samir", "/samtycken/ny"));
        consent.set("galler", "photo").set("vad", "Foto av min cykel i min plan.").set("till-vem", "Jag och personalen");
        REQUIRE(nadja.send(consent.set("hur", "spoken").set("vem", "person")).status == 303);
        CHECK(offered());
        choose(goal);
        CHECK(shown());
        CHECK(nadja.get(plan + "/min-plan/pdf?vad=utkast").body.find("/DCTDecode") != std::string::npos);
        REQUIRE(nadja.send(nadja.form(goal).set("bild", "")).status == 303);
        CHECK_FALSE(shown());
        choose(activity);
        CHECK(shown());
        auto const paper = [&] { return nadja.get(plan + "/min-plan/pdf?vad=utkast").body; };
        CHECK(paper().find("/DCTDecode") != std::string::npos);
        // A PNG is drawn on paper too.
        auto const wrong_png = nadja.upload(documents, {{"sort", "photo"}}, {{"fil", "hund.png", "image/png", png({}).substr(0, 40)}});
        CHECK(wrong_png.status == 400);
        REQUIRE(nadja.upload(documents, {{"sort", "photo"}, {"namn", "Min hund"}}, {{"fil", "hund.png", "image/png", png({})}}).status == 303);
        auto const dog = id_text(app.count("SELECT max(id) FROM attachment"));
        REQUIRE(nadja.send(nadja.form(activity).set("bild", "foto-" + dog)).status == 303);
        CHECK(paper().find("/Subtype /Image") != std::string::npos);
        CHECK(paper().find("/DCTDecode") == std::string::npos);
        choose(activity);
        // The person takes the yes back: the words stay, the photo is not shown.
        auto const given = id_text(app.count("SELECT max(consent_id) FROM consent"));
        REQUIRE(nadja.post(app.at("samir", "/samtycken/" + given + "/aterkallelse"), {{"skal-" + given, "Samir vill inte."}}).status == 303);
        CHECK_FALSE(shown());
        CHECK(paper().find("/Subtype /Image") == std::string::npos);
    }
}

TEST_CASE("a copy is written in with who has it, shows as old when the plan has a new version, and is ticked off once")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const plan = app.at("samir", "/planer/" + app.value("{plan}"));
        auto const copies = plan + "/exemplar";
        auto form = nadja.form(copies, copies);
        form.set("vad", "whole").set("till", "relative").set("version", app.value("{version}")).set("satt", "hand");
        auto const refused = nadja.send(form);
        CHECK(refused.status == 400);
        CHECK(shows(refused, "Skriv vem som fick exemplaret."));
        CHECK(shows(refused, "Skriv med vilket stöd"));
        CHECK(nadja.send(form.set("namn", "Amal Lindgren").set("stod", "samtycke 3 juni").set("dag", "2027-01-01")).status == 400);
        REQUIRE(nadja.send(form.set("dag", "2026-11-19")).status == 303);
        auto const held = nadja.get(copies);
        CHECK(shows(held, "Amal Lindgren, Närstående"));
        CHECK_FALSE(shows(held, "Ska lämnas, enligt reglerna")); // Samir has version 1
        CHECK(shows(held, "Stöd: samtycke 3 juni."));
        CHECK_FALSE(shows(held, "Gammal"));

        app.fill_every_record(); // establishes version 2
        CHECK(shows(nadja.get(copies), "Gammal, version 2 gäller"));
        CHECK(shows(nadja.get(copies), "Samir ska få version 2. Enligt "));
        auto const copy = id_text(app.count("SELECT max(id) FROM plan_copy WHERE holder = 'relative'"));
        auto const end = copies + "/" + copy + "/slut";
        CHECK(shows(nadja.post(end, {{"utfall", ""}, {"dag", "2026-11-20"}}), "Välj vad som hände"));
        CHECK(shows(nadja.post(end, {{"utfall", "destroyed"}, {"dag", "2026-11-01"}}), "före den dag"));
        REQUIRE(nadja.post(end, {{"utfall", "destroyed"}, {"dag", "2026-11-20"}}).status == 303);
        CHECK(shows(nadja.get(copies), "Förstörd i sekretesstugg 20 november 2026"));
        CHECK(app.as("petra").post(end, {{"utfall", "lost"}, {"dag", "2026-11-20"}}).status == 409);
    }
}
