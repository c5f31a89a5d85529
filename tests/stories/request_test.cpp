// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "stories/request_steps.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

// When a service has to be added, changed or ended.

namespace {

std::string service_of(TestApp& app, std::string const& person)
{
    return id_text(app.count("SELECT min(id) FROM order_service WHERE order_id = " + std::to_string(app.person(person).order.number())));
}

HtmlForm request_form(TestApp& app, std::string const& user, std::string const& person)
{
    auto form = app.as(user).form(app.at(person, "/begaran/ny") + "?insats=" + service_of(app, person));
    form.set("andring", "change").set("onskat", "Två dagar i stället för fyra.").set("dag", "2026-12-01").set("skal", "Orkar inte mer.");
    return form;
}

std::string ask(TestApp& app, std::string const& user, std::string const& person)
{
    auto const sent = app.as(user).send(request_form(app, user, person));
    REQUIRE(sent.status == 303);
    return sent.location.substr(0, sent.location.find('?'));
}

std::string plan_of(TestApp& app, std::string const& person)
{
    return app.at(person, "/planer/" + id_text(app.count("SELECT id FROM plan WHERE order_id = "
        + std::to_string(app.person(person).order.number()))));
}

} // namespace

TEST_CASE("in a group home a request goes to the manager, is seen by being opened, and is answered within the decision")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        let_manager_answer(app, "samir");
        CHECK(shows(nadja.get(app.at("samir", "/begaran/ny")), "begäran går till enhetschefen"));
        auto form = request_form(app, "nadja", "samir");
        auto const numbered = nadja.send(form.set("skal", "Gäller 19121212-1212."));
        CHECK(numbered.status == 400);
        CHECK(shows(numbered, "Ta bort personnumret"));
        CHECK(numbered.body.find("Två dagar i stället för fyra.") != std::string::npos);
        CHECK(shows(nadja.send(form.set("skal", "").set("dag", "")), "Skriv varför."));
        CHECK(app.count("SELECT count(*) FROM service_request") == 0);
        auto const request = ask(app, "nadja", "samir");
        CHECK(shows(nadja.send(request_form(app, "nadja", "samir")), "Det finns redan en begäran om insatsen"));

        CHECK(shows(app.as("eva").get("/min-dag"), "Svara på begäran om ändrad insats: Samir Nilsson"));
        CHECK_FALSE(shows(app.as("nadja").get("/min-dag"), "Svara på begäran"));
        CHECK(shows(nadja.get(request), "Skickad"));
        CHECK_FALSE(shows(nadja.get(request), "Öppnad"));
        CHECK(app.as("tove").get(request).status == 404); // to the manager: not handed over
        auto& eva = app.as("eva");
        auto& sam = app.as("sam");
        CHECK(shows(eva.get(request), "Öppnad, inget svar än"));
        CHECK(shows(nadja.get(request), "Öppnad"));

        auto mine = eva.form(request, request + "/svar");
        auto theirs = sam.form(request, request + "/svar");
        CHECK(shows(eva.send(mine.set("svar", "no")), "Skriv varför."));
        REQUIRE(eva.send(mine.set("svar", "within_decision").set("text", "Vi flyttar två pass.")).status == 303);
        auto const second = sam.send(theirs.set("svar", "no").set("text", "Nej."));
        CHECK(second.status == 409);
        CHECK(shows(second, "Eva Strand har redan svarat"));
        CHECK(shows(nadja.get("/min-dag"), "Läs svaret på begäran och stäng den"));
        CHECK(shows(nadja.get(request), "Vi flyttar två pass."));
        CHECK(app.as("petra").get(request).status == 200);
        REQUIRE(nadja.send(nadja.form(request, request + "/avslut")).status == 303);
        CHECK(shows(nadja.get(request), "Stängd"));
        CHECK_FALSE(shows(nadja.get("/min-dag"), "begäran"));
        CHECK(nadja.post(request + "/aterkallelse", {{"text", "Fel"}, {"version", "4"}}).status == 409);
    });
}

TEST_CASE("while a service waits for an order only that service is locked in the draft, and the rest is established the same day")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto& eva = app.as("eva");
        auto& tove = app.as("tove");
        let_manager_answer(app, "samir");
        auto const request = ask(app, "nadja", "samir");
        auto const plan = plan_of(app, "samir");
        REQUIRE(nadja.post(plan + "/utkast", {{"skal", "Samir vill mer."}}).status == 303);
        auto const activity = plan + "/aktivitet/"
            + id_text(app.count("SELECT min(activity_id) FROM plan_draft_activity WHERE service_id IS NOT NULL"));
        CHECK_FALSE(shows(nadja.get(activity), "väntar på en ny beställning"));
        auto edited = nadja.form(activity, activity);

        REQUIRE(eva.send(eva.form(request, request + "/vidare")).status == 303);
        CHECK(shows(tove.get("/bestallningar"), "Svara på begäran om ändrad insats för Samir Nilsson"));
        CHECK(shows(tove.get(request), "Orkar inte mer."));
        CHECK(app.log_of("samir").front().action == LogAction::hand_out);
        CHECK(shows(nadja.get(activity), "väntar på en ny beställning"));
        CHECK(shows(nadja.get(activity), "det Samir behöver i dag ger ni"));
        auto const refused = nadja.send(edited.set("hur", "Annorlunda."));
        CHECK(refused.status == 400);
        CHECK(shows(refused, "kan inte ändras så länge"));
        CHECK(app.count("SELECT count(*) FROM plan_draft_activity WHERE how = 'Annorlunda.'") == 0);
        // A proposal about it is put under the activity's own heading, unless somebody chooses another.
        auto proposed = app.as("petra").form(app.at("samir", "/forslag/ny") + "?aktivitet=" + activity.substr(activity.rfind('/') + 1));
        auto const made = app.as("petra").send(proposed.set("text", "vi går tidigare").set("kanns", "wants"));
        REQUIRE(made.status == 303);
        auto const proposal = made.location.substr(0, made.location.find('?'));
        auto answer = nadja.form(proposal, proposal + "/svar");
        auto const own = activity.substr(activity.rfind('/') + 1);
        CHECK(app.count("SELECT count(*) FROM plan_draft_activity WHERE activity_id = " + std::to_string(Id<Activity>::parse(own)->number())
            + " AND heading = '" + answer.value("var") + "'") == 1);
        CHECK(shows(nadja.send(answer.set("svar", "taken").set("var", "")), "Välj var i planen det ska stå."));
        auto const goal = plan + "/andra-mal/" + id_text(app.count(
            "SELECT min(goal_id) FROM version_goal WHERE service_id = (SELECT service_id FROM plan_draft_activity "
            "WHERE activity_id = (SELECT min(activity_id) FROM plan_draft_activity WHERE service_id IS NOT NULL))"));
        auto const waiting = nadja.get(goal);
        CHECK(waiting.status == 409);
        CHECK(shows(waiting, "kan inte ändras just nu"));
        CHECK_FALSE(shows(waiting, "Det gick inte att läsa det som skickades"));
        auto interests = nadja.form(plan + "/rubrik/intressen");
        REQUIRE(nadja.send(interests.set("text", "Tåg."), {{"gor", "spara"}}).status == 303);
        auto all = nadja.form(plan + "/granska", plan + "/faststallande");
        for (auto& [name, field] : all.fields)
            if (name.starts_with("skal-")) field = "Vi tar det nästa gång.";
        REQUIRE(nadja.send(all).status == 303);
        CHECK(app.count("SELECT max(number) FROM plan_version") == 2);

        auto more = tove.form(request, request + "/svar");
        CHECK(tove.send(more.set("svar", "needs_more")).status == 400);
        REQUIRE(tove.send(more.set("text", "Vilka dagar?")).status == 303);
        CHECK_FALSE(shows(tove.get("/bestallningar"), "Svara på begäran"));
        CHECK(shows(nadja.get("/min-dag"), "Komplettera begäran"));
        REQUIRE(nadja.send(nadja.form(request, request + "/komplettering").set("text", "Måndag och torsdag.")).status == 303);
        REQUIRE(tove.send(tove.form(request, request + "/svar").set("svar", "new_order")).status == 303);

        app.clock().advance(std::chrono::hours{1});
        for (auto const* user : {"eva", "nadja"}) REQUIRE(app.as(user).sign_in(user, demo_password).status == 303);
        auto const order = app.at("samir", "/bestallningar/" + app.person("samir").order.text());
        auto changed = eva.form(order + "/andra");
        REQUIRE(eva.send(changed.set("omfattning-1", "Tre dagar i veckan")).status == 303);
        CHECK(shows(nadja.get("/min-dag"), "Jämför den nya beställningen med begäran"));
        auto const beside = nadja.get(request);
        CHECK(shows(beside, "Två dagar i stället för fyra."));
        CHECK(shows(beside, "Tre dagar i veckan"));
        CHECK(shows(beside, "Det skiljer sig åt"));
        REQUIRE(nadja.send(nadja.form(request, request + "/avslut").set("bestallning", app.person("samir").order.text())).status == 303);
        REQUIRE(nadja.post(plan + "/utkast", {{"skal", "Ny beställning."}}).status == 303);
        CHECK_FALSE(shows(nadja.get(activity), "väntar på en ny beställning"));
    });
}

TEST_CASE("a request may ask for a day that has been, and both who asks and who answers see that it has")
{
    for_each_app([](TestApp& app) {
        let_manager_answer(app, "samir");
        auto form = request_form(app, "nadja", "samir");
        auto const sent = app.as("nadja").send(form.set("dag", "2025-12-20"));
        REQUIRE(sent.status == 303);
        for (auto const* user : {"nadja", "eva"})
            CHECK(shows(app.as(user).get(sent.location), "20 december 2025. Den dagen hade redan varit när begäran skickades."));
    });
}

TEST_CASE("in home care a request goes to the authority, ages to the manager, and what was said by telephone is the answer")
{
    for_each_app([](TestApp& app) {
        auto& amir = app.as("amir");
        CHECK(shows(amir.get(app.at("marta", "/begaran/ny")), "begäran går till handläggaren"));
        auto const request = ask(app, "amir", "marta");
        CHECK(shows(amir.get(request), "väntar på en ny beställning"));
        CHECK(app.as("lars").post(request + "/vidare", {{"version", "1"}}).status == 409);
        CHECK_FALSE(shows(app.as("lars").get("/min-dag"), "Fråga handläggaren"));
        app.clock().advance(std::chrono::hours{24 * 15});
        REQUIRE(app.as("lars").sign_in("lars", demo_password).status == 303);
        CHECK(shows(app.as("lars").get("/min-dag"), "Fråga handläggaren om begäran"));
        REQUIRE(amir.sign_in("amir", demo_password).status == 303);
        auto told = amir.form(request, request + "/svar");
        CHECK(shows(amir.send(told.set("svar", "no").set("text", "Behovet finns kvar.")), "Skriv vem som svarade."));
        told.set("vem", "Tove Sandin").set("satt", "phone").set("dag", "2026-11-01");
        CHECK(amir.send(told).status == 400);
        REQUIRE(amir.send(told.set("dag", "2026-12-04")).status == 303);
        auto const page = amir.get(request);
        CHECK(shows(page, "från Tove Sandin (Telefon)"));
        CHECK_FALSE(shows(page, "väntar på en ny beställning"));
    });
}

TEST_CASE("how long the authority has for an answer is a rule, of this person too")
{
    for_each_app([](TestApp& app) {
        ask(app, "amir", "marta");
        REQUIRE(app.as("amir").post(app.at("marta", "/regler/" + app.person("marta").order.text() + "/request.answer_within"),
            {{"antal", "3"}, {"enhet", "day"}, {"skal", "Det är bråttom."}, {"fran", "2026-11-20"}}).status == 303);
        app.clock().advance(std::chrono::hours{24 * 2});
        REQUIRE(app.as("lars").sign_in("lars", demo_password).status == 303);
        CHECK_FALSE(shows(app.as("lars").get("/min-dag"), "Fråga handläggaren om begäran"));
        app.clock().advance(std::chrono::hours{24});
        REQUIRE(app.as("lars").sign_in("lars", demo_password).status == 303);
        CHECK(shows(app.as("lars").get("/min-dag"), "Fråga handläggaren om begäran"));
    });
}

TEST_CASE("a request goes to the deputy when the kontaktman leaves, and lapses when the order ends or the person dies")
{
    for_each_app([](TestApp& app) {
        auto& eva = app.as("eva");
        let_manager_answer(app, "samir");
        auto const request = ask(app, "nadja", "samir");
        REQUIRE(eva.send(eva.form(request, request + "/svar").set("svar", "no").set("text", "Ryms inte.")).status == 303);
        CHECK_FALSE(shows(app.as("petra").get("/min-dag"), "Läs svaret på begäran"));
        auto const order = app.at("samir", "/bestallningar/" + app.person("samir").order.text());
        auto const main = id_text(app.count("SELECT max(id) FROM key_worker WHERE kind = 'main' AND order_id = "
            + std::to_string(app.person("samir").order.number())));
        REQUIRE(eva.post(order + "/kontaktman/" + main + "/avslut", {{"till", "2026-11-19"}}).status == 303);
        app.clock().advance(std::chrono::hours{24});
        for (auto const* user : {"petra", "eva", "nadja"}) REQUIRE(app.as(user).sign_in(user, demo_password).status == 303);
        CHECK(shows(app.as("petra").get("/min-dag"), "Läs svaret på begäran"));

        REQUIRE(eva.send(eva.form(order, order + "/avslut").set("avslut", "2026-11-20").set("skal", "deceased")).status == 303);
        CHECK_FALSE(shows(app.as("petra").get("/min-dag"), "Läs svaret på begäran"));
        auto const page = eva.get(request);
        CHECK(shows(page, "Gäller inte längre"));
        CHECK(shows(page, "har avlidit"));
        CHECK(eva.post(request + "/avslut", {{"version", "3"}}).status == 409);
        CHECK(eva.send(eva.form(app.at("karin", "/begaran/ny"))).status == 400);
    });
}
