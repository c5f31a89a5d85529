// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/quality_question.h"
#include "stories/states/state_table.h"
#include "stories/states/state_walk.h"

#include <doctest/doctest.h>

// Every row of the tables about what a leader sees to, and in every state each step that is not there.

namespace states {

namespace {

// Lars works elsewhere in the house until somebody gives him a shift here.
Response give_shift(TestApp& app, char const* day, char const* from, char const* to)
{
    return app.as("eva").post("/enhet/pass", {{"enhet", app.world().units.at("ekbacken").text()}, {"medarbetare", app.world().staff.at("lars").text()},
        {"datum", day}, {"fran", from}, {"till", to}});
}

std::string shift_of_lars(TestApp& app)
{
    return newest(app, "assignment WHERE kind = 'shift' AND staff_id = " + std::to_string(app.world().staff.at("lars").number()));
}

std::string shift_state(TestApp& app)
{
    auto const shift = shift_of_lars(app);
    auto const of_it = "SELECT count(*) FROM assignment WHERE id = " + std::to_string(id_number(shift).value_or(0));
    auto const now = std::to_string(app.clock().now().time_since_epoch().count());
    if (!any(app, of_it)) return nothing;
    if (any(app, of_it + " AND (ends_at <= " + now + " OR ends_at <= starts_at)")) return "over";
    return any(app, of_it + " AND starts_at > " + now) ? "coming" : "working";
}

std::string unit(TestApp& app) { return app.world().units.at("ekbacken").text(); }
std::string review(TestApp& app) { return "/egenkontroll/stickprov/" + newest(app, "quality_review"); }

Response read_plan(TestApp& app)
{
    Fields fields{{"kommentar", "Personlig."}, {"atgard", "Fråga om bussen."}, {"vem", app.world().staff.at("petra").text()},
        {"senast", "2026-12-04"}};
    for (auto const& question : quality_questions()) fields.emplace_back(std::string{question.key}, "yes");
    return app.as("eva").post(review(app) + "/planer/" + last_part(plan_of(app, "samir")), fields);
}

// Of the newest one.
std::string review_state(TestApp& app)
{
    if (!any(app, "SELECT count(*) FROM quality_review")) return nothing;
    auto const newest_one = std::string{" v.review_id = (SELECT max(id) FROM quality_review)"};
    bool const done = any(app, "SELECT count(*) FROM quality_action_end e JOIN quality_verdict v ON v.id = e.verdict_id WHERE" + newest_one);
    bool const is_signed = any(app, "SELECT count(*) FROM quality_review_end v WHERE" + newest_one);
    if (is_signed) return done ? "signed and done" : "signed";
    if (done) return "read and done";
    return any(app, "SELECT count(*) FROM quality_verdict v WHERE" + newest_one) ? "read" : "open";
}

Response remind(TestApp& app)
{
    auto const page = std::string{"/egenkontroll?kontroll=plan_missing"};
    return send(app.as("eva"), page, "/egenkontroll/paminnelse", {{"enhet", unit(app)}});
}

std::string absence(TestApp& app) { return newest(app, "staff_absence"); }

} // namespace

TEST_CASE("each step of a sample review is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Sample review (stickprov)",
        .steps = {
            {"drawn", [](TestApp& app) { return app.as("eva").post("/egenkontroll/stickprov", {{"enhet", unit(app)}, {"antal", "5"}}); }},
            {"a plan's answers signed", read_plan},
            {"signed", [](TestApp& app) { return app.as("eva").post(review(app) + "/signering", {{"slutsats", "Bra."}}); }},
            {"action done", [](TestApp& app) { return app.as("petra").post("/egenkontroll/atgarder/" + newest(app, "quality_verdict"),
                {{"gjort", "Samir vill åka längre."}}); }},
        },
        .state = review_state,
        .told_at_the_field = {"signed"}});
}

TEST_CASE("each step of a reminder is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Reminder (påminnelse)",
        .steps = {
            {"reminded", remind},
            {"tomorrow comes", [](TestApp& app) { return pass_days(app, 1); }},
            {"nobody owes it any more", [](TestApp& app) { return end_order(app, "karin"); }},
        },
        .state = [](TestApp& app) -> std::string {
            if (!any(app, "SELECT count(*) FROM duty_reminder")) return nothing;
            auto const page = app.as("nadja").get("/min-dag");
            if (shows(page, "påminde dig i dag")) return "stands";
            return shows(page, "påminde dig") ? "stands since before" : "kept as a record";
        },
        .prepare = [](TestApp& app) { pass_days(app, 11); }});
}

TEST_CASE("each step of a shift is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Shift (arbetspass)",
        .steps = {
            {"given", [](TestApp& app) { return give_shift(app, "2026-11-20", "00.30", "23.30"); }},
            {"given from a later time", [](TestApp& app) { return give_shift(app, "2026-11-22", "00.30", "23.30"); }},
            {"its time comes", [](TestApp& app) { return pass_days(app, 2); }},
            {"its last moment passes", [](TestApp& app) { return pass_days(app, 3); }},
            {"ended", [](TestApp& app) { return app.as("eva").post("/enhet/pass/" + shift_of_lars(app) + "/avslut", {{"enhet", unit(app)}}); }},
        },
        .state = shift_state,
        .begin_another = {"given", "given from a later time"}});
}

TEST_CASE("each step of an absence is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Absence (frånvaro)",
        .steps = {
            {"noted", [](TestApp& app) {
                 return app.as("eva").post("/enhet/franvaro", {{"enhet", unit(app)}, {"borta-vem", app.world().staff.at("nadja").text()},
                     {"borta-fran", "2026-11-18"},
                     {"borta-till", "2026-11-27"}});
             }},
            {"its last day passes", [](TestApp& app) { return pass_days(app, 8); }},
            {"ended", [](TestApp& app) { return app.as("eva").post("/enhet/franvaro/" + absence(app) + "/avslut", {{"enhet", unit(app)}}); }},
        },
        .state = [](TestApp& app) -> std::string {
            auto const today = civil_date(app.clock().now()).iso();
            if (!any(app, "SELECT count(*) FROM staff_absence")) return nothing;
            return any(app, "SELECT count(*) FROM staff_absence WHERE from_day <= '" + today + "' AND (to_day IS NULL OR to_day >= '" + today
                + "')") ? "away" : "back";
        },
        .begin_another = {"noted"}});
}

} // namespace states
