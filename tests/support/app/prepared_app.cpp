// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

PreparedApp::PreparedApp(DatabaseKind kind) : TestApp{kind}
{
    auto const samir = std::to_string(person("samir").id.number());
    auto const order = std::to_string(person("samir").order.number());
    auto const staff_of = [&](char const* user) { return std::to_string(world().staff.at(user).number()); };
    auto const found = [&](std::string const& placeholder, std::string const& sql) { values_[placeholder] = id_text(count(sql)); };
    values_["{person}"] = person("samir").id.text();
    values_["{order}"] = person("samir").order.text();
    values_["{heading}"] = "intressen";
    values_["{fact}"] = "telefon";
    found("{alert}", "SELECT item FROM person_fact WHERE kind = 'alert' AND person_id = " + samir);
    found("{contact}", "SELECT contact_id FROM person_contact WHERE person_id = " + samir);
    found("{keyworker}", "SELECT id FROM key_worker WHERE kind = 'deputy' AND order_id = " + order);
    found("{assignment}", "SELECT id FROM assignment WHERE staff_id = " + staff_of("petra"));
    found("{session}", "SELECT id FROM session WHERE staff_id = " + staff_of("nadja"));
    found("{plan}", "SELECT id FROM plan WHERE order_id = " + order);
    found("{version}", "SELECT v.id FROM plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.order_id = " + order);
    found("{goal}", "SELECT g.id FROM goal g JOIN plan p ON p.id = g.plan_id WHERE p.order_id = " + order);
    found("{activity}", "SELECT a.id FROM activity a JOIN plan p ON p.id = a.plan_id WHERE p.order_id = " + order);
    found("{template}", "SELECT min(id) FROM plan_template");
    prepare_plan();
    prepare_notes();
    REQUIRE(as("kim").post(at("samir", "/nodoppning"), {{"skal", "Samir svarar inte på larmet."}}).status == 303);
    found("{opening}", "SELECT id FROM emergency_opening WHERE person_id = " + samir);
}

void PreparedApp::prepare_plan()
{
    auto& nadja = as("nadja");
    auto const plan = at("samir", "/planer/" + value("{plan}"));
    REQUIRE(nadja.post(plan + "/utkast", {{"skal", "Samir vill åka längre."}}).status == 303);
    auto const heading = plan + "/rubrik/" + value("{heading}");
    auto form = nadja.form(heading);
    REQUIRE(nadja.send(form.set("text", "Tåg."), {{"gor", "spara"}}).status == 303);
    REQUIRE(nadja.send(form.set("text", "Bussar."), {{"gor", "spara"}}).status == 409);
    values_["{former}"] = id_text(count("SELECT max(id) FROM plan_draft_text_former WHERE set_aside = 1"));
    values_["{participant}"] = id_text(count("SELECT max(participant_id) FROM plan_draft_participant"));
}

void PreparedApp::prepare_notes()
{
    auto& nadja = as("nadja");
    auto const sign = [&](std::string const& text) {
        auto form = nadja.form(at("samir", "/anteckning") + "?ny=1");
        REQUIRE(nadja.send(form.set("typ", "event").set("mal", "inget").set("text", text)).status == 303);
        return form.value("utkast");
    };
    values_["{hidden}"] = sign("Hon vattnade rosorna.");
    REQUIRE(nadja.post(at("samir", "/journal/" + value("{hidden}") + "/fel-person"), {{"skal", "Fel journal."}, {"person", "okand"}}).status == 303);
    values_["{entry}"] = sign("Samir lagade middag.");
    auto const form = nadja.form(at("samir", "/anteckning") + "?ny=1");
    values_["{draft}"] = form.value("utkast");
    REQUIRE(nadja.autosave(at("samir", "/anteckning/utkast"), {{"utkast", value("{draft}")}, {"version", "0"}, {"text", "Halvt"}}).status == 200);
}

std::string PreparedApp::filled(std::string_view path) const
{
    std::string text{path};
    if (text.ends_with("/dold")) text.replace(text.find("{entry}"), 7, value("{hidden}"));
    if (text.ends_with("/planer/ny")) text.replace(text.find("{person}"), 8, person("karin").id.text()); // who has none
    for (auto const& [placeholder, id] : values_)
        if (auto const at = text.find(placeholder); at != std::string::npos) text.replace(at, placeholder.size(), id);
    return text;
}
