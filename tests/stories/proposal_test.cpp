// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

// What somebody in the team would change.

namespace {

std::string plan_of(TestApp& app)
{
    return app.at("samir", "/planer/" + id_text(app.count("SELECT id FROM plan WHERE order_id = "
        + std::to_string(app.person("samir").order.number()))));
}

std::string activity_of(TestApp& app)
{
    return id_text(app.count("SELECT a.activity_id FROM version_activity a JOIN plan_version v ON v.id = a.version_id "
                             "JOIN plan p ON p.id = v.plan_id WHERE p.order_id = "
        + std::to_string(app.person("samir").order.number()) + " ORDER BY a.activity_id LIMIT 1"));
}

std::string propose(TestApp& app, std::string const& text)
{
    auto form = app.as("petra").form(app.at("samir", "/forslag/ny") + "?aktivitet=" + activity_of(app));
    auto const made = app.as("petra").send(form.set("text", text).set("kanns", "wants"));
    REQUIRE(made.status == 303);
    return made.location.substr(0, made.location.find('?'));
}

} // namespace

TEST_CASE("somebody in the team proposes a change from the day, and the kontaktman takes it into the draft with credit")
{
    for_each_app([](TestApp& app) {
        auto& petra = app.as("petra");
        auto& nadja = app.as("nadja");
        CHECK(petra.get(app.at("samir", "/dagen") + "?dag=alla").body.find("/forslag/ny?aktivitet=" + activity_of(app)) != std::string::npos);
        auto const empty = petra.send(petra.form(app.at("samir", "/forslag/ny") + "?aktivitet=" + activity_of(app)));
        CHECK(shows(empty, "Skriv vad som fungerar bättre."));
        CHECK(shows(empty, "Välj Inte frågat om du inte vet."));
        auto const proposal = propose(app, "vi går fem minuter tidigare");
        CHECK(shows(petra.get(proposal), "Inget svar än"));
        CHECK(petra.get(proposal).body.find("name=\"svar\"") != std::string::npos); // she is the deputy
        CHECK(shows(nadja.get("/min-dag"), "Svara på ett förslag från teamet: Samir Nilsson"));
        CHECK(app.as("kim").get(proposal).status == 403);

        auto form = nadja.form(proposal, proposal + "/svar");
        auto second = app.as("eva").form(proposal, proposal + "/svar");
        CHECK(shows(nadja.send(form), "Välj ett svar."));
        auto const taken = nadja.send(form.set("svar", "taken").set("var", "aktivitet"));
        REQUIRE(taken.status == 303);
        auto const edited = nadja.follow(taken);
        CHECK(shows(edited, "Petra Holm föreslog"));
        CHECK(edited.body.find("Det fungerar bättre om vi går fem minuter tidigare.") != std::string::npos);
        CHECK(shows(nadja.get(plan_of(app) + "/andringar"), "Taget in i utkastet av Nadja Karimi"));
        CHECK(app.as("eva").send(second.set("svar", "no").set("varfor", "Nej.")).status == 409);
        CHECK(shows(petra.get(proposal), "Står i utkastet"));
        CHECK_FALSE(shows(nadja.get("/min-dag"), "Svara på ett förslag"));

        // Thrown away with the draft it would be lost: it waits again.
        REQUIRE(nadja.post(plan_of(app) + "/utkast/borttagning").status == 303);
        CHECK(shows(petra.get(proposal), "Inget svar än"));
        CHECK(shows(nadja.get("/min-dag"), "Svara på ett förslag från teamet"));
        REQUIRE(nadja.send(nadja.form(proposal, proposal + "/svar").set("svar", "taken").set("var", "aktivitet")).status == 303);
        app.clock().advance(std::chrono::minutes{5});
        auto all = nadja.form(plan_of(app) + "/granska", plan_of(app) + "/faststallande");
        for (auto& [name, field] : all.fields)
            if (name.starts_with("skal-")) field = "Vi tar det nästa gång.";
        REQUIRE(nadja.send(all).status == 303);
        CHECK(shows(petra.get(proposal), "Med i planen"));
    });
}

TEST_CASE("a proposal is answered no or later with a reason that its proposer reads, and ages to the manager after two weeks")
{
    for_each_app([](TestApp& app) {
        auto const proposal = propose(app, "Samir får välja musiken.");
        CHECK(shows(app.as("nadja").get(proposal), "Samir får välja musiken."));
        CHECK_FALSE(shows(app.as("eva").get("/min-dag"), "Svara på ett förslag"));
        app.clock().advance(std::chrono::hours{24 * 15});
        for (auto const* user : {"nadja", "petra", "eva"}) REQUIRE(app.as(user).sign_in(user, demo_password).status == 303);
        CHECK(shows(app.as("eva").get("/min-dag"), "Svara på ett förslag från teamet"));
        auto& nadja = app.as("nadja");
        auto form = nadja.form(proposal, proposal + "/svar");
        CHECK(shows(nadja.send(form.set("svar", "later")), "Skriv varför"));
        CHECK(shows(nadja.send(form.set("varfor", "Efter jul.").set("igen", "2026-12-01")), "Skriv en dag som kommer."));
        REQUIRE(nadja.send(form.set("igen", "2026-12-20")).status == 303);
        CHECK(shows(app.as("petra").get(proposal), "Efter jul."));
        CHECK_FALSE(shows(app.as("eva").get("/min-dag"), "Svara på ett förslag"));
        app.clock().advance(std::chrono::hours{24 * 15});
        REQUIRE(nadja.sign_in("nadja", demo_password).status == 303);
        CHECK(shows(nadja.get("/min-dag"), "Svara på ett förslag från teamet"));
        auto again = nadja.form(proposal, proposal + "/svar");
        REQUIRE(nadja.send(again.set("svar", "no").set("varfor", "Grannen störs.")).status == 303);
        REQUIRE(app.as("petra").sign_in("petra", demo_password).status == 303);
        CHECK(shows(app.as("petra").get("/min-dag"), "Ditt förslag tas inte med i planen: Samir Nilsson"));
        CHECK_FALSE(shows(nadja.get("/min-dag"), "Ditt förslag"));
        CHECK(shows(app.as("petra").get(proposal), "Grannen störs."));
    });
}

TEST_CASE("how long a proposal may wait before the manager sees it is a rule, of this person too")
{
    for_each_app([](TestApp& app) {
        propose(app, "Samir får välja musiken.");
        REQUIRE(app.as("nadja").post(app.at("samir", "/regler/" + app.person("samir").order.text() + "/proposal.answer_within"),
            {{"antal", "2"}, {"enhet", "day"}, {"skal", "Vi provar nytt."}, {"fran", "2026-11-20"}}).status == 303);
        CHECK_FALSE(shows(app.as("eva").get("/min-dag"), "Svara på ett förslag"));
        app.clock().advance(std::chrono::hours{24 * 3});
        REQUIRE(app.as("eva").sign_in("eva", demo_password).status == 303);
        CHECK(shows(app.as("eva").get("/min-dag"), "Svara på ett förslag från teamet"));
    });
}

TEST_CASE("a proposal about an activity that has been removed meanwhile is taken in under a heading")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const proposal = propose(app, "vi tar bussen");
        REQUIRE(nadja.post(plan_of(app) + "/utkast", {{"skal", "Mindre stöd."}}).status == 303);
        auto const activity = plan_of(app) + "/aktivitet/" + activity_of(app);
        REQUIRE(nadja.send(nadja.form(activity, activity), {{"ta-bort", "ja"}}).status == 303);
        auto form = nadja.form(proposal, proposal + "/svar");
        auto const gone = nadja.send(form.set("svar", "taken").set("var", "aktivitet"));
        CHECK(gone.status == 409);
        CHECK(shows(gone, "finns inte i utkastet längre"));
        auto const taken = nadja.send(form.set("var", "intressen"));
        REQUIRE(taken.status == 303);
        CHECK(shows(nadja.follow(taken), "Petra Holm föreslog"));
        CHECK(shows(app.as("petra").get(proposal), "Står i utkastet"));
    });
}
