// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

namespace {

// Lars takes in an order about Samir for the home care team, who lives at Ekbacken.
void order_at_lindangen(TestApp& app)
{
    auto& lars = app.as("lars");
    auto form = lars.form(app.at("samir", "/bestallningar/ny"));
    form.set("myndighet", "Socialnämnden").set("arende", "SOL 2026-0100").set("beslutsdatum", "2026-11-09");
    form.set("lagrum", "sol2025-11-1").set("galler-fran", "2026-11-09").set("mal-overgripande", "Trygg hemma.");
    form.set("insats-1", "Hemtjänst").set("omfattning-1", "Två timmar i veckan");
    auto const made = lars.send(form);
    INFO(words_of(made.body));
    REQUIRE(made.status == 303);
}

void sign_about_goal(TestApp& app, Browser& browser, std::string const& goal)
{
    auto form = browser.form(app.at("samir", "/anteckning") + "?ny=1");
    auto const answer = browser.send(form.set("typ", "event").set("mal", goal).set("text", "Samir tog bussen själv."));
    INFO(words_of(answer.body));
    REQUIRE(answer.status == 303);
}

} // namespace

TEST_CASE("that another unit gives a service stands on the overview and among the facts, and what it writes does not")
{
    for_each_app([](TestApp& app) {
        CHECK_FALSE(shows(app.as("nadja").get(app.at("samir")), "Får också stöd av"));
        order_at_lindangen(app);
        for (auto const* page : {"", "/uppgifter"}) {
            CAPTURE(page);
            auto const shown = app.as("nadja").get(app.at("samir", page));
            CHECK(shows(shown, "Får också stöd av"));
            CHECK(shows(shown, "Lindängen"));
            CHECK_FALSE(shows(shown, "Trygg hemma."));
        }
    });
}

TEST_CASE("only whoever may receive an order is asked to, and the missing no-answer text leads to its own page")
{
    for_each_app([](TestApp& app) {
        order_at_lindangen(app);
        CHECK(shows(app.as("lars").get(app.at("samir")), "Ta emot beställningen"));
        CHECK_FALSE(shows(app.as("amir").get(app.at("samir")), "Ta emot beställningen"));
        auto form = app.as("nadja").form(app.at("samir", "/uppgifter/oppnar-inte"));
        REQUIRE(app.as("nadja").send(form.set("text", "")).status == 303);
        auto const body = app.as("nadja").get(app.at("samir")).body;
        auto const task = body.find(">Att göra<");
        REQUIRE(task != std::string::npos);
        CHECK(body.find("/uppgifter/oppnar-inte\"", task) != std::string::npos);
    });
}

TEST_CASE("a due date says rule, what it counts from and the day, on Min dag and on the overview")
{
    for_each_app([](TestApp& app) {
        constexpr auto words = "Senast 24 november 2026: 14 dagar efter faktisk start 10 november 2026";
        CHECK(shows(app.as("nadja").get("/min-dag"), words)); // her kontaktman
        auto const overview = words_of(app.as("eva").get(app.at("karin")).body);
        auto const first = overview.find(words);
        REQUIRE(first != std::string::npos);                     // the status box
        CHECK(overview.find(words, first + 1) != std::string::npos); // Att göra
        app.clock().advance(std::chrono::hours{24 * 7});
        auto& nadja = app.as("nadja");
        REQUIRE(nadja.sign_in("nadja", demo_password).status == 303);
        for (auto const& page : {std::string{"/min-dag"}, app.at("karin")}) {
            CAPTURE(page);
            CHECK(shows(nadja.get(page), words));
            CHECK(shows(nadja.get(page), "3 dagar sen"));
        }
    });
}

TEST_CASE("notes on a goal are counted from the first version of the plan, also right after a revision")
{
    for_each_app([](TestApp& app) {
        auto const goal = app.person("samir").threads.front().goal->text();
        sign_about_goal(app, app.as("nadja"), goal);
        CHECK(shows(app.as("nadja").get(app.at("samir")), "1 anteckning om målet"));
        app.clock().advance(std::chrono::hours{24});
        auto& nadja = app.as("nadja");
        REQUIRE(nadja.sign_in("nadja", demo_password).status == 303);
        REQUIRE(nadja.get(app.at("samir", "/planer")).status == 200);
        auto const plan = app.at("samir", "/planer/")
            + id_text(app.count("SELECT id FROM plan WHERE order_id = " + std::to_string(app.person("samir").order.number())));
        REQUIRE(nadja.post(plan + "/utkast", {{"skal", "Samir vill åka längre."}}).status == 303);
        auto form = nadja.form(plan + "/granska", plan + "/faststallande");
        for (auto& [name, value] : form.fields)
            if (name.starts_with("skal-")) value = "Vi frågar igen i juni.";
        REQUIRE(nadja.send(form).status == 303);
        auto const overview = nadja.get(app.at("samir"));
        CHECK(shows(overview, "version 2"));
        CHECK(shows(overview, "1 anteckning om målet"));
    });
}

TEST_CASE("Min dag tells what others have written since the last time, and not what one wrote oneself")
{
    for_each_app([](TestApp& app) {
        CHECK(shows(app.as("nadja").get("/min-dag"), "Inget nytt av andra."));
        sign_about_goal(app, app.as("petra"), "inget");
        auto const page = app.as("nadja").get("/min-dag");
        CHECK(shows(page, "1 ny anteckning om Samir Nilsson"));
        CHECK_FALSE(shows(page, "Samir tog bussen själv."));
        CHECK_FALSE(shows(app.as("petra").get("/min-dag"), "ny anteckning om Samir"));
        CHECK_FALSE(shows(app.as("amir").get("/min-dag"), "Samir"));
    });
}

TEST_CASE("Min dag counts from the last time one was here also when that session is no longer kept")
{
    for_each_app([](TestApp& app) {
        REQUIRE(app.as("nadja").get("/min-dag").status == 200);
        app.clock().advance(std::chrono::days{5});
        auto petra = app.nobody();
        REQUIRE(petra.sign_in("petra", demo_password).status == 303);
        sign_about_goal(app, petra, "inget");
        app.clock().advance(std::chrono::days{60});
        app.app().tick();
        REQUIRE(app.count("SELECT count(*) FROM session") == 0);
        auto nadja = app.nobody();
        REQUIRE(nadja.sign_in("nadja", demo_password).status == 303);
        CHECK(shows(nadja.get("/min-dag"), "1 ny anteckning om Samir Nilsson"));
    });
}

TEST_CASE("a death noted by one unit takes the other unit's plan tasks away at once")
{
    for_each_app([](TestApp& app) {
        order_at_lindangen(app);
        auto const order = app.at("samir", "/bestallningar/")
            + id_text(app.count("SELECT max(id) FROM care_order WHERE person_id = " + std::to_string(app.person("samir").id.number())));
        auto& lars = app.as("lars");
        REQUIRE(lars.post(order + "/bekraftelse").status == 303);
        REQUIRE(lars.post(order + "/start", {{"start", "2026-11-10"}}).status == 303);
        CHECK(shows(lars.get("/min-dag"), "Skriv planen för Samir Nilsson"));
        auto const at_ekbacken = app.at("samir", "/bestallningar/") + app.person("samir").order.text();
        REQUIRE(app.as("eva").post(at_ekbacken + "/avslut", {{"avslut", "2026-11-20"}, {"skal", "deceased"}}).status == 303);
        auto const day = lars.get("/min-dag");
        CHECK_FALSE(shows(day, "Skriv planen för Samir Nilsson"));
        CHECK_FALSE(shows(day, "Planen ska vara klar"));
        CHECK(shows(lars.get(app.at("samir")), "Samir avled 20 november 2026."));
    });
}

TEST_CASE("alerts stand on the version of a plan, on a single note and where a note is written")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto alert = nadja.form(app.at("samir", "/varningar/ny"));
        REQUIRE(nadja.send(alert.set("sort", "allergy").set("text", "Tål inte kiwi.")).status == 303);
        auto form = nadja.form(app.at("samir", "/anteckning") + "?ny=1");
        REQUIRE(nadja.send(form.set("typ", "event").set("mal", "inget").set("text", "Samir sov gott.")).status == 303);
        auto const version = app.count(
            "SELECT v.id FROM plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.order_id = "
            + std::to_string(app.person("samir").order.number()));
        auto const plan = app.count("SELECT plan_id FROM plan_version WHERE id = " + std::to_string(version));
        for (auto const& page : {"/planer/" + id_text(plan) + "/versioner/" + id_text(version),
                 "/journal/" + form.value("utkast"), std::string{"/anteckning"}, std::string{"/uppgifter/telefon"}}) {
            CAPTURE(page);
            CHECK(shows(nadja.get(app.at("samir", page)), "Tål inte kiwi."));
        }
    });
}

TEST_CASE("the overview leads to the plan in force while the next one is written, and says on every page who does not agree")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const plan = app.filled("/personer/{person}/planer/{plan}");
        auto const version = app.filled("/personer/{person}/planer/{plan}/versioner/{version}");
        REQUIRE(app.count("SELECT count(*) FROM plan_draft WHERE base_version_id IS NOT NULL") == 1);
        auto const overview = nadja.get(app.at("samir"));
        CHECK(overview.body.find("href=\"" + version + "\"") != std::string::npos);
        CHECK(overview.body.find("href=\"" + plan + "\"") == std::string::npos);
        app.clock().advance(std::chrono::days{300});
        auto late = app.nobody();
        REQUIRE(late.sign_in("nadja", demo_password).status == 303);
        auto const day = late.get("/min-dag");
        CHECK(shows(day, "Följ upp planen med Samir"));
        CHECK(day.body.find("href=\"" + version + "\"") != std::string::npos);
        app.clock().advance(-std::chrono::days{300});

        auto const object = [&](std::string const& about, std::string const& text) {
            REQUIRE(nadja.post(version + "/haller-inte-med",
                {{"galler", about}, {"vem", "person"}, {"invandning", text}, {"rost", "person"}, {"metod", "samtal"}}).status == 303);
        };
        object("plan", "Ni lyssnade inte.");
        object("goal:" + app.value("{goal}"), "Jag vill åka ensam.");
        for (std::string const page : {"", "/kort"}) {
            CAPTURE(page);
            auto const shown = nadja.get(app.at("samir", page));
            CHECK(shows(shown, "Samir håller inte med"));
            CHECK(shows(shown, "Ni lyssnade inte."));
            CHECK(shows(shown, "Jag vill åka ensam."));
        }
        for (auto const& page : {plan + "/granska", plan + "/mal/" + app.value("{goal}")}) {
            CAPTURE(page);
            CHECK(shows(nadja.get(page), "Jag vill åka ensam."));
        }
        auto goal = nadja.form(plan + "/mal/" + app.value("{goal}"));
        REQUIRE(nadja.send(goal.set("mal", "Jag vill åka dit själv")).status == 303);
        CHECK_FALSE(shows(nadja.get(plan + "/granska"), "Jag vill åka ensam."));
        CHECK(shows(nadja.get(app.at("samir")), "Jag vill åka ensam."));
    }
}
