// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "rules/rule_kind.h"
#include "support/app/test_app.h"

#include <doctest/doctest.h>

// The rules of the organisation: who reads, writes and publishes them, and what they do to dates. Today is 20 November 2026;
// Samir's and Karin's support began on the 10th, and Samir's plan was established on the 12th.
namespace {

std::string question(std::string const& key) { return "/regler/utkast/fraga/" + key; }

void begin_draft(Browser& mia, std::string const& from = "nu")
{
    REQUIRE(mia.post("/regler/utkast", {{"fran", from}}).status == 303);
}

Response publish(Browser& mia, std::string const& from = "2026-11-20")
{
    auto form = mia.form("/regler/utkast/publicering", "/regler/utkast/publicering");
    return mia.send(form.set("fran", from).set("skal", "Nämnden har beslutat."));
}

// The form of a new answer on the question's page; each answer that stands there has a form too, which takes it away.
HtmlForm answer_form(Browser& mia, std::string const& key)
{
    for (auto& form : forms_of(mia.get(question(key)).body))
        if (form.action == question(key) && form.value("bort").empty()) return form;
    throw std::runtime_error{"no form for an answer to " + key};
}

Response answer(Browser& mia, std::string const& key, Fields fields)
{
    auto form = answer_form(mia, key);
    for (auto const& [name, value] : fields) form.set(name, value);
    return mia.send(form);
}

// Days go by, and who signed in then does so again.
void wait_days(TestApp& app, int days)
{
    app.clock().set(test_now + std::chrono::hours{24 * days});
    for (auto const* const user : {"nadja", "mia"}) {
        REQUIRE(app.as(user).sign_in(user, demo_password).status == 303);
        app.as(user).get("/regler");
    }
}

std::string rule_address(TestApp& app, std::string const& person, std::string const& key)
{
    return app.at(person, "/regler/" + app.person(person).order.text() + "/" + key);
}

} // namespace

TEST_CASE("everybody reads the rules that hold, with the document that they come from")
{
    for_each_app([](TestApp& app) {
        auto const page = app.as("nadja").get("/regler");
        CHECK(shows(page, "Ni har inte bestämt några egna regler än"));
        CHECK(shows(page, "Den första planen ska vara klar"));
        CHECK(shows(page, "14 dagar efter faktisk start"));
        CHECK(shows(page, "Delaktigs grundregler"));
        CHECK_FALSE(shows(page, "Ändra reglerna"));
        for (auto const& kind : rule_kinds()) CHECK(shows(page, kind.label)); // each is followed, so each is told
        CHECK(app.as("nadja").post("/regler/utkast", {{"fran", "nu"}}).status == 403);
        CHECK(shows(app.as("mia").get("/min-dag"), "Regler för planer"));
    });
}

TEST_CASE("the rutinägare changes a rule in a draft, sees what it does to whose dates, and publishes it with a day and a reason")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        begin_draft(mia);
        auto source = mia.form("/regler/utkast/dokument");
        source.set("namn", "Rutin för genomförandeplan").set("sort", "").set("agare", "SAS").set("nummer", "SN 2026/12").set("reviderad", "2026-09-30");
        REQUIRE(mia.send(source).status == 303);
        REQUIRE(answer(mia, "plan.due", {{"antal", "5"}, {"enhet", "day"}, {"fran-vad", "actual_start"}, {"paragraf", "Hur"}}).status == 303);
        // Nothing holds before it is published.
        CHECK(shows(app.as("nadja").get(app.at("karin")), "Senast 24 november 2026: 14 dagar efter faktisk start 10 november 2026"));
        auto const trial = mia.get("/regler/utkast/publicering");
        CHECK(shows(trial, "1 person berörs. 1 datum blir sent direkt."));
        CHECK(shows(trial, "Ekbacken"));
        CHECK_FALSE(shows(trial, "Karin"));
        CHECK(publish(mia).location == "/regler?klart=regler-publicerade");
        auto const rules = app.as("nadja").get("/regler");
        CHECK(shows(rules, "Version 1"));
        CHECK(shows(rules, "SN 2026/12"));
        CHECK(shows(rules, "5 dagar efter faktisk start"));
        CHECK(shows(app.as("nadja").get("/regler/versioner/1"), "Nämnden har beslutat."));
        CHECK(app.as("nadja").get("/regler/versioner/2").status == 404);
        auto const karin = app.as("nadja").get(app.at("karin"));
        CHECK(shows(karin, "Senast 15 november 2026: 5 dagar efter faktisk start 10 november 2026."));
        CHECK(shows(karin, "Enligt Rutin för genomförandeplan 30 september 2026 § Hur."));
    });
}

TEST_CASE("whoever leads a unit reads the draft and sees whose dates it would change there, and nobody else's; what it says is not theirs to change")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        auto& eva = app.as("eva");
        CHECK(eva.get("/regler/utkast/publicering").status == 404);
        CHECK_FALSE(shows(eva.get("/regler"), "Det finns ett utkast"));
        begin_draft(mia);
        REQUIRE(answer(mia, "plan.due", {{"antal", "5"}, {"enhet", "day"}, {"fran-vad", "actual_start"}}).status == 303);
        CHECK(shows(eva.get("/regler"), "Se vad som skulle ändras hos er"));
        auto const draft = eva.get("/regler/utkast");
        CHECK(shows(draft, "5 dagar efter faktisk start"));
        CHECK_FALSE(shows(draft, "Ta bort utkastet"));
        CHECK(draft.body.find("/regler/utkast/fraga/") == std::string::npos);
        auto const trial = eva.get("/regler/utkast/publicering");
        CHECK(shows(trial, "1 person berörs. 1 datum blir sent direkt."));
        CHECK(shows(trial, "Karin"));
        CHECK(shows(trial, "24 november 2026"));
        CHECK(shows(trial, "15 november 2026, sent direkt"));
        CHECK_FALSE(shows(trial, "Publicera reglerna"));
        CHECK(app.log().front().event == "RulesTrialRead");
        // Of another unit: nothing changes there, and no name of this one.
        auto const elsewhere = app.as("lars").get("/regler/utkast/publicering");
        CHECK(shows(elsewhere, "Inga datum ändras."));
        CHECK_FALSE(shows(elsewhere, "Karin"));
        // The head of both sees how many, and nobody's name.
        auto const whole = app.as("vera").get("/regler/utkast/publicering");
        CHECK(shows(whole, "1 person berörs."));
        CHECK_FALSE(shows(whole, "Karin"));
        CHECK(app.as("nadja").get("/regler/utkast/publicering").status == 403);
        CHECK(eva.post("/regler/utkast/publicering", {{"version", "2"}, {"fran", "2026-11-20"}, {"skal", "Nu."}}).status == 403);
        CHECK(eva.post("/regler/utkast/publicering", {{"skal", ""}}).status == 403);
        CHECK_FALSE(shows(mia.get("/regler/utkast/publicering"), "Karin"));
    });
}

TEST_CASE("a rule that begins later leaves the dates alone until then, and a later version takes the place of one that has not begun")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        begin_draft(mia);
        REQUIRE(answer(mia, "plan.due", {{"antal", "1"}, {"enhet", "month"}, {"fran-vad", "actual_start"}}).status == 303);
        REQUIRE(publish(mia, "2026-11-23").status == 303);
        CHECK(shows(app.as("nadja").get(app.at("karin")), "Senast 24 november 2026"));
        CHECK(shows(app.as("nadja").get("/regler"), "Nya regler börjar gälla 23 november 2026"));
        wait_days(app, 3);
        CHECK(shows(app.as("nadja").get(app.at("karin")), "Senast 10 december 2026: 1 månad efter faktisk start 10 november 2026"));
        // What had passed when the rules changed stays late.
        wait_days(app, 25);
        begin_draft(mia);
        REQUIRE(answer(mia, "plan.due", {{"antal", "3"}, {"enhet", "month"}, {"fran-vad", "actual_start"}}).status == 303);
        REQUIRE(publish(mia, "2026-12-15").status == 303);
        CHECK(shows(app.as("nadja").get(app.at("karin")), "Senast 10 december 2026"));
        CHECK(mia.get("/regler/utkast/publicering").status == 404);
        CHECK(mia.post("/regler/utkast/publicering", {{"version", "1"}, {"fran", "2026-12-15"}, {"skal", "Igen."}}).status == 404);
    });
}

TEST_CASE("a draft that asks for no follow-up after a change says whose date goes, and when it is published it is gone")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        auto& eva = app.as("eva");
        auto change = eva.form(app.at("samir", "/bestallningar/") + app.person("samir").order.text() + "/andra");
        REQUIRE(eva.send(change.set("insats-2", "Ledsagarservice")).status == 303);
        CHECK(shows(app.as("nadja").get(app.at("samir")), "tidigare än planerat"));
        begin_draft(mia);
        auto without = answer_form(mia, "followup.triggers");
        std::erase_if(without.fields, [](auto const& field) { return field.first == "varde"; });
        REQUIRE(mia.send(without, {{"varde", "on_request"}}).status == 303);
        auto const trial = mia.get("/regler/utkast/publicering");
        CHECK(shows(trial, "1 person berörs. Inget blir sent."));
        CHECK(shows(trial, "Inget datum"));
        REQUIRE(publish(mia).status == 303);
        CHECK_FALSE(shows(app.as("nadja").get(app.at("samir")), "tidigare än planerat"));
    });
}

TEST_CASE("a floor stops a looser rule by its name, whoever writes it, and what was typed is kept")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        begin_draft(mia, "livsomraden");
        auto const stopped = answer(mia, "followup.max_interval", {{"antal", "8"}, {"enhet", "month"}});
        CHECK(stopped.status == 400);
        CHECK(shows(stopped, "Rutin för genomförandeplan med livsområden har en gräns"));
        CHECK(stopped.body.find("value=\"8\"") != std::string::npos);
        auto const wrong = answer(mia, "followup.max_interval", {{"antal", "många"}});
        CHECK(shows(wrong, "Skriv ett antal från 1 till 999"));
        REQUIRE(publish(mia).status == 303);

        auto& nadja = app.as("nadja");
        auto const address = rule_address(app, "samir", "followup.max_interval");
        auto form = nadja.form(address);
        auto const refused = nadja.send(form.set("antal", "1").set("enhet", "month").set("skal", ""));
        CHECK(shows(refused, "Skriv varför, så att alla förstår."));
        CHECK(shows(nadja.send(form.set("antal", "9").set("skal", "Lugnt.")), "har en gräns"));
        REQUIRE(nadja.send(form.set("antal", "1").set("skal", "Mycket ändras nu.")).status == 303);
        auto const rules = app.as("petra").get(app.at("samir", "/regler"));
        CHECK(shows(rules, "Mycket ändras nu."));
        CHECK(shows(rules, "bara den här personen"));
        CHECK(shows(nadja.get(app.at("samir")), "Senast 12 december 2026: 1 månad efter att den första planen blev klar 12 november 2026"));
        auto back = nadja.form(address);
        REQUIRE(nadja.send(back.set("skal", "Det är lugnt igen."), {{"vanlig", "ja"}}).status == 303);
        CHECK_FALSE(shows(nadja.get(app.at("samir")), "1 månad efter"));
    });
}

TEST_CASE("only the kontaktman, the deputy and whoever leads the unit set a person's own rules")
{
    for_each_app([](TestApp& app) {
        auto const address = rule_address(app, "samir", "plan.due");
        CHECK(app.as("petra").get(app.at("samir", "/regler")).status == 200);
        CHECK(app.as("nadja").get(address).status == 200);
        CHECK(app.as("petra").get(address).status == 200); // the deputy (DD-10)
        CHECK(app.as("eva").get(address).status == 200);
        auto const key_workers = app.at("samir", "/bestallningar/") + app.person("samir").order.text() + "/kontaktman/";
        auto const deputy = id_text(app.count("SELECT max(id) FROM key_worker WHERE kind = 'deputy' AND order_id = "
            + std::to_string(app.person("samir").order.number())));
        REQUIRE(app.as("eva").post(key_workers + deputy + "/avslut").status == 303); // today is the last day
        wait_days(app, 1);
        REQUIRE(app.as("petra").sign_in("petra", demo_password).status == 303);
        CHECK(app.as("petra").get(address).status == 403);
        CHECK(app.as("nadja").get(app.at("samir", "/regler/" + app.person("samir").order.text() + "/finns.inte")).status == 404);
        CHECK(app.as("nadja").get(address).status == 200);
        CHECK(app.as("mia").get(app.at("samir", "/regler")).status == 403);
    });
}

TEST_CASE("two who write on the same draft do not write over each other, and a draft can be thrown away")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        begin_draft(mia);
        CHECK(mia.post("/regler/utkast", {{"fran", "nu"}}).status == 409);
        auto first = answer_form(mia, "change.many_activities");
        auto second = first;
        REQUIRE(mia.send(first.set("varde", "2")).status == 303);
        CHECK(mia.send(second.set("varde", "3")).status == 409);
        auto const taken = mia.get(question("change.many_activities"));
        CHECK(shows(taken, "Alla: 2"));
        REQUIRE(mia.post("/regler/utkast/borttagning", {}).status == 303);
        CHECK(mia.get("/regler/utkast").status == 404);
        CHECK(shows(app.as("nadja").get("/regler"), "Ni har inte bestämt några egna regler än"));
    });
}

TEST_CASE("who is away from the service is not late, and the page says that the time stands still")
{
    for_each_app([](TestApp& app) {
        auto& eva = app.as("eva");
        auto const order = app.at("karin", "/bestallningar/" + app.person("karin").order.text());
        REQUIRE(eva.post(order + "/uppehall", {{"uppehall-fran", "2026-11-15"}, {"orsak", "hospital"}}).status == 303);
        wait_days(app, 40);
        auto const page = app.as("nadja").get(app.at("karin"));
        CHECK(shows(page, "Tiden står still sedan uppehållet började 15 november 2026."));
        CHECK_FALSE(shows(page, "dagar sen."));
    });
}
