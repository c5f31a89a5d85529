// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stories/states/state_table.h"
#include "stories/states/state_walk.h"

#include <doctest/doctest.h>

// Every row of the tables about notes and documents, and in every state each step that is not there.

namespace states {

namespace {

std::string page(TestApp& app) { return app.at("samir", "/anteckning"); }
std::string draft(TestApp& app) { return newest(app, "journal_draft"); }
std::string note(TestApp& app) { return app.at("samir", "/journal/") + newest(app, "journal_entry"); }

Response write_note(TestApp& app, char const* text)
{
    auto const version = std::to_string(app.count("SELECT coalesce(max(version), 0) FROM journal_draft"));
    auto& nadja = app.as("nadja");
    auto const id = version == "0" ? nadja.form(page(app) + "?ny=1").value("utkast") : draft(app);
    return nadja.autosave(page(app) + "/utkast", {{"utkast", id}, {"version", version}, {"text", text}, {"typ", "event"}, {"mal", "inget"}});
}

std::string note_state(TestApp& app)
{
    app.app().tick();
    if (any(app, "SELECT count(*) FROM journal_draft")) return "draft";
    if (!any(app, "SELECT count(*) FROM journal_entry")) return nothing;
    if (any(app, "SELECT count(*) FROM journal_amendment WHERE kind = 'wrong_person'")) return "hidden";
    return any(app, "SELECT count(*) FROM journal_entry WHERE is_signed = 0") ? "locked" : "signed";
}

std::function<Response(TestApp&)> amend(char const* part, Fields fields)
{
    return [part, fields](TestApp& app) { return send(app.as("nadja"), note(app) + part, note(app) + part, fields); };
}

std::string documents(TestApp& app) { return order_of(app, "samir") + "/dokument"; }

} // namespace

TEST_CASE("each step of a note is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Note (anteckning)",
        .steps = {
            {"written", [](TestApp& app) { return write_note(app, "Samir lagade middag."); }},
            {"written on", [](TestApp& app) {
                 return app.as("nadja").autosave(page(app) + "/utkast", {{"utkast", draft(app)}, {"version", std::to_string(app.count(
                     "SELECT coalesce(max(version), 1) FROM journal_draft"))}, {"text", "Samir lagade middag åt alla."}, {"typ", "event"},
                         {"mal", "inget"}});
             }},
            {"signed", [](TestApp& app) {
                 return app.as("nadja").post(page(app), {{"utkast", draft(app)}, {"version",
                     std::to_string(app.count("SELECT coalesce(max(version), 1) FROM journal_draft"))},
                     {"typ", "event"}, {"mal", "inget"}, {"text", "Samir lagade middag."}, {"datum", "2026-11-20"}, {"tid", "9.30"}});
             }},
            {"thrown away", [](TestApp& app) { return app.as("nadja").post(page(app) + "/utkast/" + draft(app) + "/borttagning"); }},
            {"left for 14 days", [](TestApp& app) { return pass_days(app, 15); }},
            {"corrected", amend("/rattelse", {{"text", "Samir lagade lunch."}, {"skal", "Fel tid."}})},
            {"completed", amend("/komplettering", {{"text", "Det blev gott."}})},
            {"disputed", amend("/haller-inte-med", {{"vem", "person"}, {"text", "Jag lagade inget."}})},
            {"moved to the right file", amend("/fel-person", {{"skal", "Fel journal."}, {"person", "okand"}})},
        },
        .state = note_state,
        .begin_another = {"written", "written on", "signed"}});
}

TEST_CASE("each step of a document is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Document of an order (dokument)",
        .steps = {
            {"taken in", [](TestApp& app) {
                 return app.as("nadja").upload(documents(app), {{"sort", "inquiry"}, {"namn", "Utredning"}},
                     {{"fil", "u.txt", "text/plain", "Samir vill bo kvar."}});
             }},
            {"opened", [](TestApp& app) { return app.as("nadja").get(documents(app) + "/" + newest(app, "attachment") + "/fil"); }},
            {"marked as wrong", [](TestApp& app) { return app.as("nadja").post(documents(app) + "/" + newest(app, "attachment") + "/fel",
                {{"skal", "Fel person."}}); }},
        },
        .state = [](TestApp& app) -> std::string {
            if (!any(app, "SELECT count(*) FROM attachment")) return nothing;
            return any(app, "SELECT count(*) FROM attachment_mistake") ? "wrong" : "kept";
        },
        .begin_another = {"taken in"}});
}

} // namespace states
