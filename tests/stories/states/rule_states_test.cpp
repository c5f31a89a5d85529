// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_store.h"
#include "stories/states/state_table.h"
#include "stories/states/state_walk.h"

#include <doctest/doctest.h>

// Every row of the tables about rules and templates, and in every state each step that is not there.

namespace states {

namespace {

Response begin_rules(TestApp& app) { return app.as("mia").post("/regler/utkast", {{"fran", "trygg-start"}}); }

Response publish_rules(TestApp& app, std::string const& from)
{
    return send(app.as("mia"), "/regler/utkast/publicering", "/regler/utkast/publicering", {{"fran", from}, {"skal", "Nämnden har beslutat."},
        {"version", "1"}});
}

// A draft is begun, and published with that first day.
std::function<Response(TestApp&)> publish_anew(char const* from)
{
    return [from](TestApp& app) {
        auto const begun = begin_rules(app);
        return begun.status == 303 ? publish_rules(app, from) : begun;
    };
}

std::string rules_state(TestApp& app)
{
    if (!any(app, "SELECT count(*) FROM rule_set")) return nothing;
    auto const today = "'" + civil_date(app.clock().now()).iso() + "'";
    auto const first = std::string{"(SELECT valid_from FROM rule_set WHERE version = 1)"};
    if (any(app, "SELECT count(*) FROM rule_set WHERE version > 1 AND valid_from <= " + today)
        || any(app, "SELECT count(*) FROM rule_set WHERE version > 1 AND valid_from <= " + first))
        return "replaced";
    return any(app, "SELECT count(*) FROM rule_set WHERE version = 1 AND valid_from <= " + today) ? "in force" : "coming";
}

std::string own_rule(TestApp& app) { return app.at("samir", "/regler/") + app.person("samir").order.text() + "/followup.max_interval"; }

std::string latest_template(TestApp& app)
{
    auto const wide = app.app().house().database.read([](ReadTx& tx) { return find_latest_template(tx, "sol-lss"); });
    return "/mallar/" + wide->id.text();
}

std::string template_draft(TestApp& app) { return "/mallar/utkast/" + newest(app, "template_draft"); }

std::string own_template(TestApp& app)
{
    return "/mallar/" + newest(app, "template_publication", "template_id");
}

std::string template_state(TestApp& app)
{
    bool const published = any(app, "SELECT count(*) FROM template_publication");
    if (any(app, "SELECT count(*) FROM template_draft")) return published ? "version with a draft" : "draft";
    return published ? "version" : nothing;
}

} // namespace

TEST_CASE("each step of the draft of the rules is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Draft of the rules (utkast till regler)",
        .steps = {
            {"begun", begin_rules},
            {"answered", [](TestApp& app) {
                 auto const page = std::string{"/regler/utkast/fraga/followup.max_interval"};
                 return send(app.as("mia"), page, page, {{"antal", "5"}, {"enhet", "month"}, {"version", "1"}});
             }},
            {"source written", [](TestApp& app) {
                 auto const page = std::string{"/regler/utkast/dokument"};
                 return send(app.as("mia"), page, page, {{"namn", "Rutin för genomförandeplan"}, {"agare", "SAS"}, {"nummer", "12"},
                     {"reviderad", "2026-09-30"}, {"version", "1"}});
             }},
            {"thrown away", [](TestApp& app) { return app.as("mia").post("/regler/utkast/borttagning"); }},
            {"published", [](TestApp& app) { return publish_rules(app, "2026-12-15"); }},
        },
        .state = [](TestApp& app) -> std::string { return any(app, "SELECT count(*) FROM rule_draft") ? "draft" : nothing; }});
}

TEST_CASE("each step of a version of the rules is taken where its table has it")
{
    walk({.heading = "Published rules (regler)",
        .steps = {
            {"published from today", publish_anew("2026-11-20")},
            {"published from a later day", publish_anew("2026-12-15")},
            {"its first day comes", [](TestApp& app) { return pass_days(app, 30); }},
        },
        .state = rules_state});
}

TEST_CASE("each step of a person's own rule is taken where its table has it, and refused where it has not")
{
    auto const held = [](TestApp& app) -> std::string {
        return any(app, "SELECT count(*) FROM person_rule WHERE value <> '' AND id = (SELECT max(id) FROM person_rule)") ? "holds" : nothing;
    };
    walk({.heading = "A person's own rule (egen regel)",
        .steps = {
            {"set", [](TestApp& app) {
                 return send(app.as("nadja"), own_rule(app), own_rule(app), {{"antal", "5"}, {"enhet", "month"}, {"skal", "Mycket ändras nu."}});
             }},
            {"taken back", [](TestApp& app) { return send(app.as("nadja"), own_rule(app), own_rule(app), {{"vanlig", "ja"},
                {"skal", "Det är lugnt igen."}}); }},
        },
        .state = held});
}

TEST_CASE("each step of an organisation's template is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Template of the organisation (egen mall)",
        .steps = {
            {"copied", [](TestApp& app) { return app.as("mia").post(latest_template(app) + "/utkast", {{"som", "egen"}}); }},
            {"next version begun", [](TestApp& app) { return app.as("mia").post(own_template(app) + "/utkast", {{"som", "nasta"}}); }},
            {"written", [](TestApp& app) {
                 auto const page = template_draft(app) + "/rubrik/viktigt";
                 return send(app.as("mia"), page, page, {{"hjalp", "Fråga lugnt."}});
             }},
            {"published", [](TestApp& app) {
                 auto const page = template_draft(app) + "/publicering";
                 return send(app.as("mia"), page, page, {{"agare", "Verksamhetschef"}, {"datum", "2026-12-01"},
                     {"nummer", "SN " + std::to_string(app.count("SELECT count(*) FROM template_publication"))}});
             }},
            {"thrown away", [](TestApp& app) { return app.as("mia").post(template_draft(app) + "/borttagning"); }},
        },
        .state = template_state,
        .begin_another = {"copied"}});
}

} // namespace states
