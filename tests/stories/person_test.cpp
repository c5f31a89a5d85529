// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/test_app.h"

#include <doctest/doctest.h>

TEST_CASE("a person is found by the exact number, which never stands in an address or in the log")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const number = nadja.form(app.at("samir", "/uppgifter/nummer")).value("nummer");
        REQUIRE(number.starts_with("19940314-"));
        auto const found = nadja.post("/personer", {{"sok", number}});
        CHECK(found.status == 200);
        CHECK(shows(found, "Samir Nilsson"));
        for (auto const* other : {"199403140000", "19940314-0000", "Sam irsson"}) {
            auto const missed = nadja.post("/personer", {{"sok", other}});
            auto const words = words_of(missed.body);
            CHECK(words.find("Ingen person hittades") != std::string::npos);
        }
        bool is_logged = false;
        for (auto const& row : app.log()) {
            is_logged |= row.event == "PersonSearch" && row.person == app.person("samir").id.number();
            CHECK(row.ground.find("0314") == std::string::npos);
        }
        CHECK(is_logged);
    });
}

TEST_CASE("two who change the same fact: the second sees the first one's words beside the own, and nothing is overwritten")
{
    for_each_app([](TestApp& app) {
        auto const page = app.at("samir", "/uppgifter/bemotande");
        auto const slug = app.as("nadja").get(page).status == 200 ? page : app.at("samir", "/uppgifter/telefon");
        auto first = app.as("nadja").form(slug);
        auto second = app.as("petra").form(slug);
        REQUIRE(app.as("nadja").send(first.set("text", "070-174 06 11")).status == 303);
        auto const conflict = app.as("petra").send(second.set("text", "070-174 06 12"));
        CHECK(conflict.status == 409);
        CHECK(shows(conflict, "070-174 06 11"));
        CHECK(forms_of(conflict.body).back().value("text") == "070-174 06 12");
        CHECK_FALSE(shows(app.as("eva").get(app.at("samir", "/uppgifter")), "070-174 06 12"));
        auto again = app.as("petra").form(slug);
        CHECK(again.value("text") == "070-174 06 11");
        REQUIRE(app.as("petra").send(again.set("text", "070-174 06 12")).status == 303);
        CHECK(shows(app.as("eva").get(app.at("samir", "/uppgifter")), "070-174 06 12"));
    });
}

TEST_CASE("a unit sees nothing of what another unit writes about its persons")
{
    for_each_app([](TestApp& app) {
        for (auto const* page : {"", "/kort", "/journal", "/planer", "/uppgifter", "/bestallningar", "/anteckning"}) {
            CAPTURE(page);
            CHECK(app.as("amir").get(app.at("marta", page)).status == 200);
            CHECK(app.as("amir").get(app.at("samir", page)).status == 403);
            CHECK(app.as("nadja").get(app.at("marta", page)).status == 403);
        }
        CHECK_FALSE(shows(app.as("nadja").get("/personer"), "Märta"));
    });
}

TEST_CASE("the case officer sees the own order and nothing of the journal, and the log says it was handed out")
{
    for_each_app([](TestApp& app) {
        auto const order = app.at("samir", "/bestallningar/") + app.person("samir").order.text();
        CHECK(shows(app.as("tove").get(order), "Jag vill åka själv."));
        CHECK(app.log_of("samir").front().action == LogAction::hand_out);
        CHECK(app.as("ove").get(order).status == 403);
        for (auto const* page : {"", "/journal", "/anteckning", "/kort", "/uppgifter"}) {
            CAPTURE(page);
            CHECK(app.as("tove").get(app.at("samir", page)).status == 403);
        }
        CHECK_FALSE(shows(app.as("tove").post("/personer", {{"sok", "Samir Nilsson"}}), "Ekbacken"));
        CHECK_FALSE(shows(app.as("tove").get("/min-dag"), "Samir"));
    });
}

TEST_CASE("the whole number shows when somebody asks for it, which is logged, and not among the facts")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const number = nadja.form(app.at("samir", "/uppgifter/nummer")).value("nummer");
        CHECK(app.log_of("samir").front().event == "NumberRead");
        auto const facts = nadja.get(app.at("samir", "/uppgifter"));
        CHECK(facts.body.find(number.substr(2)) == std::string::npos);
        CHECK(shows(facts, "14 mars 1994"));
        CHECK(facts.body.find("/uppgifter/nummer") != std::string::npos);
    });
}

TEST_CASE("a birth date to come is refused, and one that the number contradicts is pointed out")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto form = nadja.form(app.at("samir", "/uppgifter/fodelsedatum"));
        auto const refused = nadja.send(form.set("text", "2027-03-14"));
        CHECK(refused.status == 400);
        CHECK(shows(refused, "Dagen har inte varit än."));
        CHECK_FALSE(shows(nadja.get(app.at("samir", "/uppgifter")), "säger olika dagar"));
        REQUIRE(nadja.send(form.set("text", "1994-03-15")).status == 303);
        CHECK(shows(nadja.get(app.at("samir", "/uppgifter")), "Födelsedatumet och personnumret säger olika dagar."));
    });
}

TEST_CASE("an empty number is asked about in words that fit, and its field takes letters and plus")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto form = nadja.form(app.at("samir", "/uppgifter/nummer"));
        auto const refused = nadja.send(form.set("nummersort", "personal").set("nummer", ""));
        CHECK(refused.status == 400);
        CHECK(shows(refused, "Skriv numret, eller välj Inget nummer än."));
        CHECK(refused.body.find("inputmode=\"numeric\"") == std::string::npos);
        CHECK_FALSE(shows(refused, "Lämna tomt"));
    });
}

TEST_CASE("no known alerts and alerts that nobody has asked about are told apart on the card")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const item = app.count("SELECT count(*) FROM person_fact WHERE kind = 'alert' AND person_id = "
            + std::to_string(app.person("karin").id.number()));
        if (item > 0) {
            auto const address = app.at("karin", "/varningar/")
                + id_text(app.count("SELECT item FROM person_fact WHERE kind = 'alert' AND person_id = "
                    + std::to_string(app.person("karin").id.number())));
            auto form = nadja.form(address);
            REQUIRE(nadja.send(form, {{"ta-bort", "ja"}}).status == 303);
        }
        CHECK(shows(nadja.get(app.at("karin", "/kort")), "Ingen har skrivit om det finns varningar."));
        auto form = nadja.form(app.at("karin", "/varningar/ny"));
        REQUIRE(nadja.send(form.set("sort", "none").set("text", "Karin och hennes mamma, 12 november.")).status == 303);
        auto const card = nadja.get(app.at("karin", "/kort"));
        CHECK(shows(card, "Inga kända varningar."));
        CHECK(shows(card, "Karin och hennes mamma, 12 november."));
    });
}
