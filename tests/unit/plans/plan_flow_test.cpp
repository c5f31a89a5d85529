// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/chain.h"
#include "plans/plan_in_force.h"
#include "plans/plan_pages.h"
#include "plans/plan_pdf.h"
#include "plans/version_document.h"
#include "plans/version_store.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

TEST_CASE("a plan is begun, written heading by heading, read through, established and sent as a document")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plans = house.get(house.karin, show_plans, {{"person", house.elsa.text()}});
        CHECK(plans.status == 200);
        CHECK(shows(plans, "Börja på planen"));
        CHECK(shows(plans, "14 dagar efter faktisk start 16 november 2026"));

        auto const plan = house.begin_plan(house.karin);
        CHECK(shows(house.get(house.karin, show_plan, house.at(plan)), "Vad ska Elsa få stöd med?"));
        house.write_whole_plan(plan);

        auto const established = house.establish(house.karin, plan);
        REQUIRE(established.status == 303);
        auto const version = last_part(established.location);
        auto const page = house.get(house.olle, show_version, house.at(plan, "version", version));
        CHECK(page.status == 200);
        CHECK(shows(page, "Genomförandeplan för Elsa"));
        CHECK(shows(page, "Jag vill laga min frukost själv"));
        CHECK(shows(page, "måndag och tisdag 8.10–8.45"));
        CHECK(shows(page, "Det står inte vad vi gör om Elsa inte öppnar eller svarar. Vi frågar igen i juni."));

        auto const pdf = house.get(house.olle, send_version_pdf, house.at(plan, "version", version));
        CHECK(pdf.content_type == "application/pdf");
        CHECK(pdf.body.starts_with("%PDF"));
        CHECK(pdf.file_name == "genomforandeplan-1-1.pdf");
        CHECK(house.count("SELECT COUNT(*) FROM plan_document") == 1);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft") == 0);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_text_former") == 0);
    });
}

TEST_CASE("what is in force can be read by the parts above")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        house.with_access(house.karin, [&](ReadTx& tx, PersonAccess const& access) {
            CHECK(list_goals_in_force(tx, access).empty());
            auto const due = list_plans_due(tx, access, *CivilDate::parse_iso("2026-12-02"));
            REQUIRE(due.size() == 2);
            CHECK(due[0].kind == DueKind::day1_missing); // what to do if Elsa does not open
            CHECK(due[1].kind == DueKind::plan_missing);
            CHECK(due[1].due.on.iso() == "2026-11-30");
            CHECK(due[1].due.days_left == -2);
            return 0;
        });
        REQUIRE(house.establish(house.karin, plan).status == 303);
        house.with_access(house.karin, [&](ReadTx& tx, PersonAccess const& access) {
            auto const goals = list_goals_in_force(tx, access);
            REQUIRE(goals.size() == 1);
            CHECK(goals[0].goal.short_name == "Frukost");
            CHECK(goals[0].goal.voice == WhoseVoice::person);
            CHECK(goals[0].goal.sub_goals.size() == 1);
            CHECK(goals[0].activities.size() == 1);
            CHECK(list_activities_without_goal(tx, access).size() == 1);
            CHECK(list_goal_names(tx, access).size() == 1);
            CHECK(list_activity_names(tx, access).size() == 2);

            auto const thursday = activities_today(tx, access, *CivilDate::parse_iso("2026-11-26"));
            REQUIRE(thursday.size() == 1);
            CHECK(thursday[0].what == "Städa");
            CHECK(thursday[0].time == "13.00");
            CHECK(activities_today(tx, access, *CivilDate::parse_iso("2026-11-25")).empty());

            auto const due = list_plans_due(tx, access, *CivilDate::parse_iso("2026-12-02"));
            REQUIRE(due.size() == 1);
            CHECK(due[0].kind == DueKind::follow_up);
            CHECK(due[0].due.on.iso() == "2027-01-03"); // six weeks after 22 November: before what is agreed, 2027-05-20
            auto const of_unit = list_plans_due(tx, {house.north()}, *CivilDate::parse_iso("2026-12-02"));
            CHECK(of_unit.size() == 1);
            return 0;
        });
    });
}

TEST_CASE("two press establish at once: one plan applies, and the other is told so")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        house.appoint(house.order, house.olle, "deputy");
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        auto const both_read = house.get(house.olle, show_review, house.at(plan));
        REQUIRE(house.establish(house.karin, plan).status == 303);
        auto const second = house.post(
            house.olle, establish_plan, house.at(plan), {{"version", field_value(both_read.body, "version")}});
        CHECK(second.status == 409);
        CHECK(shows(second, "fastställd"));
        CHECK(house.count("SELECT COUNT(*) FROM plan_version") == 1);
    });
}

TEST_CASE("whoever read the plan before a colleague changed it reads it once more before establishing")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        auto const read = house.get(house.karin, show_review, house.at(plan));
        REQUIRE(house.post(house.olle, save_heading, house.at(plan, "heading", "intressen"),
            {{"text", "Fåglar."}, {"version", "0"}, {"gor", "spara"}}).status == 303);
        auto const pressed = house.post(
            house.karin, establish_plan, house.at(plan), {{"version", field_value(read.body, "version")}});
        CHECK(pressed.status == 409);
        CHECK(shows(pressed, "Någon ändrade i planen medan du läste"));
        CHECK(house.count("SELECT COUNT(*) FROM plan_version") == 0);
    });
}

TEST_CASE("an established version cannot be changed or removed by any statement")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        REQUIRE(house.establish(house.karin, plan).status == 303);
        for (auto const* const table : {"plan_version", "version_text", "version_participant", "version_participation",
                 "version_follow_up", "version_goal", "version_sub_goal", "version_activity", "version_gap", "version_basis",
                 "version_order_goal", "version_order_service", "plan_document", "plan_template"}) {
            CAPTURE(table);
            CHECK(house.count("SELECT COUNT(*) FROM " + std::string{table}) > 0);
            CHECK_THROWS(house.change([&](WriteTx& tx) { tx.execute("DELETE FROM " + std::string{table}, {}); }));
        }
        CHECK_THROWS(house.change([&](WriteTx& tx) { tx.execute("UPDATE version_goal SET wording = 'x'", {}); }));
    });
}

TEST_CASE("every established version and document is found again by its commitment")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        REQUIRE(house.establish(house.karin, plan).status == 303);
        int records = 0;
        test.read([&](ReadTx& tx) {
            for (auto const& kind : {plan_version_records(), plan_document_records()})
                kind.each(tx, [&](std::int64_t id, std::function<KeptRecord()> const& read) {
                    ++records;
                    auto const commitment = tx.find(
                        "SELECT commitment FROM ledger WHERE kind = ?1 AND record = ?2", {kind.kind, id},
                        [](Row const& row) { return row.bytes(0); });
                    REQUIRE(commitment);
                    auto const kept = read();
                    CHECK(*commitment == commitment_of(kept.salt, kept.form));
                });
            return 0;
        });
        CHECK(records == 2);
    });
}

TEST_CASE("the document says what the version says, and drawn again it is the same byte for byte")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        auto const established = house.establish(house.karin, plan);
        REQUIRE(established.status == 303);
        auto const version = *Id<PlanVersion>::parse(last_part(established.location));
        Request request;
        request.path_values = {{"person", house.elsa.text()}, {"plan", plan}};
        auto const who = house.visit(house.olle);
        auto const drawn = test.read(
            [&](ReadTx& tx) { return open_version(tx, who, request, version, {"PlanPrint", Intent::plan_read}); });
        REQUIRE(drawn);
        auto const document = drawn->document();
        REQUIRE(document.goals.size() == 1);
        CHECK(document.goals[0].activities[0].when == "Måndag och tisdag 8.10–8.45");
        CHECK(document.goals[0].activities[0].who == "Tillsammans med personal");
        REQUIRE(document.everyday.size() == 1);
        CHECK(document.everyday[0].title == "Städning");
        CHECK(document.decisions[0].goal == "Bo kvar hemma och bestämma över sin dag.");
        CHECK(document.decisions[0].law_goal.find(" §") != std::string::npos);
        CHECK(document.participation.ways == "Vi pratade.");
        CHECK(document.goals[0].rests_on == "Beslutets mål: Bo kvar hemma och bestämma över sin dag. Insats: Måltider.");
        CHECK(document.goals[0].activities[0].rests_on == "Insats: Måltider.");
        CHECK(document.everyday[0].activities[0].rests_on == "Insats: Städning. Mål: Vardagsrutin utan eget mål.");
        REQUIRE(document.gaps.size() == 2);
        CHECK(document.gaps[1].text == "Det finns ingen riskbedömning av planen.");
        CHECK(document.follow_up_by->iso() == "2027-05-20");
        auto const kept = test.read([&](ReadTx& tx) { return find_document(tx, drawn->open.access, drawn->version); });
        CHECK(kept == draw_plan(document));
    });
}

TEST_CASE("the next version begins as a copy, keeps the same goals, and applies when it is established")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        REQUIRE(house.establish(house.karin, plan).status == 303);
        CHECK(house.get(house.karin, show_heading_plain, house.at(plan, "heading", "viktigt")).status == 409);

        REQUIRE(house.post(house.karin, start_next_version, house.at(plan), {{"skal", "Elsa vill ha kaffe senare."}}).status
            == 303);
        CHECK(house.post(house.olle, start_next_version, house.at(plan), {{"skal", "Samma"}}).status == 409);
        auto const heading = house.get(house.karin, show_heading_plain, house.at(plan, "heading", "viktigt"));
        CHECK(shows(heading, "Kaffe först."));
        REQUIRE(house.post(house.karin, save_heading, house.at(plan, "heading", "viktigt"),
            {{"text", "Kaffe efter radion."}, {"version", field_value(heading.body, "version")}, {"gor", "klar"}}).status == 303);
        auto const second = house.establish(house.karin, plan);
        REQUIRE(second.status == 303);
        auto const page = house.get(house.karin, show_version, house.at(plan, "version", last_part(second.location)));
        CHECK(shows(page, "Kaffe efter radion."));
        CHECK(shows(page, "1, version 2"));
        CHECK(house.count("SELECT COUNT(*) FROM goal") == 1);
        CHECK(house.count("SELECT COUNT(*) FROM version_goal") == 2);
        house.with_access(house.karin, [&](ReadTx& tx, PersonAccess const& access) {
            CHECK(list_goals_in_force(tx, access).size() == 1);
            CHECK(list_goal_names(tx, access).size() == 1);
            return 0;
        });
        CHECK(shows(house.get(house.karin, show_versions, house.at(plan)), "Version 1"));
    });
}

TEST_CASE("plans of two units stand side by side, each read only by its own")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const other_order = house.add_started_order(house.south());
        auto const sven = house.add_worker(house.south());
        auto const plan = house.begin_plan(house.karin);
        auto const other = house.begin_plan(sven, other_order);
        CHECK(plan != other);
        CHECK(house.get(house.karin, show_plan, house.at(plan)).status == 200);
        CHECK(house.get(sven, show_plan, house.at(plan)).status == 404);
        CHECK(house.get(house.karin, show_plan, house.at(other)).status == 404);
        CHECK(house.post(house.karin, save_heading, house.at(other, "heading", "viktigt"),
            {{"text", "Fel enhet"}, {"version", "0"}}).status == 404);
        CHECK(shows(house.get(sven, show_plans, {{"person", house.elsa.text()}}), "Genomförandeplan, plan 2"));
        CHECK_FALSE(shows(house.get(sven, show_plans, {{"person", house.elsa.text()}}), "plan 1"));
    });
}

TEST_CASE("a colleague writes in the draft, but the kontaktman establishes it")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.olle);
        house.write_whole_plan(plan);
        CHECK(shows(house.get(house.olle, show_review, house.at(plan)), "chefen fastställer planen"));
        CHECK(house.post(house.olle, establish_plan, house.at(plan), {}).status == 403);
        auto const leader = house.add_leader(Role::unit_manager, house.north());
        CHECK(house.establish(leader, plan).status == 303);
    });
}
