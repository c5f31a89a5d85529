// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"

#include "oversight/quality_question.h"

#include <doctest/doctest.h>

// Nadja is away next week; Eva has drawn plans and read Samir's, and Petra is to do something about it.
void PreparedApp::prepare_oversight()
{
    auto& eva = as("eva");
    auto const unit = world().units.at("ekbacken").text();
    REQUIRE(eva.post("/enhet/franvaro", {{"enhet", unit}, {"borta-vem", world().staff.at("nadja").text()}, {"borta-fran", "2026-11-23"},
        {"borta-till", "2026-11-27"}}).status == 303);
    values_["{absence}"] = id_text(count("SELECT max(id) FROM staff_absence"));
    REQUIRE(eva.post("/egenkontroll/stickprov", {{"enhet", unit}, {"antal", "5"}}).status == 303);
    values_["{review}"] = id_text(count("SELECT max(id) FROM quality_review"));
    Fields fields{{"kommentar", "Personlig."}, {"atgard", "Fråga om bussen."}, {"vem", world().staff.at("petra").text()}, {"senast", "2026-12-04"}};
    for (auto const& question : quality_questions()) fields.emplace_back(std::string{question.key}, "yes");
    REQUIRE(eva.post("/egenkontroll/stickprov/" + value("{review}") + "/planer/" + value("{plan}"), fields).status == 303);
    values_["{verdict}"] = id_text(count("SELECT max(id) FROM quality_verdict"));
}

void PreparedApp::fill_oversight()
{
    auto& eva = as("eva");
    REQUIRE(eva.send(eva.form("/egenkontroll?kontroll=follow_up_undecided", "/egenkontroll/paminnelse")).status == 303);
    REQUIRE(as("petra").post("/egenkontroll/atgarder/" + value("{verdict}"), {{"gjort", "Samir vill åka längre."}}).status == 303);
    REQUIRE(eva.post("/egenkontroll/stickprov/" + value("{review}") + "/signering", {{"slutsats", "Bra."}}).status == 303);
}
