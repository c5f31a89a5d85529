// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

// Lars takes in an order for Lindängen, and Eva gives the plan's text there (DD-20).
void PreparedApp::pass_plan_on()
{
    auto& lars = as("lars");
    auto form = lars.form(at("samir", "/bestallningar/ny"));
    form.set("enhet", world().units.at("lindangen").text()).set("myndighet", "Socialnämnden").set("arende", "SoL 2026-0100");
    form.set("beslutsdatum", "2026-11-19").set("lagrum", "lss-9-9").set("galler-fran", "2026-11-21").set("mal-overgripande", "Komma ut.");
    REQUIRE(lars.send(form.set("insats-1", "Promenad").set("omfattning-1", "En gång i veckan")).status == 303);
    auto given = as("eva").form(at("samir", "/planer/" + value("{plan}") + "/versioner/" + value("{version}") + "/ny-enhet"));
    REQUIRE(as("eva").send(given.set("varfor", "Samir flyttar dit.").set("sager", "yes")).status == 303);
}

// A god man has signed on paper, and the authority has answered.
void PreparedApp::approve_plan(std::string const& version)
{
    auto& nadja = as("nadja");
    auto contact = nadja.form(at("samir", "/kontakter/ny"));
    contact.set("sort", "god_man").set("namn", "Gun Ek").set("uppdrag", "sorja").set("fran", "2026-01-01");
    REQUIRE(nadja.send(contact.set("bevis", "Registerutdrag")).status == 303);
    auto const gun = id_text(count("SELECT max(contact_id) FROM person_contact"));
    REQUIRE(nadja.upload(version + "/godkannande",
        {{"formular", "papper"}, {"papper-satt", "paper"}, {"papper-vem", gun}, {"papper-grund", "with_consent"}, {"papper-dag", "2026-11-20"}},
        {{"fil", "plan.pdf", "application/pdf", "%PDF-1.7\nstartxref\n0\n%%EOF\n"}}).status == 303);
    auto form = nadja.form(version + "/godkannande");
    form.set("del-1", "no").set("andra-1", "Bussen går för tidigt.").set("del-2", "yes").set("satt", "spoken").set("ord", "Bra!").set("dag", "2026-11-20");
    REQUIRE(nadja.send(form, {{"svar", "approved"}}).status == 303);
    REQUIRE(as("tove").post(version + "/overlamnande/" + value("{handover}"), {{"vad", "asks_more"}, {"ord", "Hur går det på kvällen?"}}).status == 303);
}
