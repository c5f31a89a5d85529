// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stories/states/state_table.h"
#include "stories/states/state_walk.h"

#include <doctest/doctest.h>

// Every row of the tables about a person's protection and consents, and in every state each step that is not there.

namespace states {

namespace {

std::string protection(TestApp& app) { return app.at("karin", "/skydd"); }

std::function<Response(TestApp&)> protect(char const* level)
{
    return [level](TestApp& app) {
        return send(app.as("eva"), protection(app), protection(app),
            {{"niva", level}, {"myndighet", "Skatteverket"}, {"beslutad", "2026-11-02"}, {"skal", "Beslutet visades."}});
    };
}

std::function<Response(TestApp&)> answer_removal(char const* answer)
{
    return [answer](TestApp& app) {
        return app.as("sam").post(protection(app) + "/borttagning/svar", {{"svar", answer}, {"svar-skal", "Beslutet finns i akten."}});
    };
}

Response grant(TestApp& app, char const* user)
{
    return send(app.as("eva"), protection(app), protection(app) + "/tillstand",
        {{"medarbetare", app.world().staff.at(user).text()}, {"till", add_days(civil_date(app.clock().now()), 15).iso()},
            {"varfor", "Ger stödet varje dag."}});
}

// The newest step says how things stand.
std::string protection_state(TestApp& app)
{
    auto const last = std::string{" WHERE version = (SELECT max(version) FROM person_protection) AND step = '"};
    for (auto const& [step, state] : {std::pair{"set", "protected"}, std::pair{"removal_asked", "removal asked"},
             std::pair{"removal_refused", "protected"}})
        if (any(app, "SELECT count(*) FROM person_protection" + last + step + "'")) return state;
    return nothing;
}

// The newest alert about Karin.
std::string alert(TestApp& app)
{
    return newest(app, "person_fact WHERE kind = 'alert' AND person_id = " + std::to_string(app.person("karin").id.number()), "item");
}

std::function<Response(TestApp&)> write_alert(bool is_new, Fields fields)
{
    return [=](TestApp& app) {
        auto const page = app.at("karin", "/varningar/") + (is_new ? "ny" : alert(app));
        return send(app.as("petra"), page, page, fields);
    };
}

std::string alert_state(TestApp& app)
{
    auto const newest_ones = "SELECT count(*) FROM person_fact f WHERE f.kind = 'alert' AND f.person_id = "
        + std::to_string(app.person("karin").id.number()) + " AND f.text <> '' AND f.version = (SELECT max(l.version) "
        "FROM person_fact l WHERE l.person_id = f.person_id AND l.kind = f.kind AND l.item = f.item) AND f.label ";
    if (any(app, newest_ones + "<> 'none'")) return "known";
    return any(app, newest_ones + "= 'none'") ? "none known" : nothing;
}

std::string consent(TestApp& app) { return newest(app, "consent", "consent_id"); }

} // namespace

TEST_CASE("each step of an alert is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Alert (varning)",
        .steps = {
            {"written", write_alert(true, {{"sort", "allergy"}, {"text", "Tål inte nötter."}})},
            {"changed", write_alert(false, {{"sort", "allergy"}, {"text", "Tål inte nötter eller fisk."}})},
            {"taken away", write_alert(false, {{"sort", "allergy"}, {"text", "Tål inte nötter."}, {"ta-bort", "ja"}})},
            {"asked, and nothing is known", write_alert(true, {{"sort", "none"}, {"text", "Karin och hennes dotter."}})},
        },
        .state = alert_state,
        .prepare = [](TestApp& app) { REQUIRE(write_alert(false, {{"ta-bort", "ja"}})(app).status == 303); },
        .begin_another = {"written", "asked, and nothing is known"}});
}

TEST_CASE("each step of a person's protection is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Protection (skyddade personuppgifter)",
        .steps = {
            {"set", protect("1")},
            {"removal asked", [](TestApp& app) {
                 return app.as("eva").post(protection(app) + "/borttagning", {{"borttagning", "Beslutet har upphört."}});
             }},
            {"removal refused", answer_removal("behall")},
            {"removed", answer_removal("ta-bort")},
        },
        .state = protection_state});
}

TEST_CASE("each step of a grant to somebody protected is taken where its table has it, and refused where it has not")
{
    auto const there = [](TestApp& app) -> std::string {
        auto const of_petra = " WHERE staff_id = " + std::to_string(app.world().staff.at("petra").number());
        if (!any(app, "SELECT count(*) FROM protection_grant" + of_petra)) return nothing;
        auto const today = civil_date(app.clock().now()).iso();
        return any(app, "SELECT count(*) FROM protection_grant" + of_petra + " AND given = 1 AND (valid_to IS NULL OR valid_to >= '" + today
                       + "') AND version = (SELECT max(version) FROM protection_grant" + of_petra + ")") ? "holds" : "ended";
    };
    walk({.heading = "Grant to somebody protected (tillstånd)",
        .steps = {
            {"given", [](TestApp& app) { return grant(app, "petra"); }},
            {"ended", [](TestApp& app) {
                 auto const one = protection(app) + "/tillstand/" + app.world().staff.at("petra").text() + "/avslut";
                 return app.as("eva").post(one, {{"varfor", "Ger inte stödet mer."}});
             }},
            {"its last day passes", [](TestApp& app) { return pass_days(app, 21); }},
        },
        .state = there,
        .prepare = [](TestApp& app) { REQUIRE(protect("1")(app).status == 303); }});
}

TEST_CASE("each step of a consent is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Consent (samtycke)",
        .steps = {
            {"given", [](TestApp& app) {
                 auto const page = app.at("samir", "/samtycken/ny");
                 return send(app.as("nadja"), page, page,
                     {{"galler", "relative_part"}, {"vad", "Leila får vara med."}, {"till-vem", "Leila"}, {"hur", "spoken"}, {"vem", "person"}});
             }},
            {"its last day passes", [](TestApp& app) { return pass_days(app, 366); }},
            {"taken back", [](TestApp& app) {
                 return app.as("nadja").post(app.at("samir", "/samtycken/") + consent(app) + "/aterkallelse",
                     {{"skal-" + consent(app), "Samir vill inte."}});
             }},
        },
        .state = [](TestApp& app) {
            return shown_state(app.as("nadja").get(app.at("samir", "/samtycken")), {{"Togs tillbaka", "withdrawn"},
                {"Tidigare samtycken", "ended"}, {"Leila får vara med.", "holds"}});
        },
        .begin_another = {"given"}});
}

TEST_CASE("each step of two files of one person is taken where its table has it, and refused where it has not")
{
    auto const press = [](std::string user, std::string value) {
        return [user, value](TestApp& app) {
            return app.as(user).post(app.at("karin", "/uppgifter/samma-person"),
                {{"gor", value}, {"akt", app.person("samir").id.text()}, {"kvar", "dar"}, {"skal", "Vi har jämfört."}});
        };
    };
    walk({.heading = "Two files of one person (samma person)",
        .steps = {
            {"said", press("nadja", "fraga")},
            {"confirmed", press("eva", "ja")},
            {"refused", press("eva", "nej")},
            {"taken apart", press("eva", "isar")},
        },
        .state = [](TestApp& app) -> std::string {
            if (!any(app, "SELECT count(*) FROM same_person")) return nothing;
            auto const newest_is = [&](std::string const& step) {
                return any(app, "SELECT count(*) FROM same_person WHERE step = '" + step + "' AND version = (SELECT max(version) FROM same_person)");
            };
            return newest_is("asked") ? "waits" : newest_is("confirmed") ? "joined" : "apart";
        },
        .begin_another = {}});
}

} // namespace states
