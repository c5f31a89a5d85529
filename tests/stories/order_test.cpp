// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "stories/order_steps.h"
#include "support/app/test_app.h"

#include <doctest/doctest.h>

TEST_CASE("Eva registers a person with an order, and takes it from received to accepted, started and ended")
{
    for_each_app([](TestApp& app) {
        auto& eva = app.as("eva");
        auto form = eva.form("/personer/ny");
        form.set("fornamn", "Yusuf").set("efternamn", "Aslan").set("nummer", "19900101-9802").set("myndighet", "Socialnämnden");
        form.set("arende", "LSS 2026-0099").set("beslutsdatum", "2026-11-09").set("lagrum", "lss-9-9").set("galler-fran", "2026-11-09");
        form.set("mal-overgripande", "Ett eget hem.").set("insats-1", "Bostad med särskild service").set("omfattning-1", "Dygnet runt");
        auto const made = eva.send(form);
        INFO(words_of(made.body));
        REQUIRE(made.status == 303);
        auto const order = made.location.substr(0, made.location.find('?'));
        CHECK(shows(eva.get(order), "Ett eget hem."));

        REQUIRE(eva.send(eva.form(order, order + "/bekraftelse")).status == 303);
        auto start = eva.form(order, order + "/start");
        CHECK(eva.send(start.set("start", "34 mars")).status == 400);
        REQUIRE(eva.send(start.set("start", "2026-11-10")).status == 303);
        CHECK(shows(app.as("nadja").get("/min-dag"), "Yusuf"));
        CHECK(app.as("nadja").post(order + "/avslut", {{"avslut", "2026-11-19"}, {"skal", "completed"}}).status == 403);
        auto end = eva.form(order, order + "/avslut");
        CHECK(eva.send(end.set("avslut", "2026-11-19")).status == 400);
        REQUIRE(eva.send(end.set("skal", "completed")).status == 303);
        CHECK_FALSE(shows(app.as("nadja").get("/min-dag"), "Yusuf"));
    });
}

TEST_CASE("the manager appoints another kontaktman, and it shows; a colleague does not appoint")
{
    for_each_app([](TestApp& app) {
        auto const page = app.at("karin", "/bestallningar/") + app.person("karin").order.text() + "/kontaktman";
        CHECK(app.as("petra").get(page).status == 403);
        auto& eva = app.as("eva");
        auto form = eva.form(page);
        form.set("roll", "main").set("medarbetare", app.world().staff.at("sam").text()).set("fran", "2026-11-20");
        auto const appointed = eva.send(form);
        INFO(words_of(appointed.body));
        REQUIRE(appointed.status == 303);
        CHECK(shows(app.as("nadja").get(app.at("karin")), "Sam Friberg"));
    });
}

TEST_CASE("the plan for a child's contact person is the socialsekreterare's to make, and the reminder goes there")
{
    for_each_app([](TestApp& app) {
        auto& eva = app.as("eva");
        auto const order = start_order_of_noor(eva, "Kontaktperson", "contact_person_child", "En gång i veckan");
        auto const person = order.substr(0, order.find("/bestallningar"));
        CHECK(shows(eva.get(order), "Socialsekreteraren gör planen. Ingen är knuten till beställningen än."));
        CHECK(shows(eva.get(person), "Knyt socialsekreteraren som gör planen"));
        CHECK_FALSE(shows(eva.get(person), "Gör klar planen"));
        CHECK_FALSE(shows(app.as("pia").get("/bestallningar"), "Noor"));

        auto tie = eva.form(order + "/gaster");
        tie.set("vem", "plan-" + app.world().staff.at("pia").text());
        REQUIRE(eva.send(tie).status == 303);
        CHECK_FALSE(shows(eva.get(person), "Knyt socialsekreteraren"));
        CHECK(shows(app.as("pia").get("/bestallningar"), "Gör planen för Noor Aslan"));
        CHECK(shows(app.as("pia").get(order), "Socialsekreteraren gör planen."));
        // What the unit makes itself is still reminded of there.
        CHECK_FALSE(shows(app.as("pia").get("/bestallningar"), "Gör planen för Samir"));
    });
}

TEST_CASE("after an interruption everybody is asked to go through the plan before the first visit")
{
    for_each_app([](TestApp& app) {
        auto& eva = app.as("eva");
        auto const order = app.at("samir", "/bestallningar/") + app.person("samir").order.text();
        auto away = eva.form(order, order + "/uppehall");
        away.set("uppehall-fran", "2026-11-12").set("orsak", "hospital");
        REQUIRE(eva.send(away).status == 303);
        CHECK(shows(app.as("nadja").get(order), "Uppehåll: Vistas på sjukhus, från 12 november 2026."));
        CHECK_FALSE(shows(app.as("nadja").get(app.at("samir")), "Gå igenom planen före första besöket"));
        auto back = eva.form(order, order + "/fortsattning");
        REQUIRE(eva.send(back.set("fortsatter", "2026-11-18")).status == 303);
        CHECK(shows(app.as("nadja").get(app.at("samir")), "Gå igenom planen före första besöket"));
        CHECK(eva.post(order + "/fortsattning", {{"fortsatter", "2026-11-19"}}).status == 409);
    });
}

TEST_CASE("a provider outside makes the plan: what they sent is registered as the plan in force, and nobody here is reminded to write one")
{
    for_each_app([](TestApp& app) {
        auto& eva = app.as("eva");
        auto const order = start_order_of_noor(eva, "Boende hos Granen", "external_placement", "Dygnet runt");
        auto const person = order.substr(0, order.find("/bestallningar"));
        CHECK(shows(eva.get(person), "Den externa utföraren gör planen."));
        CHECK_FALSE(shows(eva.get(person), "Gör klar planen"));
        CHECK(shows(eva.get(person + "/planer"), "Den är inte inlagd här än."));
        CHECK_FALSE(shows(eva.get(person + "/planer"), "Börja på planen"));

        auto const page = order + "/extern-plan";
        CHECK(shows(eva.get(page), "Planen ska först ligga bland beställningens dokument."));
        REQUIRE(eva.upload(order + "/dokument", {{"sort", "plan"}, {"namn", "Granens plan"}}, {{"fil", "p.txt", "text/plain", "Plan"}}).status == 303);
        auto const document = id_text(app.count("SELECT max(id) FROM attachment"));
        auto const wrong = eva.send(eva.form(page).set("vem", "Lena Ek, Granen").set("dag", "2027-01-01").set("uppfoljning", "i går"));
        CHECK(wrong.status == 400);
        CHECK(shows(wrong, "Välj vilket dokument som är planen."));
        CHECK(shows(wrong, "Dagen har inte varit än."));
        CHECK(wrong.body.find("value=\"Lena Ek, Granen\"") != std::string::npos);
        auto plan = eva.form(page);
        plan.set("dokument", document).set("vem", "Lena Ek, Granen").set("dag", "2026-11-12").set("uppfoljning", "2026-12-12");
        REQUIRE(eva.send(plan).status == 303);
        auto const text = std::string{"Gjord av Lena Ek, Granen, 12 november 2026. Följs upp 12 december 2026."};
        for (auto const& where : {person, person + "/planer", order, page}) {
            CAPTURE(where);
            CHECK(shows(eva.get(where), text));
        }
        CHECK(shows(eva.get(person), "Utförarens plan gäller."));
        CHECK(eva.get(page).body.find("/dokument/" + document + "/fil") != std::string::npos);
        // The next one replaces it; one whose document is wrong does not apply.
        REQUIRE(eva.upload(order + "/dokument", {{"sort", "plan"}, {"namn", "Ny plan"}}, {{"fil", "n.txt", "text/plain", "Ny"}}).status == 303);
        auto const next = id_text(app.count("SELECT max(id) FROM attachment"));
        REQUIRE(eva.send(eva.form(page).set("dokument", next).set("vem", "Lena Ek, Granen").set("dag", "2026-11-19")).status == 303);
        CHECK(shows(eva.get(person), "Gjord av Lena Ek, Granen, 19 november 2026. Det står inte när den följs upp."));
        REQUIRE(eva.post(order + "/dokument/" + next + "/fel", {{"skal", "Fel person."}}).status == 303);
        CHECK(shows(eva.get(person), text));
        app.clock().advance(std::chrono::days{30});
        REQUIRE(eva.sign_in("eva", demo_password).status == 303);
        REQUIRE(eva.get("/konto").status == 200); // The forms of this session have another token.
        CHECK(shows(eva.get(person), "Utförarens plan gäller. Uppföljningen är sen."));
        CHECK(shows(eva.get("/min-dag"), "Fråga utföraren hur uppföljningen gick för Noor"));
        CHECK(shows(eva.get("/egenkontroll"), "Uppföljningen av utförarens plan är sen."));
        // A later plan from the provider answers it.
        auto later = eva.form(page);
        later.set("dokument", document).set("vem", "Lena Ek, Granen").set("dag", "2026-12-14").set("uppfoljning", "2027-06-14");
        REQUIRE(eva.send(later).status == 303);
        CHECK_FALSE(shows(eva.get("/min-dag"), "Fråga utföraren hur uppföljningen gick"));
        // Samir's plan is written here.
        auto const his = app.at("samir", "/bestallningar/" + app.person("samir").order.text() + "/extern-plan");
        CHECK(shows(eva.get(his), "Planen för den här beställningen skrivs i Delaktig."));
        CHECK(eva.post(his, {{"dokument", document}, {"vem", "Lena"}, {"dag", "2026-11-12"}}).status == 400);
    });
}
