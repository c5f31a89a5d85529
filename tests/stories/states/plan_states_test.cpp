// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stories/states/state_table.h"
#include "stories/states/state_walk.h"

#include <doctest/doctest.h>

// Every row of the tables about a plan and its versions, and in every state each step that is not there.

namespace states {

namespace {

std::string plan(TestApp& app) { return plan_of(app, "karin"); }
std::string version(TestApp& app)
{
    return plan(app) + "/versioner/"
        + newest(app, "plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.order_id = " + std::to_string(app.person("karin").order.number()),
            "v.id");
}

Response write_heading(TestApp& app)
{
    auto const heading = plan(app) + "/rubrik/viktigt";
    return send(app.as("nadja"), heading, heading, {{"text", "Att det går lugnt till."}, {"gor", "klar"}, {"version", "1"}});
}

Response begin_and_write(TestApp& app)
{
    auto const begun = begin_plan_of_karin(app);
    return begun.status == 303 ? write_heading(app) : begun;
}

Response establish_plan(TestApp& app)
{
    app.clock().advance(std::chrono::minutes{5});
    return establish(app, "nadja", plan(app));
}

void have_a_version(TestApp& app)
{
    REQUIRE(begin_and_write(app).status == 303);
    REQUIRE(establish_plan(app).status == 303);
}

std::string plan_state(TestApp& app)
{
    auto const of_karin = " x JOIN plan p ON p.id = x.plan_id WHERE p.order_id = " + std::to_string(app.person("karin").order.number());
    bool const draft = any(app, "SELECT count(*) FROM plan_draft" + of_karin);
    bool const version = any(app, "SELECT count(*) FROM plan_version" + of_karin);
    if (!draft && !version) return nothing;
    auto const state = std::string{has_ended(app, "karin") ? "ended" : version ? "in force" : "draft"};
    return draft && state != "draft" ? state + " with a draft" : state;
}

std::function<Response(TestApp&)> answered(char const* outcome, Fields more = {})
{
    return [outcome, more](TestApp& app) {
        auto fields = more;
        for (auto const& [name, value] : Fields{{"satt", "spoken"}, {"dag", "2026-11-20"}, {"svar", outcome}}) fields.emplace_back(name, value);
        auto const page = version(app) + "/godkannande";
        return send(app.as("nadja"), page, page, fields);
    };
}

std::string gun(TestApp& app) { return newest(app, "person_contact", "contact_id"); }

Response gun_answers(TestApp& app)
{
    return app.as("nadja").post(version(app) + "/godkannande", {{"formular", "foretradare"}, {"svar", "approved"}, {"grund", "cannot_decide"},
        {"foretradare-satt", "spoken"}, {"foretradare-dag", "2026-11-20"}, {"foretradare", gun(app)}});
}

void add_gun(TestApp& app)
{
    auto const page = app.at("karin", "/kontakter/ny");
    REQUIRE(send(app.as("nadja"), page, page, {{"sort", "god_man"}, {"namn", "Gun Ek"}, {"bevis", "Registerutdrag"}, {"fran", "2026-01-01"},
        {"uppdrag", "sorja"}}).status == 303);
}

std::string approval_state(TestApp& app)
{
    if (!any(app, "SELECT count(*) FROM plan_approval WHERE party <> 'manager'")) return "waiting";
    return shown_state(app.as("nadja").get(version(app) + "/godkannande"), {{"Godkänd av företrädare", "approved by a representative"},
        {"Inte godkänd", "not approved"}, {"Behöver inte godkännas", "not needed"}, {"Godkänd", "approved"}, {"", "not able"}});
}

std::string handover(TestApp& app) { return version(app) + "/overlamnande/" + newest(app, "plan_handover"); }

std::function<Response(TestApp&)> handed_over(char const* way)
{
    return [way](TestApp& app) {
        auto const page = version(app) + "/overlamnande";
        return send(app.as("nadja"), page, page, {{"myndighet", "Socialnämnden"}, {"stod", "29 § LSS"}, {"beslutat", "Eva Strand"}, {"satt", way},
            {"mottagare", "Ulla Berg"}});
    };
}

std::function<Response(TestApp&)> happened(char const* user, Fields fields)
{
    return [user, fields](TestApp& app) { return app.as(user).post(handover(app), fields); };
}

std::string handover_state(TestApp& app)
{
    if (!any(app, "SELECT count(*) FROM plan_handover")) return nothing;
    auto const said = [&](char const* kinds) { return any(app, std::string{"SELECT count(*) FROM plan_handover_event WHERE kind IN "} + kinds); };
    auto const last = [&](char const* kinds) { return app.count(std::string{"SELECT coalesce(max(id), 0) FROM plan_handover_event WHERE kind IN "} + kinds); };
    auto const asked = last("('asks_more', 'new_examination')");
    if (asked > last("('noted')")) return last("('replied')") > asked ? "replied" : "asked";
    if (said("('noted')")) return "answered";
    if (said("('sent')")) return "sent";
    return any(app, "SELECT count(*) FROM plan_handover WHERE way = 'file'") ? "handed over as a file" : "handed over";
}

std::string copy(TestApp& app) { return plan(app) + "/exemplar/" + newest(app, "plan_copy"); }

std::string note_draft(TestApp& app) { return newest(app, "journal_draft WHERE id IN (SELECT note_id FROM plan_note)"); }

} // namespace

TEST_CASE("each step of a plan is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Plan (genomförandeplan)",
        .steps = {
            {"started", begin_plan_of_karin},
            {"written in", write_heading},
            {"thrown away", [](TestApp& app) { return app.as("nadja").post(plan(app) + "/utkast/borttagning"); }},
            {"established", establish_plan},
            {"next version begun", [](TestApp& app) { return app.as("nadja").post(plan(app) + "/utkast", {{"skal", "Karin vill mer."}}); }},
            {"the order ends", [](TestApp& app) { return end_order(app, "karin"); }},
        },
        .state = plan_state});
}

TEST_CASE("each step of a version of a plan is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Version of a plan (fastställd version)",
        .steps = {
            {"established", [](TestApp& app) {
                 if (plan_state(app) == nothing) begin_and_write(app);
                 return establish_plan(app);
             }},
            {"objection", [](TestApp& app) {
                 return app.as("nadja").post(version(app) + "/haller-inte-med", {{"galler", "plan"}, {"vem", "relative"}, {"namn", "Amal"},
                     {"invandning", "Nej."}, {"rost", "relative"}, {"metod", "samtal"}});
             }},
        },
        .state = [](TestApp& app) -> std::string {
            if (any(app, "SELECT count(*) FROM plan_objection")) return "disputed";
            return plan_state(app) == nothing ? nothing : "established";
        }});
}

TEST_CASE("each answer about a version is taken where the table has it, and refused where it has not")
{
    walk({.heading = "Approval (godkännande) of a version",
        .steps = {
            {"established", [](TestApp& app) {
                 if (plan_state(app) == nothing) begin_and_write(app);
                 return establish_plan(app);
             }},
            {"the person says yes", answered("approved")},
            {"the person says no", answered("declined")},
            {"cannot take a stand", [](TestApp& app) {
                 return app.as("nadja").post(version(app) + "/godkannande", {{"formular", "inget"}, {"inget", "not_able"},
                     {"inget-ord", "Karin orkar inte."}, {"inget-dag", "2026-11-20"}});
             }},
            {"nobody needs to", [](TestApp& app) {
                 return app.as("nadja").post(version(app) + "/godkannande", {{"formular", "inget"}, {"inget", "not_needed"},
                     {"inget-ord", "Enligt rutinen."}, {"inget-dag", "2026-11-20"}});
             }},
            {"a representative says yes", gun_answers},
            {"the manager answers", [](TestApp& app) { return app.as("eva").post(version(app) + "/godkannande", {{"formular", "chef"},
                {"svar", "approved"}}); }},
        },
        .state = [](TestApp& app) -> std::string { return plan_state(app) == nothing ? nothing : approval_state(app); },
        .prepare = add_gun});
}

TEST_CASE("each step of a hand-over is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Hand-over (överlämnande) of a version",
        .steps = {
            {"handed over", handed_over("guest")},
            {"handed over as a file", handed_over("file")},
            {"the person is told", happened("nadja", {{"vad", "told"}, {"told-ord", "Vi läste det tillsammans."}, {"told-dag", "2026-11-20"}})},
            {"sent", happened("nadja", {{"vad", "sent"}, {"sent-vem", "Ulla Berg"}, {"sent-dag", "2026-11-20"}, {"sent-satt", "secure_message"}})},
            {"answered by the case officer", happened("tove", {{"vad", "noted"}})},
            {"answered outside the system", happened("nadja", {{"vad", "noted"}, {"vem", "Ulla Berg"}, {"dag", "2026-11-20"}})},
            {"more asked for, or a new examination", happened("tove", {{"vad", "asks_more"}, {"ord", "Hur går det på kvällen?"}})},
            {"replied", happened("nadja", {{"vad", "replied"}, {"replied-ord", "Bättre. Samir sover."}})},
        },
        .state = handover_state,
        .prepare = have_a_version,
        .begin_another = {"handed over", "handed over as a file"}});
}

TEST_CASE("each step of a copy is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Copy of a plan (exemplar)",
        .steps = {
            {"given", [](TestApp& app) {
                 auto const page = plan(app) + "/exemplar";
                 return app.as("nadja").post(page, {{"vad", "easy"}, {"till", "person"}, {"version", last_part(version(app))},
                     {"satt", "hand"}, {"dag", "2026-11-20"}});
             }},
            {"a newer version applies", [](TestApp& app) {
                 app.as("nadja").post(plan(app) + "/utkast", {{"skal", "Karin vill mer."}});
                 write_heading(app);
                 return establish_plan(app);
             }},
            {"given back, destroyed or lost", [](TestApp& app) { return app.as("nadja").post(copy(app) + "/slut", {{"utfall", "destroyed"},
                {"dag", "2026-11-20"}}); }},
        },
        .state = [](TestApp& app) -> std::string {
            if (!any(app, "SELECT count(*) FROM plan_copy")) return nothing;
            if (any(app, "SELECT count(*) FROM plan_copy_end")) return "gone";
            return version(app).ends_with(id_text(app.count("SELECT version_id FROM plan_copy"))) ? "held" : "held and old";
        },
        .prepare = have_a_version,
        .begin_another = {"given"}});
}

TEST_CASE("each step of the note that a plan proposes is taken where its table has it, and refused where it has not")
{
    auto const page = [](TestApp& app) { return app.at("karin", "/anteckning"); };
    walk({.heading = "Note about a plan (anteckning om planen)",
        .steps = {
            {"the plan is established", establish_plan},
            {"changed", [page](TestApp& app) {
                 return app.as("nadja").autosave(page(app) + "/utkast", {{"utkast", note_draft(app)}, {"version", std::to_string(app.count(
                     "SELECT coalesce(max(version), 0) FROM journal_draft"))}, {"text", "Planen är klar."}, {"typ", "event"}, {"mal", "inget"}});
             }},
            {"signed", [page](TestApp& app) { return send(app.as("nadja"), page(app) + "?utkast=" + note_draft(app), page(app),
                {{"utkast", note_draft(app)}, {"mal", "inget"}}); }},
            {"thrown away", [page](TestApp& app) { return app.as("nadja").post(page(app) + "/utkast/" + note_draft(app) + "/borttagning"); }},
        },
        .state = [](TestApp& app) -> std::string {
            if (!any(app, "SELECT count(*) FROM plan_note")) return nothing;
            if (note_draft(app) != id_text(7)) return "proposed";
            return any(app, "SELECT count(*) FROM journal_entry WHERE id IN (SELECT note_id FROM plan_note)") ? "signed" : "thrown away";
        },
        .prepare = [](TestApp& app) { REQUIRE(begin_and_write(app).status == 303); },
        .begin_another = {"changed", "signed"}});
}

} // namespace states
