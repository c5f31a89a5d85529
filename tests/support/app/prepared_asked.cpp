// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

#include <utility>

// Nadja asks the authority for a change, which is refused by telephone, and for a service that is not decided; Petra
// proposes something about an activity, and about the plan.
void PreparedApp::prepare_asked()
{
    auto& nadja = as("nadja");
    auto const requests = at("samir", "/begaran");
    auto const order = value("{order}");
    auto const ask = [&](std::string const& service, Fields more) {
        Fields fields{{"insats", service}, {"dag", "2026-12-01"}, {"skal", "Samir vill ut mer."}, {"onskat", "Två timmar i veckan."}};
        for (auto& one : more) fields.push_back(std::move(one));
        REQUIRE(nadja.post(requests + "/ny", fields).status == 303);
        return id_text(count("SELECT max(id) FROM service_request"));
    };
    auto const service = id_text(count("SELECT min(id) FROM order_service WHERE order_id = " + std::to_string(person("samir").order.number())));
    values_["{answered request}"] = ask(service, {{"andring", "change"}});
    REQUIRE(nadja.post(requests + "/" + value("{answered request}") + "/svar",
        {{"version", "1"}, {"svar", "no"}, {"text", "Behovet är detsamma."}, {"vem", "Tove Sandin"}, {"satt", "letter"}, {"dag", "2026-11-20"}}).status == 303);
    values_["{request}"] = ask("ny-" + order, {{"andring", "add"}, {"ny-insats", "Ledsagning"}, {"ord", "Jag vill gå ut."},
        {"rost", "person"}, {"metod", "samtal"}});
    auto const proposals = at("samir", "/forslag/ny");
    auto const propose = [&](std::string const& about) {
        REQUIRE(as("petra").post(proposals, {{"aktivitet", about}, {"text", "vi går tidigare"}, {"kanns", "wants"}}).status == 303);
        return id_text(count("SELECT max(id) FROM change_proposal"));
    };
    values_["{taken proposal}"] = propose("plan-" + value("{plan}"));
    values_["{proposal}"] = propose(id_text(count("SELECT a.activity_id FROM version_activity a JOIN plan_version v ON v.id = a.version_id "
        "JOIN plan p ON p.id = v.plan_id WHERE p.order_id = " + std::to_string(person("samir").order.number()) + " ORDER BY a.activity_id LIMIT 1")));
}

// Both requests are answered and closed, and both proposals are answered.
void PreparedApp::fill_asked()
{
    auto& nadja = as("nadja");
    auto const request = at("samir", "/begaran/" + value("{request}"));
    auto told = nadja.form(request, request + "/svar");
    told.set("svar", "needs_more").set("text", "Hur ofta?").set("vem", "Tove Sandin").set("satt", "phone").set("dag", "2026-11-20");
    REQUIRE(nadja.send(told).status == 303);
    REQUIRE(nadja.send(nadja.form(request, request + "/komplettering").set("text", "Varje lördag.")).status == 303);
    auto& eva = as("eva");
    auto const other = at("samir", "/begaran/" + value("{answered request}"));
    REQUIRE(eva.post(other + "/avslut", {{"version", "2"}, {"bestallning", value("{order}")}}).status == 303);
    auto const taken = at("samir", "/forslag/" + value("{taken proposal}"));
    REQUIRE(nadja.send(nadja.form(taken, taken + "/svar").set("svar", "taken").set("var", value("{heading}"))).status == 303);
    auto const later = at("samir", "/forslag/" + value("{proposal}"));
    REQUIRE(nadja.send(nadja.form(later, later + "/svar").set("svar", "later").set("varfor", "Efter jul.").set("igen", "2027-01-11")).status == 303);
}
