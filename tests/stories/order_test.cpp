// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
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
        auto form = eva.form("/personer/ny");
        form.set("fornamn", "Noor").set("efternamn", "Aslan").set("nummer", "19900101-9802").set("myndighet", "Socialnämnden");
        form.set("beslutsdatum", "2026-11-09").set("lagrum", "sol2025-13-7").set("galler-fran", "2026-11-09");
        form.set("insats-1", "Kontaktperson").set("insatsslag-1", "contact_person_child").set("omfattning-1", "En gång i veckan");
        auto const made = eva.send(form);
        INFO(words_of(made.body));
        REQUIRE(made.status == 303);
        auto const order = made.location.substr(0, made.location.find('?'));
        auto const person = order.substr(0, order.find("/bestallningar"));
        REQUIRE(eva.send(eva.form(order, order + "/bekraftelse")).status == 303);
        REQUIRE(eva.send(eva.form(order, order + "/start").set("start", "2026-11-10")).status == 303);
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
