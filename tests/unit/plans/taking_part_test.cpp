// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_masking.h"
#include "plans/plan_pages.h"
#include "plans/plan_print.h"
#include "plans/version_document.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

void make_elsa_a_child(PlansHouse& house)
{
    house.change([&](WriteTx& tx) {
        tx.execute("UPDATE person SET birth_date = '2014-05-02' WHERE id = ?1", {house.elsa});
    });
}

Fields child_fields()
{
    return {{"barn", "Jag vill åka själv."}, {"metod", "samtal med bilder"}, {"vh-namn-0", "Mamma"},
        {"vh-syn-0", "Vill vänta ett år."}, {"vh-namn-1", "Pappa"}, {"vh-syn-1", "Tycker att det går bra nu."},
        {"skillnad", "När Elsa får åka själv."}, {"foljer", "partly"}, {"blev", "Hon åker en hållplats."}, {"version", "0"}};
}

VersionToDraw drawn(PlansHouse& house, std::string const& plan, Id<PlanVersion> version)
{
    Request request;
    request.path_values = {{"person", house.elsa.text()}, {"plan", plan}};
    auto const who = house.visit(house.olle);
    auto found = house.test.read(
        [&](ReadTx& tx) { return open_version(tx, who, request, version, {"PlanPrint", Intent::plan_read}); });
    REQUIRE(found);
    return std::move(*found);
}

} // namespace

TEST_CASE("who was offered to take part, how and what they answered stands in the version, yes or no")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const offer = [&](Fields fields) {
            return house.post(house.karin, save_plan_offer, house.at(plan, "offer", "ny"), std::move(fields));
        };
        REQUIRE(offer({{"namn", "Gun God"}, {"slag", "representative"}, {"relation", "god man"}, {"satt", "brev"},
            {"dag", "2026-11-10"}, {"svar", "no"}, {"skal", "Hinner inte i år."}}).status == 303);
        REQUIRE(offer({{"namn", "Siv Syster"}, {"slag", "health_staff"}, {"relation", "sjuksköterska"}, {"svar", "yes"}}).status
            == 303);
        CHECK(shows(house.get(house.karin, show_heading_plain, house.at(plan, "heading", "delaktighet")), "Gun God"));
        house.write_whole_plan(plan);
        auto const established = house.establish(house.karin, plan);
        REQUIRE(established.status == 303);
        auto const version = last_part(established.location);
        auto const page = house.get(house.olle, show_version, house.at(plan, "version", version));
        CHECK(shows(page, "Gun God, god man. Brev 10 november 2026. Tackade nej: Hinner inte i år."));
        CHECK(shows(page, "Siv Syster, sjuksköterska. Tackade ja."));
        auto const to_draw = drawn(house, plan, *Id<PlanVersion>::parse(version));
        auto const printed
            = document_of(to_draw.version, to_draw.plan_template, std::nullopt, {}, house.settings);
        CHECK(printed.participation.offers.size() == 2);
        // On a copy about somebody with a protected identity their names are hidden as everybody's are.
        auto hidden = printed;
        hidden.protected_number = "12";
        CHECK(fit_for_copy(hidden).participation.offers.front()
            == "[namn], god man. Brev 10 november 2026. Tackade nej: Hinner inte i år.");
        // Nobody who said no is printed among those who made the plan.
        CHECK(std::ranges::none_of(printed.participants, [](auto const& one) { return one.name == "Gun God"; }));
    });
}

TEST_CASE("an offer says who, what kind and what they answered, and nobody was asked tomorrow")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const answer = house.post(
            house.karin, save_plan_offer, house.at(plan, "offer", "ny"), {{"dag", "2027-05-01"}, {"skal", "Ville inte."}});
        CHECK(answer.status == 400);
        for (auto const* words : {"Skriv vem som erbjöds.", "Välj vem det är.", "Välj vad personen svarade.",
                 "Dagen har inte varit än.", "Ville inte."})
            CHECK(shows(answer, words));
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_offer") == 0);
    });
}

TEST_CASE("a plan that took several meetings keeps each with its day, way and people")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const meet = [&](std::string day, std::string form, std::string text) {
            REQUIRE(house.post(house.karin, save_plan_meeting, house.at(plan, "meeting", "ny"),
                {{"dag", std::move(day)}, {"form", std::move(form)}, {"vilka", "Elsa och Karin"}, {"text", std::move(text)}})
                        .status == 303);
        };
        meet("2026-11-12", "phone", "Elsa ville byta dag.");
        meet("2026-11-05", "working", "Elsa valde själv koppen.");
        house.write_whole_plan(plan);
        auto const established = house.establish(house.karin, plan);
        REQUIRE(established.status == 303);
        auto const page = house.get(house.olle, show_version, house.at(plan, "version", last_part(established.location)));
        auto const first = page.body.find("Medan vi gjorde något tillsammans 5 november 2026. Elsa och Karin. Elsa valde själv koppen.");
        auto const second = page.body.find("Telefonsamtal 12 november 2026. Elsa och Karin. Elsa ville byta dag.");
        CHECK(first != std::string::npos);
        CHECK(second != std::string::npos);
        CHECK(first < second);
    });
}

TEST_CASE("a child's view and each guardian's stand apart, with the difference and how far the child was followed")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        make_elsa_a_child(house);
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan);
        REQUIRE(house.post(house.karin, save_plan_child_view, at, child_fields()).status == 303);
        auto const page = house.get(house.karin, show_child_view, at);
        // Differing views belong in the journal: offered, never written.
        CHECK(shows(page, "/anteckning?olika-syn=" + plan));
        CHECK(shows(page, "Vill vänta ett år."));
        house.write_whole_plan(plan);
        auto const established = house.establish(house.karin, plan);
        REQUIRE(established.status == 303);
        auto const version = *Id<PlanVersion>::parse(last_part(established.location));
        auto const to_draw = drawn(house, plan, version);
        auto const printed = document_of(to_draw.version, to_draw.plan_template, std::nullopt, {}, house.settings);
        REQUIRE(printed.participation.child);
        CHECK(printed.participation.child->guardians == std::vector<std::string>{"Mamma", "Pappa"});
        auto const& row = printed.participation.child->questions.front();
        CHECK(row.child == "Jag vill åka själv. (samtal med bilder)");
        CHECK(row.guardians == std::vector<std::string>{"Vill vänta ett år.", "Tycker att det går bra nu."});
        CHECK(row.outcome == "När Elsa får åka själv. Planen följer delvis det Elsa vill. Hon åker en hållplats.");
        CHECK(shows(house.get(house.olle, show_version, house.at(plan, "version", version.text())),
            "Planen följer delvis det Elsa vill."));
    });
}

TEST_CASE("views that differ say how far the child was followed; and a grown person has no such page")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        CHECK(house.get(house.karin, show_child_view, house.at(plan)).status == 404);
        CHECK(house.post(house.karin, save_plan_child_view, house.at(plan), child_fields()).status == 404);
        make_elsa_a_child(house);
        auto fields = child_fields();
        std::erase_if(fields, [](auto const& field) { return field.first == "foljer"; });
        auto const answer = house.post(house.karin, save_plan_child_view, house.at(plan), std::move(fields));
        CHECK(shows(answer, "Välj om planen följer det barnet vill."));
        CHECK(shows(answer, "Tycker att det går bra nu."));
    });
}

TEST_CASE("two who write about the same meeting lose no word")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        Fields const fields = {{"dag", "2026-11-12"}, {"form", "visit"}, {"vilka", "Elsa"}};
        REQUIRE(house.post(house.karin, save_plan_meeting, house.at(plan, "meeting", "ny"), fields).status == 303);
        auto const at = house.at(plan, "meeting", id_text(house.count("SELECT MAX(meeting_id) FROM plan_draft_meeting")));
        auto const version = field_value(house.get(house.karin, show_meeting, at).body, "version");
        auto const send = [&](Id<Staff> who, std::string text) {
            auto typed = fields;
            typed.emplace_back("text", std::move(text));
            typed.emplace_back("version", version);
            return house.post(who, save_plan_meeting, at, std::move(typed));
        };
        REQUIRE(send(house.karin, "Hon valde bussen.").status == 303);
        auto const second = send(house.olle, "Hon ville gå.");
        CHECK(second.status == 409);
        CHECK(shows(second, "Hon valde bussen."));
        CHECK(shows(second, "Hon ville gå."));
    });
}

TEST_CASE("a coordination that is needed says who takes the first step, and by when")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "heading", "samordning");
        REQUIRE(house.post(house.karin, save_heading, at, {{"behovs", "ja"}, {"text", "SIP med vårdcentralen."}, {"version", "0"},
            {"gor", "klar"}}).status == 303);
        auto const asked = house.get(house.karin, show_review, house.at(plan));
        CHECK(shows(asked, "det står inte vem som tar första steget."));
        CHECK(shows(asked, "det står inte till när första steget ska tas."));
        REQUIRE(house.post(house.karin, save_heading, at, {{"behovs", "ja"}, {"text", "SIP med vårdcentralen."}, {"vem", "Karin"},
            {"senast", "2027-01-31"}, {"version", "1"}, {"gor", "klar"}}).status == 303);
        CHECK_FALSE(shows(house.get(house.karin, show_review, house.at(plan)), "första steget ska tas."));
    });
}
