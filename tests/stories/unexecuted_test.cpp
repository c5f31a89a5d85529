// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "support/app/test_app.h"

#include <doctest/doctest.h>

// Decisions that were not carried out within three months, or were interrupted for as long: the authority reports them each
// quarter (SoL 34 kap., LSS 28 f-28 h §§, R-EVB-1). Today is 20 November 2026.
namespace {

// Eva takes in an order for Noor, whose decision is from 10 August, and confirms it.
std::string take_in(Browser& eva)
{
    auto form = eva.form("/personer/ny");
    form.set("fornamn", "Noor").set("efternamn", "Aslan").set("nummer", "19900101-9802").set("myndighet", "Socialnämnden");
    form.set("arende", "SoL 2026-0311").set("beslutsdatum", "2026-08-10").set("lagrum", "sol2025-13-7").set("galler-fran", "2026-08-10");
    form.set("insats-1", "Ledsagning").set("insatsslag-1", "home_care").set("omfattning-1", "En gång i veckan");
    auto const made = eva.send(form);
    INFO(words_of(made.body));
    REQUIRE(made.status == 303);
    auto const order = made.location.substr(0, made.location.find('?'));
    REQUIRE(eva.send(eva.form(order, order + "/bekraftelse")).status == 303);
    return order;
}

constexpr auto list = "/egenkontroll/ej-verkstallda";

} // namespace

TEST_CASE("a decision that has waited three months stands in the manager's list and file until it is carried out, by its case number")
{
    for_each_app([](TestApp& app) {
        auto& eva = app.as("eva");
        CHECK(shows(eva.get(list), "Inget beslut har väntat i tre månader."));
        auto const order = take_in(eva);
        auto const check = eva.get("/egenkontroll?kontroll=unexecuted");
        CHECK(shows(check, "Beslutet är inte verkställt. 10 dagar sen."));
        CHECK(shows(check, "Beslutet är från 10 augusti 2026. Efter tre månader rapporterar myndigheten det till IVO."));
        CHECK(shows(check, "1 beslut har väntat i tre månader."));
        CHECK(shows(eva.get("/min-dag"), "Se till att beslutet verkställs för Noor Aslan"));

        auto const page = eva.get(list);
        CHECK(shows(page, "Noor Aslan"));
        CHECK(shows(page, "Beslutet 10 augusti 2026 102 Nej Står inte i beställningen"));
        CHECK(app.log().front().event == "UnexecutedRead");
        auto const csv = eva.get(std::string{list} + "/fil?format=csv");
        CHECK(csv.content_type.starts_with("text/csv"));
        CHECK(csv.body.find("SoL 2026-0311;Socialnämnden;") != std::string::npos);
        CHECK(csv.body.find(";2026-08-10;2026-08-10;Inte påbörjat;2026-08-10;2026-11-10;102;;") != std::string::npos);
        CHECK(csv.body.find("Noor") == std::string::npos);
        CHECK(app.log().front().action == LogAction::print);
        // At the end of the quarter before it was not three months old.
        CHECK(shows(eva.get(std::string{list} + "?kvartal=2026-3"), "Inget beslut har väntat i tre månader."));

        // Carried out, but late: that is reported too, and nobody has anything to do.
        REQUIRE(eva.send(eva.form(order, order + "/start").set("start", "2026-11-12")).status == 303);
        CHECK(shows(eva.get(list), "Beslutet 10 augusti 2026 94 12 november 2026"));
        CHECK_FALSE(shows(eva.get("/egenkontroll"), "Beslutet är inte verkställt."));

        CHECK_FALSE(shows(app.as("lars").get(list), "Noor"));
        for (auto const* who : {"nadja", "vera", "mia"}) CHECK(app.as(who).get(list).status == 403);
        CHECK(app.as("nadja").get(std::string{list} + "/fil").status == 403);
    });
}

TEST_CASE("a service interrupted for three months is there with its cause, and in the quarter when it went on again")
{
    for_each_app([](TestApp& app) {
        auto& eva = app.as("eva");
        auto const order = app.at("samir", "/bestallningar/") + app.person("samir").order.text();
        REQUIRE(eva.post(order + "/uppehall", {{"uppehall-fran", "2026-11-19"}, {"orsak", "hospital"}}).status == 303);
        CHECK(shows(eva.get(list), "Inget beslut har väntat i tre månader."));
        app.clock().set(test_now + std::chrono::hours{24 * 93}); // 21 February 2027
        REQUIRE(eva.sign_in("eva", demo_password).status == 303);
        CHECK(shows(eva.get(list), "Uppehåll från 19 november 2026 94 Nej Vistas på sjukhus"));
        CHECK(shows(eva.get("/egenkontroll?kontroll=unexecuted"), "Uppehållet började 19 november 2026."));
        REQUIRE(eva.send(eva.form(order, order + "/fortsattning").set("fortsatter", "2027-02-20")).status == 303);
        CHECK(shows(eva.get(list), "Uppehåll från 19 november 2026 93 20 februari 2027 Vistas på sjukhus"));
        CHECK_FALSE(shows(eva.get("/egenkontroll?kontroll=unexecuted"), "Uppehållet började 19 november 2026."));
        CHECK(shows(eva.get(std::string{list} + "?kvartal=2026-4"), "Inget beslut har väntat i tre månader."));
    });
}
