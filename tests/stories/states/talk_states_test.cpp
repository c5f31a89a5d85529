// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stories/states/state_table.h"
#include "stories/states/state_walk.h"

#include <doctest/doctest.h>

// Every row of the tables about follow-ups and conversations, and in every state each step that is not there.

namespace states {

namespace {

std::string plan(TestApp& app) { return plan_of(app, "samir"); }

// The follow-up, open or signed: it keeps its number.
std::string follow_up(TestApp& app)
{
    auto const draft = newest(app, "follow_up_draft");
    return plan(app) + "/uppfoljningar/" + (draft == id_text(7) ? newest(app, "follow_up") : draft);
}

Response write_page(TestApp& app)
{
    auto const page = follow_up(app) + "/del/nasta";
    return send(app.as("nadja"), page, page, {{"planen", "none"}, {"kort-sagt", "Det går bra."}, {"dag", "2027-06-02"}, {"satt", "Hemma"},
        {"ansvarig", "Nadja"},
        {"behov", "ja"}, {"kontakt-vem", "Nadja"}, {"kontakt-dag", "2026-12-10"}, {"kontakt-om", "Mer tid."}, {"gor", "klar"}, {"version", "1"}});
}

std::function<Response(TestApp&)> sign(char const* user, Fields fields)
{
    return [user, fields](TestApp& app) {
        auto const page = follow_up(app) + "/klar";
        return send(app.as(user), page, page, fields);
    };
}

Response begin_follow_up(TestApp& app)
{
    auto const begun = app.as("nadja").post(plan(app) + "/uppfoljningar/ny", {{"vad", "whole"}, {"dag", "2026-12-02"}});
    if (begun.status == 303) write_page(app);
    return begun;
}

// Of the newest one.
std::string follow_up_state(TestApp& app)
{
    if (any(app, "SELECT count(*) FROM follow_up_draft")) return has_ended(app, "samir") ? "to be read" : "open";
    if (any(app, "SELECT count(*) FROM follow_up WHERE unfinished <> ''")) return "not finished";
    if (any(app, "SELECT count(*) FROM follow_up_contact")) return "signed and ticked";
    return any(app, "SELECT count(*) FROM follow_up") ? "signed" : nothing;
}

std::string conversation(TestApp& app) { return plan(app) + "/samtal/" + newest(app, "meeting"); }

std::function<Response(TestApp&)> change(char const* to)
{
    return [to](TestApp& app) { return app.as("nadja").post(conversation(app) + "/lage", {{"lage", to}}); };
}

Response begin_conversation(TestApp& app)
{
    app.as("nadja").post(plan(app) + "/utkast", {{"skal", "Samir vill mer."}});
    return app.as("nadja").post(plan(app) + "/samtal", {{"form", "visit"}, {"dag", "2026-11-20"}});
}

std::string conversation_state(TestApp& app)
{
    for (auto const& [code, state] : {std::pair{"going_on", "going on"}, std::pair{"paused", "paused"}, std::pair{"ended", "ended"}})
        if (any(app, std::string{"SELECT count(*) FROM meeting WHERE state = '"} + code + "'")) return state;
    return nothing;
}

} // namespace

TEST_CASE("each step of a follow-up is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Follow-up (uppföljning)",
        .steps = {
            {"begun", begin_follow_up},
            {"page written", write_page},
            {"signed", sign("nadja", {{"gor", "signera"}, {"sett", "0"}})},
            {"signed as not finished", sign("eva", {{"gor", "avbruten"}, {"ej-klar", "Samir orkar inte."}, {"sett", "0"}})},
            {"thrown away", [](TestApp& app) { return app.as("eva").post(follow_up(app) + "/borttagning"); }},
            {"case officer contacted", [](TestApp& app) {
                 return app.as("nadja").post(follow_up(app) + "/kontakt", {{"dag", "2026-11-20"}, {"text", "Hon återkommer."}});
             }},
            {"carried to the plan", [](TestApp& app) { return app.as("nadja").post(follow_up(app) + "/till-planen"); }},
            {"the next version is established", [](TestApp& app) {
                 app.as("nadja").post(plan(app) + "/utkast", {{"skal", "Samir vill mer."}});
                 return establish(app, "nadja", plan(app));
             }},
            {"the order ends", [](TestApp& app) { return end_order(app, "samir"); }},
        },
        .state = follow_up_state});
}

TEST_CASE("each step of a conversation is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Conversation about the draft (samtal)",
        .steps = {
            {"begun", begin_conversation},
            {"step gone through", [](TestApp& app) { return app.as("nadja").post(conversation(app) + "/steg/beslut", {{"gor", "stammer"}}); }},
            {"paused", change("paus")},
            {"no strength left", change("orkade-inte")},
            {"gone on with", change("fortsatt")},
            {"finished", change("klart")},
            {"next time noted", [](TestApp& app) { return app.as("nadja").post(conversation(app) + "/klart", {{"dag", "2026-12-01"},
                {"satt", "hemma"}}); }},
        },
        .state = conversation_state,
        .begin_another = {"begun"}});
}

TEST_CASE("each step of working notes is taken where their table has it, and refused where it has not")
{
    walk({.heading = "Working notes (arbetsanteckningar)",
        .steps = {
            {"written", [](TestApp& app) {
                 auto const version = std::to_string(app.count("SELECT coalesce(max(version), 0) FROM meeting_note"));
                 return app.as("nadja").post(conversation(app) + "/anteckningar", {{"text", "Blåbärspaj?"}, {"version", version}});
             }},
            {"destroyed", [](TestApp& app) { return app.as("nadja").post(conversation(app) + "/anteckningar/forstoring", {{"infort", "ja"}}); }},
        },
        .state = [](TestApp& app) -> std::string { return any(app, "SELECT count(*) FROM meeting_note") ? "kept apart" : nothing; },
        .prepare = [](TestApp& app) { REQUIRE(begin_conversation(app).status == 303); }});
}

} // namespace states
