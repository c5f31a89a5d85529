// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stories/request_steps.h"
#include "stories/states/state_table.h"
#include "stories/states/state_walk.h"

#include <doctest/doctest.h>

// Every row of the tables about what is asked for and proposed, and in every state each step that is not there.

namespace states {

namespace {

std::string request(TestApp& app) { return app.at("samir", "/begaran/") + newest(app, "service_request"); }

// With the number of the next thing that happens, as the page has it.
std::function<Response(TestApp&)> step(char const* user, char const* part, Fields fields)
{
    return [user, part, fields](TestApp& app) {
        auto all = fields;
        all.emplace_back("version", std::to_string(app.count("SELECT count(*) + 1 FROM service_request_event")));
        return app.as(user).post(request(app) + part, all);
    };
}

Response ask(TestApp& app)
{
    auto const service = newest(app, "order_service WHERE order_id = " + std::to_string(app.person("samir").order.number()), "id");
    return app.as("nadja").post(app.at("samir", "/begaran/ny"),
        {{"insats", service}, {"andring", "change"}, {"onskat", "Två dagar."}, {"dag", "2026-12-01"}, {"skal", "Orkar inte mer."}});
}

std::string request_state(TestApp& app)
{
    auto const told = shown_state(app.as("eva").get(app.at("samir", "/begaran")), {{"Återtagen", "withdrawn"}, {"Stängd", "closed"},
        {"Gäller inte längre", "lapsed"}, {"Öppnad", "opened"}, {"Skickad 20 november", "sent"}});
    auto const last = std::string{"SELECT count(*) FROM service_request_event WHERE number = (SELECT max(number) FROM service_request_event) AND answer "};
    if (told == "sent" && any(app, last + "= 'needs_more'")) return "more is asked for";
    if (told == "sent" && any(app, last + "= 'no'")) return "answered"; // the page tells which answer
    if (told != "sent" && told != "opened") return told;
    return any(app, "SELECT count(*) FROM service_request_event WHERE step = 'forwarded'") ? told + " at the authority" : told + " at the unit";
}

std::string proposal(TestApp& app) { return app.at("samir", "/forslag/") + newest(app, "change_proposal"); }

std::function<Response(TestApp&)> reply(Fields fields)
{
    return [fields](TestApp& app) { return send(app.as("nadja"), proposal(app), proposal(app) + "/svar", fields); };
}

std::string proposal_state(TestApp& app)
{
    return shown_state(app.as("eva").get(app.at("samir", "/forslag")), {{"Gäller inte längre", "lapsed"}, {"Med i planen", "in the plan"},
        {"Står i utkastet", "in the draft"}, {"Inget svar än", "open"}, {"Senare", "later"}, {"Nej", "refused"}});
}

} // namespace

TEST_CASE("each step of a request for a changed service is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Request for a changed service (begäran om ändrad insats)",
        .steps = {
            {"sent", ask},
            {"opened by a leader", [](TestApp& app) { return app.as("eva").get(request(app)); }},
            {"opened by the handläggare", [](TestApp& app) { return app.as("tove").get(request(app)); }},
            {"answered by a leader", step("eva", "/svar", {{"svar", "no"}, {"text", "Ryms inte."}})},
            {"answered by the handläggare", step("tove", "/svar", {{"svar", "no"}, {"text", "Behovet är detsamma."}})},
            {"answered outside the system", step("nadja", "/svar",
                {{"svar", "no"}, {"text", "Behovet är detsamma."}, {"vem", "Tove Sandin"}, {"satt", "letter"}, {"dag", "2026-11-20"}})},
            {"more asked for", step("tove", "/svar", {{"svar", "needs_more"}, {"text", "Vilka dagar?"}})},
            {"handed on", step("eva", "/vidare", {})},
            {"completed", step("nadja", "/komplettering", {{"text", "Måndag."}})},
            {"withdrawn", step("nadja", "/aterkallelse", {{"text", "Samir har ändrat sig."}})},
            {"closed", step("nadja", "/avslut", {})},
            {"the order ends", [](TestApp& app) { return end_order(app, "samir"); }},
        },
        .state = request_state,
        .prepare = [](TestApp& app) { let_manager_answer(app, "samir"); },
        .begin_another = {"sent"},
        .told_at_the_field = {"answered by a leader"}}); // she is asked who at the authority has answered
}

TEST_CASE("each step of a proposal from the team is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Proposal from the team (förslag)",
        .steps = {
            {"proposed", [](TestApp& app) {
                 return app.as("petra").post(app.at("samir", "/forslag/ny"),
                     {{"aktivitet", "plan-" + last_part(plan_of(app, "samir"))}, {"text", "vi går tidigare"}, {"kanns", "wants"}});
             }},
            {"taken in", reply({{"svar", "taken"}, {"var", "intressen"}, {"version", "1"}})},
            {"put off", reply({{"svar", "later"}, {"varfor", "Efter jul."}, {"igen", "2026-12-10"}, {"version", "1"}})},
            {"refused", reply({{"svar", "no"}, {"varfor", "Grannen störs."}, {"version", "1"}})},
            {"its day comes", [](TestApp& app) { return pass_days(app, 21); }},
            {"the draft is thrown away", [](TestApp& app) { return app.as("nadja").post(plan_of(app, "samir") + "/utkast/borttagning"); }},
            {"the plan is established", [](TestApp& app) {
                 app.clock().advance(std::chrono::minutes{5});
                 return establish(app, "nadja", plan_of(app, "samir"));
             }},
            {"the plan ends", [](TestApp& app) { return end_order(app, "samir"); }},
        },
        .state = proposal_state,
        .begin_another = {"proposed"}});
}

} // namespace states
