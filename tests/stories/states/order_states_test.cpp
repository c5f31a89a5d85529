// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stories/states/state_table.h"
#include "stories/states/state_walk.h"

#include <doctest/doctest.h>

#include <algorithm>

// Every row of the tables about an order, and in every state each step that is not there.

namespace states {

namespace {

// The order that this story registered, after those of the world.
std::string registered(TestApp& app)
{
    std::int64_t last = 0;
    for (auto const& [name, person] : app.world().people) last = std::max(last, person.order.number());
    auto const order = app.count("SELECT coalesce(max(id), 7) FROM care_order WHERE id > " + std::to_string(last));
    if (order == 7) return app.at("karin", "/bestallningar/") + id_text(7);
    return "/personer/" + id_text(app.count("SELECT person_id FROM care_order WHERE id = " + std::to_string(order)))
        + "/bestallningar/" + id_text(order);
}

Fields const wanted_order = {{"myndighet", "Socialnämnden"}, {"arende", "LSS 2026-0099"}, {"beslutsdatum", "2026-11-09"}, {"lagrum", "lss-9-9"},
    {"galler-fran", "2026-11-09"}, {"mal-overgripande", "Ett eget hem."}, {"insats-1", "Bostad med särskild service"},
        {"omfattning-1", "Dygnet runt"}};

Response register_yusuf(TestApp& app)
{
    auto fields = wanted_order;
    for (auto const& [name, value] : Fields{{"fornamn", "Yusuf"}, {"efternamn", "Aslan"}, {"nummer", "19900101-9802"}}) fields.emplace_back(name,
        value);
    return send(app.as("eva"), "/personer/ny", "/personer/ny", fields);
}

std::string order_state(TestApp& app)
{
    auto const order = registered(app);
    if (order.ends_with(id_text(7))) return nothing;
    return shown_state(app.as("eva").get(order.substr(0, order.rfind('/'))), {{"Ny, inte bekräftad", "received"},
        {"Bekräftad, inte börjat", "accepted"},
        {"Uppehåll", "interrupted"}, {"Utförs inte", "ended"}, {"Avslutad", "ended"}, {"Pågår", "started"}});
}

// A step that Eva takes in its form on the order's page.
std::function<Response(TestApp&)> step(char const* part, Fields fields)
{
    return [part, fields](TestApp& app) { return send(app.as("eva"), registered(app), registered(app) + part, fields); };
}

Response put_right(TestApp& app)
{
    auto fields = wanted_order;
    fields.back().second = "Två timmar om dagen";
    fields.emplace_back("version", "1");
    return send(app.as("eva"), registered(app) + "/andra", registered(app) + "/andra", fields);
}

// Ove as a guest of Karin's order.
std::string ove(TestApp& app)
{
    return newest(app, "order_guest WHERE staff_id = " + std::to_string(app.world().staff.at("ove").number()));
}

std::string guest_state(TestApp& app)
{
    if (ove(app) == id_text(7)) return nothing;
    if (shows(app.as("ove").get("/bestallningar"), "Karin")) return "tied";
    auto const today = civil_date(app.clock().now()).iso();
    return any(app, "SELECT count(*) FROM order_guest WHERE valid_from > '" + today + "'") ? "coming" : "ended";
}

// From so many days ahead.
Response tie_ove(TestApp& app, int days)
{
    auto const page = order_of(app, "karin") + "/gaster";
    return send(app.as("eva"), page, page, {{"vem", "handlaggare-" + app.world().staff.at("ove").text()},
        {"fran", add_days(civil_date(app.clock().now()), days).iso()}, {"till", "2026-12-10"}});
}

Response end_ove(TestApp& app)
{
    auto const done = app.as("eva").post(order_of(app, "karin") + "/gaster/" + ove(app) + "/avslut");
    if (done.status == 303) pass_days(app, 1); // today is the last day
    return done;
}

std::string deputies(TestApp& app) { return order_of(app, "karin") + "/kontaktman"; }

std::string deputy(TestApp& app)
{
    return newest(app, "key_worker WHERE kind = 'deputy' AND order_id = " + std::to_string(app.person("karin").order.number()));
}

Response end_deputy(TestApp& app)
{
    auto const done = app.as("eva").post(deputies(app) + "/" + deputy(app) + "/avslut");
    if (done.status == 303) pass_days(app, 1);
    return done;
}

Response appoint(TestApp& app)
{
    return send(app.as("eva"), deputies(app), deputies(app), {{"roll", "deputy"}, {"medarbetare", app.world().staff.at("sam").text()},
        {"fran", civil_date(app.clock().now()).iso()}});
}

std::string deputy_state(TestApp& app)
{
    auto const order = std::to_string(app.person("karin").order.number());
    if (any(app, "SELECT count(*) FROM care_order WHERE state = 'ended' AND id = " + order)) return "closed";
    auto const today = civil_date(app.clock().now()).iso();
    return any(app, "SELECT count(*) FROM key_worker WHERE kind = 'deputy' AND order_id = " + order + " AND valid_from <= '" + today
                   + "' AND (valid_to IS NULL OR valid_to >= '" + today + "')") ? "held" : nothing;
}

} // namespace

TEST_CASE("each step of an order is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Order (beställning)",
        .steps = {
            {"registered", register_yusuf},
            {"accepted", step("/bekraftelse", {})},
            {"begun", step("/start", {{"start", "2026-11-10"}})},
            {"not carried out", step("/utfors-inte", {{"orsak", "declined"}})},
            {"interrupted", step("/uppehall", {{"uppehall-fran", "2026-11-15"}, {"uppehall-till", "2026-11-25"}, {"orsak", "hospital"}})},
            {"resumed", step("/fortsattning", {{"fortsatter", "2026-11-19"}})},
            {"its last day away passes", [](TestApp& app) { return pass_days(app, 6); }},
            {"ended as completed", step("/avslut", {{"avslut", "2026-11-20"}, {"skal", "completed"}})},
            {"ended", step("/avslut", {{"avslut", "2026-11-20"}, {"skal", "withdrawn"}})},
            {"put right", put_right},
        },
        .state = order_state,
        .begin_another = {"registered"},
        .told_at_the_field = {"interrupted", "ended as completed"}});
}

TEST_CASE("each step of a question to the authority is taken where its table has it, and refused where it has not")
{
    auto const page = [](TestApp& app) { return order_of(app, "karin") + "/fragor"; };
    auto const answer = [page](TestApp& app) {
        auto const asked = newest(app, "order_inquiry WHERE answers_id IS NULL");
        return app.as("eva").post(page(app) + "/" + asked + "/svar",
            {{"vem-" + asked, "Tove Sandin"}, {"dag-" + asked, "2026-11-13"}, {"text-" + asked, "Åka buss."}});
    };
    walk({.heading = "Question to the authority (fråga till myndigheten)",
        .steps = {
            {"asked", [page](TestApp& app) {
                 return app.as("eva").post(page(app), {{"om", "goals"}, {"vem", "Tove Sandin"}, {"dag", "2026-11-12"}, {"text", "Vilka mål?"}});
             }},
            {"answered", answer},
        },
        .state = [page](TestApp& app) {
            return shown_state(app.as("eva").get(page(app)), {{"Inget svar än", "unanswered"}, {"Åka buss.", "answered"}});
        },
        .begin_another = {"asked"}});
}

TEST_CASE("each step of an order's guest is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Guest of an order (handläggare, socialsekreterare)",
        .steps = {
            {"tied", [](TestApp& app) { return tie_ove(app, 0); }},
            {"tied from a later day", [](TestApp& app) { return tie_ove(app, 5); }},
            {"the first day comes", [](TestApp& app) { return pass_days(app, 6); }},
            {"last day set", end_ove},
            {"the last day passes", [](TestApp& app) { return pass_days(app, 21); }},
        },
        .state = guest_state,
        .told_at_the_field = {"tied", "tied from a later day"}});
}

TEST_CASE("each step of who answers for an order is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Kontaktman and deputy (kontaktman, ersättare)",
        .steps = {
            {"appointed", appoint},
            {"last day set", end_deputy},
            {"the order ends", [](TestApp& app) { return end_order(app, "karin"); }},
        },
        .state = deputy_state,
        .prepare = [](TestApp& app) {
            if (deputy_state(app) == "held") REQUIRE(end_deputy(app).status == 303);
        }});
}

} // namespace states
