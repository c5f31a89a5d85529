// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_due_store.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

#include <algorithm>

// Risks in a plan, and how they are prevented without taking over.

namespace {

std::vector<RiskDue> dues_of(TestApp& app, CivilDate day)
{
    return app.app().house().database.read([&](ReadTx& tx) { return list_risks_due(tx, {app.world().units.at("ekbacken")}, day); });
}

bool is_due(std::vector<RiskDue> const& dues, RiskDueKind kind, Id<Person> person)
{
    return std::ranges::any_of(dues, [&](RiskDue const& due) { return due.kind == kind && due.person == person; });
}

CivilDate day(char const* iso) { return CivilDate::parse_iso(iso).value(); }

} // namespace

TEST_CASE("risks are looked for, weighed in words and signed, and stand beside the activity on every page")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind}; // Nadja has signed two risks
        auto& petra = app.as("petra");
        auto const plan = app.at("samir", "/planer/" + app.value("{plan}"));
        auto const risks = petra.get(plan + "/risker");
        CHECK(shows(risks, "Samir kan gå av fel."));
        CHECK(shows(risks, "Sannolikhet: Stor. Konsekvens: Måttlig."));
        CHECK(shows(risks, "Jag vill åka själv."));
        CHECK(shows(risks, "Planen som helhet"));
        for (auto const& address : {plan + "/versioner/" + app.value("{version}"), plan + "/aktivitet/" + app.value("{activity}"),
                 app.at("samir", "/dagen") + "?dag=alla"}) {
            CAPTURE(address);
            CHECK(shows(petra.get(address), "Samir kan gå av fel."));
        }
    }
}

TEST_CASE("a risk that the person chooses is the person's own words, and nobody else's")
{
    PreparedApp app;
    auto& nadja = app.as("nadja");
    auto const risks = app.at("samir", "/planer/" + app.value("{plan}") + "/risker");
    auto form = nadja.form(risks + "/ny/lagg-till");
    form.set("galler", "planen").set("risk", "Samir kan gå vilse.").set("sannolikhet", "2").set("konsekvens", "2");
    CHECK(shows(nadja.send(form), "Skriv hur ni förebygger, eller att Samir väljer risken"));
    form.set("valjer", "Jag vill gå själv.");
    CHECK(shows(nadja.send(form), "Bara personens egna ord kan stå här."));
    CHECK(nadja.send(form, {{"valjer-vem", "relative"}, {"valjer-hur", "samtal"}}).status == 400);
    CHECK(nadja.send(form.set("valjer-vem", "person_supported").set("valjer-hur", "bilder")).status == 303);
    CHECK(shows(nadja.get(risks + "/ny"), "Samir väljer att leva med risken, sagt med stöd (bilder)"));
}

TEST_CASE("no risk found is a result, with how and who; a new assessment takes the place of the one before")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const risks = app.at("samir", "/planer/" + app.value("{plan}") + "/risker");
        for (auto item = app.count("SELECT count(*) FROM risk_draft_item"); item > 0; --item)
            REQUIRE(nadja.post(risks + "/ny/" + id_text(app.count("SELECT max(id) FROM risk_draft_item")) + "/borttagning").status == 303);
        auto sign = nadja.form(risks + "/ny", risks + "/ny");
        auto const refused = nadja.send(sign, {{"gor", "signera"}});
        CHECK(shows(refused, "Lägg till en risk, eller kryssa i att ni har letat"));
        CHECK(shows(refused, "Skriv hur ni letade efter risker."));
        CHECK(shows(refused, "Skriv vilka som var med."));
        sign.set("hur", "Vi gick runt i lägenheten.").set("vilka", "Samir, Nadja").set("ses-over", "2029-01-01");
        CHECK(shows(nadja.send(sign, {{"gor", "signera"}, {"inga", "ja"}}), "Riskerna ses över inom 6 månader. Skriv senast 20 maj 2027."));
        auto const signed_one = nadja.send(sign.set("ses-over", "2027-05-20"), {{"gor", "signera"}, {"inga", "ja"}});
        REQUIRE(signed_one.status == 303);
        CHECK(shows(nadja.get(risks), "Ingen risk hittades"));
        CHECK(shows(nadja.get(risks), "Tidigare riskbedömningar"));
        CHECK(shows(nadja.get(risks + "/" + app.value("{assessment}")), "Ersatt av en senare riskbedömning"));
        CHECK(nadja.get(risks + "/ny").status == 409);
        CHECK_FALSE(shows(nadja.get(app.at("samir", "/dagen") + "?dag=alla"), "Samir kan gå av fel."));
    }
}

TEST_CASE("what is signed about risks cannot be changed, and two who write the same draft lose no word")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto const risks = app.at("samir", "/planer/" + app.value("{plan}") + "/risker/ny");
        auto first = app.as("nadja").form(risks, risks);
        auto second = app.as("petra").form(risks, risks);
        REQUIRE(app.as("nadja").send(first.set("hur", "Först."), {{"gor", "spara"}}).status == 303);
        CHECK(app.as("petra").send(second.set("hur", "Sedan."), {{"gor", "spara"}}).status == 409);
        CHECK(shows(app.as("petra").get(risks), "Först."));
        CHECK_THROWS(static_cast<void>(app.app().house().database.write([](WriteTx& tx) -> Result<Done> {
            tx.execute("UPDATE assessed_risk SET what = 'Inget.'", {});
            return Done{};
        })));
    }
}

TEST_CASE("a plan without a risk assessment asks why when it is established, and what is late is owed by the kontaktman")
{
    for (auto const kind : wanted_databases()) {
        TestApp app{kind};
        auto& nadja = app.as("nadja");
        auto const plans = nadja.get(app.at("samir", "/planer"));
        auto const plan = app.at("samir", "/planer/" + id_text(app.count("SELECT max(id) FROM plan WHERE person_id = "
            + std::to_string(app.person("samir").id.number()))));
        REQUIRE(nadja.post(plan + "/utkast", {{"skal", "Samir vill mer."}}).status == 303);
        CHECK(shows(nadja.get(plan + "/granska"), "Det finns ingen riskbedömning av planen."));
        CHECK(shows(nadja.get(plan + "/risker"), "Ingen riskbedömning är gjord"));
        auto const samir = app.person("samir").id;
        CHECK(is_due(dues_of(app, day("2026-11-20")), RiskDueKind::missing, samir));

        REQUIRE(nadja.post(plan + "/risker").status == 303);
        auto sign = nadja.form(plan + "/risker/ny", plan + "/risker/ny");
        sign.set("hur", "Vi gick runt.").set("vilka", "Samir").set("ses-over", "2027-03-01");
        REQUIRE(nadja.send(sign, {{"gor", "signera"}, {"inga", "ja"}}).status == 303);
        CHECK_FALSE(shows(nadja.get(plan + "/granska"), "Det finns ingen riskbedömning"));
        auto const dues = dues_of(app, day("2026-11-20"));
        CHECK_FALSE(is_due(dues, RiskDueKind::missing, samir));
        auto const review = std::ranges::find_if(dues, [&](RiskDue const& due) { return due.person == samir; });
        REQUIRE(review != dues.end());
        CHECK(review->kind == RiskDueKind::review);
        CHECK(review->on == day("2027-03-01"));
        CHECK(review->key_worker == app.world().staff.at("nadja"));
    }
}

TEST_CASE("a risk stands when its activity is taken out of the plan, and somebody is asked about it")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const plan = app.at("samir", "/planer/" + app.value("{plan}"));
        auto remove = nadja.form(plan + "/aktivitet/" + app.value("{activity}"));
        REQUIRE(nadja.send(remove, {{"ta-bort", "ja"}}).status == 303);
        auto establish = nadja.form(plan + "/granska", plan + "/faststallande");
        for (auto& [name, field] : establish.fields)
            if (name.starts_with("skal-")) field = "Vi frågar igen.";
        REQUIRE(nadja.send(establish).status == 303);
        CHECK(shows(nadja.get(plan + "/risker"), "Aktiviteten finns inte kvar i planen."));
        CHECK(shows(nadja.get(app.at("samir", "/dagen") + "?dag=alla"), "Samir kan gå av fel."));
        CHECK(is_due(dues_of(app, day("2026-11-20")), RiskDueKind::gone_activity, app.person("samir").id));
        auto const sign = nadja.form(plan + "/risker/ny", plan + "/risker/ny");
        CHECK(shows(nadja.send(sign, {{"gor", "signera"}, {"hur", "Vi tittade."}, {"vilka", "Samir"}}), "Välj vad risken gäller nu"));
    }
}

TEST_CASE("when the person has died, or the order has ended, nothing about risks is owed and nothing is written")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        app.change_behind_our_back("person", "UPDATE person SET deceased_on = '2026-11-20' WHERE id = " + std::to_string(app.person("samir").id.number()));
        auto const plan = app.at("samir", "/planer/" + app.value("{plan}"));
        CHECK(shows(app.as("nadja").get(plan + "/risker"), "Planen är avslutad."));
        CHECK(app.as("nadja").post(plan + "/risker").status == 409);
        auto const dues = dues_of(app, day("2028-11-20"));
        CHECK(std::ranges::none_of(dues, [&](RiskDue const& due) { return due.person == app.person("samir").id; }));
    }
}
