// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stories/states/state_table.h"
#include "stories/states/state_walk.h"

#include <doctest/doctest.h>

// Every row of the tables about risks, protective measures and readings, and in every state each step that is not there.

namespace states {

namespace {

std::string risks(TestApp& app) { return plan_of(app, "samir") + "/risker"; }
std::string measure(TestApp& app) { return app.at("samir", "/skyddsatgarder/") + newest(app, "protective_measure"); }

Response write_risk(TestApp& app, std::string const& page)
{
    return send(app.as("nadja"), page, page, {{"galler", "planen"}, {"risk", "Vikarier hittar inte."}, {"sannolikhet", "1"}, {"konsekvens", "1"},
        {"atgarder", "Kartan ligger i hallen."}, {"ansvarig", "Eva"}, {"version", "1"}});
}

std::string risk_state(TestApp& app)
{
    bool const draft = any(app, "SELECT count(*) FROM risk_draft");
    if (has_ended(app, "samir")) return draft ? "to be read with a draft" : "to be read";
    if (!any(app, "SELECT count(*) FROM risk_assessment")) return draft ? "draft" : nothing;
    return draft ? "applies with a draft" : "applies";
}

Response begin_measure(TestApp& app, char const* from)
{
    auto const page = app.at("samir", "/skyddsatgarder/ny");
    return send(app.as("nadja"), page, page, {{"vad", "Larm på ytterdörren."}, {"syfte", "Samir vill bli väckt."}, {"provat", "En lapp."},
        {"svar", "ja"}, {"hur", "words"}, {"ord", "Ja, det vill jag."}, {"beslutad-av", "Eva Ek"}, {"borjar", from},
            {"ses-over", "2026-12-20"}, {"slutar", "2027-02-01"}});
}

std::string measure_state(TestApp& app)
{
    if (!any(app, "SELECT count(*) FROM protective_measure")) return nothing;
    return shown_state(app.as("eva").get(app.at("samir", "/skyddsatgarder")),
        {{"Gäller, ses över", "in force"}, {"Skulle ha setts över", "review overdue"}, {"Börjar 1 december", "coming"}, {"Tidigare skyddsåtgärder", "ended"}});
}

std::string medicine(TestApp& app) { return app.at("samir", "/skyddsatgarder/akutlakemedel"); }

std::string medicine_state(TestApp& app)
{
    if (has_ended(app, "samir")) return "closed";
    return shown_state(app.as("nadja").get(app.at("samir", "/skyddsatgarder")), {{"Akutläkemedel finns", "there"}, {"Inget akutläkemedel, enligt", "none"}});
}

// Petra's part in Karin's plan.
std::function<Response(TestApp&)> read_as(Fields fields)
{
    return [fields](TestApp& app) {
        auto all = fields;
        all.emplace_back("version", newest(app, "plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.order_id = "
            + std::to_string(app.person("karin").order.number()), "v.id"));
        return app.as("petra").post(plan_of(app, "karin") + "/nytt", all);
    };
}

std::string reading_state(TestApp& app)
{
    auto const order = std::to_string(app.person("karin").order.number());
    if (has_ended(app, "karin") || !any(app, "SELECT count(*) FROM plan WHERE state = 'in_force' AND order_id = " + order)) return nothing;
    auto const page = app.as("petra").get("/min-dag");
    if (shows(page, "Läs Karins plan") || shows(page, "Läs det som är nytt i Karins plan")) return "open";
    return any(app, "SELECT count(*) FROM plan_reading WHERE outcome IN ('whole', 'news')") ? "read" : "put off";
}

} // namespace

TEST_CASE("each step of a risk assessment is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Risk assessment (riskbedömning)",
        .steps = {
            {"begun", [](TestApp& app) { return app.as("nadja").post(risks(app)); }},
            {"risk added", [](TestApp& app) { return write_risk(app, risks(app) + "/ny/lagg-till"); }},
            {"thrown away", [](TestApp& app) { return app.as("nadja").post(risks(app) + "/ny/borttagning"); }},
            {"signed", [](TestApp& app) {
                 return send(app.as("nadja"), risks(app) + "/ny", risks(app) + "/ny", {{"hur", "Vi gick runt."}, {"vilka", "Samir"},
                     {"ses-over", "2027-03-01"},
                     {"inga", "ja"}, {"gor", "signera"}, {"version", "1"}});
             }},
            {"the order ends", [](TestApp& app) { return end_order(app, "samir"); }},
        },
        .state = risk_state});
}

TEST_CASE("each step of a rescue medicine is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Rescue medicine (akutläkemedel)",
        .steps = {
            {"written that there is one", [](TestApp& app) {
                 return send(app.as("nadja"), medicine(app), medicine(app), {{"finns", "ja"}, {"instruktion", "Pärmen"}, {"far-ge", "Personal"}});
             }},
            {"written that there is none", [](TestApp& app) { return send(app.as("nadja"), medicine(app), medicine(app), {{"finns", "nej"}}); }},
            {"the order ends", [](TestApp& app) { return end_order(app, "samir"); }},
        },
        .state = medicine_state});
}

TEST_CASE("each step of a protective measure is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Protective measure (skyddsåtgärd)",
        .steps = {
            {"begun", [](TestApp& app) { return begin_measure(app, "2026-11-20"); }},
            {"begun from a later day", [](TestApp& app) { return begin_measure(app, "2026-12-01"); }},
            {"its first day comes", [](TestApp& app) { return pass_days(app, 15); }},
            {"its review day passes", [](TestApp& app) { return pass_days(app, 35); }},
            {"its last day passes", [](TestApp& app) { return pass_days(app, 80); }},
            {"reviewed", [](TestApp& app) {
                 auto const day = add_days(civil_date(app.clock().now()), 20).iso();
                 return send(app.as("nadja"), measure(app), measure(app) + "/genomgang", {{"resultat", "Hjälper."},
                     {"fragat", civil_date(app.clock().now()).iso()}, {"svar", "ja"},
                     {"hur", "shown"}, {"ord", "Nickade."},
                     {"ses-over", day}, {"slutar", "2027-02-01"}});
             }},
            {"ended", [](TestApp& app) { return app.as("nadja").post(measure(app) + "/slut", {{"orsak", "withdrawn"},
                {"slut-ord", "Ta bort den."}}); }},
            {"the order ends", [](TestApp& app) { return end_order(app, "samir"); }},
        },
        .state = measure_state,
        .begin_another = {"begun", "begun from a later day"}});
}

TEST_CASE("each step of reading a plan is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Reading of a plan (läsning)",
        .steps = {
            {"a version applies", [](TestApp& app) { return establish(app, "nadja", plan_of(app, "karin")); }},
            {"read", read_as({{"gor", "whole"}})},
            {"card read", read_as({{"gor", "card"}})},
            {"not read", read_as({{"gor", "not_read"}, {"orsak", "urgent_help"}})},
            {"something new", [](TestApp& app) {
                 auto const page = app.at("karin", "/varningar/ny");
                 app.clock().advance(std::chrono::minutes{5});
                 return send(app.as("nadja"), page, page, {{"sort", "allergy"}, {"text", "Tål inte getingar."}});
             }},
            {"tomorrow comes", [](TestApp& app) { return pass_days(app, 1); }},
            {"the order ends", [](TestApp& app) { return end_order(app, "karin"); }},
        },
        .state = reading_state,
        .prepare = [](TestApp& app) { REQUIRE(begin_plan_of_karin(app).status == 303); }});
}

} // namespace states
