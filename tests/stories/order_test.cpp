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
