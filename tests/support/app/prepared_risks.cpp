// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

// What a prepared house has of risks, protective measures and readings.

// A risk assessment with a risk that Samir chooses, the draft of the next one, and a protective measure.
void PreparedApp::prepare_risks()
{
    auto& nadja = as("nadja");
    auto const risks = at("samir", "/planer/" + value("{plan}") + "/risker");
    REQUIRE(nadja.post(risks).status == 303);
    auto risk = nadja.form(risks + "/ny/lagg-till");
    risk.set("galler", value("{activity}")).set("risk", "Samir kan gå av fel.").set("sannolikhet", "3").set("konsekvens", "2");
    risk.set("atgarder", "Han har telefonen med sig.").set("ansvarig", "Nadja").set("klar", "2026-12-01");
    risk.set("valjer", "Jag vill åka själv.").set("valjer-vem", "person").set("valjer-hur", "samtal");
    REQUIRE(nadja.send(risk).status == 303);
    auto whole = nadja.form(risks + "/ny/lagg-till");
    whole.set("galler", "planen").set("risk", "Vikarier hittar inte.").set("sannolikhet", "1").set("konsekvens", "1");
    REQUIRE(nadja.send(whole.set("atgarder", "Kartan ligger i hallen.").set("ansvarig", "Eva")).status == 303);
    auto sign = nadja.form(risks + "/ny", risks + "/ny");
    REQUIRE(nadja.send(sign.set("hur", "Vi gick igenom dagen.").set("vilka", "Samir, Nadja"), {{"gor", "signera"}}).status == 303);
    values_["{assessment}"] = id_text(count("SELECT max(id) FROM risk_assessment"));
    REQUIRE(nadja.post(risks).status == 303);
    values_["{risk}"] = id_text(count("SELECT max(id) FROM risk_draft_item"));
    auto measure = nadja.form(at("samir", "/skyddsatgarder/ny"));
    measure.set("vad", "Larm på ytterdörren om natten.").set("syfte", "Samir vill bli väckt.").set("provat", "En lapp på dörren.");
    measure.set("svar", "ja").set("hur", "words").set("ord", "Ja, det vill jag.").set("beslutad-av", "Eva Ek, enhetschef");
    REQUIRE(nadja.send(measure).status == 303);
    values_["{measure}"] = id_text(count("SELECT max(id) FROM protective_measure"));
}

// A protective measure gone through and ended, a rescue medicine, and who has read the plan.
void PreparedApp::fill_measures()
{
    auto& nadja = as("nadja");
    auto const measures = at("samir", "/skyddsatgarder");
    auto const measure = measures + "/" + value("{measure}");
    auto review = nadja.form(measure, measure + "/genomgang");
    review.set("resultat", "Det hjälper.").set("svar", "ja").set("hur", "shown").set("ord", "Nickade.");
    REQUIRE(nadja.send(review).status == 303);
    REQUIRE(nadja.post(measure + "/slut", {{"orsak", "withdrawn"}, {"slut-ord", "Jag vill inte ha det."}}).status == 303);
    auto medicine = nadja.form(measures + "/akutlakemedel");
    REQUIRE(nadja.send(medicine.set("finns", "ja").set("instruktion", "Blå pärmen").set("far-ge", "Delegerad personal")).status == 303);
    auto const news = at("samir", "/planer/" + value("{plan}") + "/nytt");
    auto& petra = as("petra");
    auto const page = petra.get(news);
    REQUIRE(petra.post(news, {{"version", value("{version}")}, {"riskbedomning", value("{assessment}")}, {"gor", "whole"}}).status == 303);
    REQUIRE(petra.post(news, {{"version", value("{version}")}, {"riskbedomning", value("{assessment}")}, {"gor", "not_read"},
        {"orsak", "other"}, {"ord", "Bussen gick."}}).status == 303);
}
