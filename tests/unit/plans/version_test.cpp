// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_changes.h"
#include "plans/plan_pages.h"
#include "plans/plan_pdf.h"
#include "plans/plan_version.h"
#include "plans/version_document.h"
#include "plans/version_store.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

// A plan of Elsa's that is established. The id of its version.
Id<PlanVersion> establish_whole(PlansHouse& house, std::string const& plan)
{
    house.write_whole_plan(plan);
    auto const established = house.establish(house.karin, plan);
    REQUIRE(established.status == 303);
    return *Id<PlanVersion>::parse(last_part(established.location));
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

void rename_everything(PlansHouse& house)
{
    house.change([&](WriteTx& tx) {
        tx.execute("UPDATE order_goal SET text = 'Flytta till en lägenhet i stan.'", {});
        tx.execute("UPDATE order_service SET name = 'Ledsagning'", {});
        tx.execute("UPDATE person SET given_name = 'Elisabet' WHERE id = ?1", {house.elsa});
        tx.execute("UPDATE unit SET name = 'Nya Norr' WHERE id = ?1", {house.north()});
    });
}

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

bool has_change(std::vector<PrintedChange> const& all, std::string const& part, std::string const& before, std::string const& now)
{
    return std::ranges::any_of(all,
        [&](PrintedChange const& one) { return one.part == part && one.before == before && one.now == now; });
}

} // namespace

TEST_CASE("a version reads as it was established, whatever name, unit and decision are afterwards")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const version = establish_whole(house, plan);
        auto const unit = drawn(house, plan, version).document().unit;
        rename_everything(house);
        auto page = house.get(house.olle, show_version, house.at(plan, "version", version.text()));
        // What can be asked for is what the order says today.
        page.body.resize(page.body.find("Begär ändrad insats"));
        CHECK(shows(page, "Genomförandeplan för Elsa"));
        CHECK(shows(page, "Bo kvar hemma och bestämma över sin dag."));
        CHECK_FALSE(shows(page, "Flytta till en lägenhet"));
        CHECK_FALSE(shows(page, "Ledsagning"));
        auto const document = drawn(house, plan, version).document();
        CHECK(document.called == "Elsa");
        CHECK(document.unit == unit);
        CHECK(document.decisions[0].goal == "Bo kvar hemma och bestämma över sin dag.");
        CHECK(document.decisions[0].name == "Städning, Måltider");
    });
}

TEST_CASE("a reader sees which goal of the decision and which service each goal and activity rests on, or why none")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const version = establish_whole(house, plan);
        auto const page = house.get(house.olle, show_version, house.at(plan, "version", version.text()));
        CHECK(shows(page, "Insats: Städning. Mål: Vardagsrutin utan eget mål."));
        CHECK(shows(page, "Insats: Måltider."));
        auto const goal = page.body.substr(page.body.find("Jag vill laga min frukost"));
        CHECK(goal.find("Beslutets mål") != std::string::npos);
        CHECK(goal.find("Bo kvar hemma") != std::string::npos);
    });
}

TEST_CASE("what a version rests on is a part of what its commitment is computed over")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const version = drawn(house, plan, establish_whole(house, plan)).version;
        auto const form = canonical_of(version).string();
        auto other = version;
        other.basis.goals[0].text = "Något annat";
        CHECK(canonical_of(other).string() != form);
        other = version;
        other.basis.services[0].extent = "Något annat";
        CHECK(canonical_of(other).string() != form);
        for (auto const text : {&PlanBasis::organisation, &PlanBasis::unit, &PlanBasis::person, &PlanBasis::given_name,
                 &PlanBasis::title, &PlanBasis::legal_basis, &PlanBasis::law_goal, &PlanBasis::case_number, &PlanBasis::case_officer}) {
            other = version;
            other.basis.*text += "x";
            CHECK(canonical_of(other).string() != form);
        }
    });
}

TEST_CASE("a document that was not kept when the version was established is kept by whoever first asks for it")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        // As when the program is stopped between the commit and the document.
        auto const who = house.visit(house.karin);
        auto const version = test.write([&](WriteTx& tx) -> Result<Id<PlanVersion>> {
            auto const access = house.access_control.open(tx, who, house.elsa, "PlanEstablish", Intent::plan_write);
            auto const found = find_plan(tx, *access, *Id<Plan>::parse(plan));
            return establish(tx, who, *access, *found, find_draft(tx, *found)->id,
                {.key_worker = "Karin"});
        });
        REQUIRE(version);
        CHECK(house.count("SELECT COUNT(*) FROM plan_document") == 0);
        auto const at = house.at(plan, "version", version->text());
        auto const first = house.get(house.olle, send_version_pdf, at);
        CHECK(house.count("SELECT COUNT(*) FROM plan_document") == 1);
        rename_everything(house);
        CHECK(house.get(house.karin, send_version_pdf, at).body == first.body);
        CHECK(house.count("SELECT COUNT(*) FROM plan_document") == 1);
        CHECK(draw_plan(drawn(house, plan, *version).document()) == first.body);
    });
}

TEST_CASE("what is new in a version names every goal, sub-goal, text, way of taking part and follow-up that is other or gone")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const former = drawn(house, plan, establish_whole(house, plan)).version;
        auto now = former;
        now.reason = "Elsa vill mer.";
        CHECK(changes_since(former, now).empty());

        auto& goal = now.content.goals[0];
        goal.state = GoalState::reached;
        goal.sub_goals[0].state = SubGoalState::reached;
        auto& breakfast = now.content.activities[0];
        breakfast.how = "Stå i dörren.";
        breakfast.schedule.weekdays = 1;
        std::ranges::find(now.content.texts, "viktigt", &HeadingText::heading)->text = "Kaffe sist.";
        now.content.participation->part = Part::partly;
        now.content.follow_up->way = "Telefon";
        auto const changes = changes_since(former, now);
        CHECK(has_change(changes, "Mål: Frukost", "Gäller", "Nått"));
        CHECK(has_change(changes, "Delmål: Frukost", "Koka gröten själv. Pågår.", "Koka gröten själv. Klart."));
        CHECK(has_change(changes, "Frukost", "Stå bredvid spisen.", "Stå i dörren."));
        CHECK(has_change(changes, "Frukost", "Måndag och tisdag 8.10–8.45", "Måndag 8.10–8.45"));
        CHECK(std::ranges::any_of(changes, [](PrintedChange const& one) { return one.now.starts_with("Kaffe sist."); }));
        CHECK(std::ranges::any_of(changes, [](PrintedChange const& one) { return one.part == "Delaktighet"; }));
        CHECK(std::ranges::any_of(changes, [](PrintedChange const& one) { return one.part == "Uppföljning"; }));
        CHECK(std::ranges::all_of(changes, [](PrintedChange const& one) { return one.why == "Elsa vill mer."; }));
        CHECK(changes.size() == 7);

        now = former;
        now.content.goals.clear();
        now.content.texts.clear();
        now.content.follow_up.reset();
        auto const removed = changes_since(former, now);
        CHECK(std::ranges::any_of(removed, [](PrintedChange const& one) { return one.part == "Mål: Frukost" && one.now == "Borttaget"; }));
        CHECK(std::ranges::any_of(removed, [](PrintedChange const& one) { return one.part == "Uppföljning" && one.now == "Borttaget"; }));
        CHECK(std::ranges::any_of(removed, [](PrintedChange const& one) { return one.before.starts_with("Kaffe först.") && one.now == "Borttaget"; }));
    });
}

TEST_CASE("whoever wants to read the plan while the next version is written finds the version that applies first")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        CHECK_FALSE(shows(house.get(house.karin, show_plan, house.at(plan)), "Läs planen som gäller"));
        auto const version = establish_whole(house, plan);
        REQUIRE(house.post(house.karin, start_next_version, house.at(plan), {{"skal", "Elsa vill mer."}}).status == 303);
        auto const tasks = house.get(house.karin, show_plan, house.at(plan)).body;
        auto const link = tasks.find("/versioner/" + version.text());
        REQUIRE(link != std::string::npos);
        CHECK(link < tasks.find("Så långt har planen kommit"));
    });
}

TEST_CASE("the limits and life areas of the decision stand beside what is written, and a version keeps them as they read")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        house.change([&](WriteTx& tx) {
            tx.execute("UPDATE order_service SET extent = '3 timmar i veckan', limits = 'Inte helger', ends_on = '2027-05-31'"
                       " WHERE id = ?1", {house.cleaning});
            tx.execute(R"(
                INSERT INTO order_life_area (id, order_id, area, icf_code, icf_title, assessed, intended, aim, support_form,
                    limitation, reason, version, withdrawn_at, created_at, created_by)
                VALUES (77, ?1, 'd6', 'd640', 'Hushållsarbete', '3', '2', 'keep', 'supporting', 'Orkar inte dammsuga', '', 1, NULL, 1, ?2)
                )",
                {house.order, house.karin});
        });
        auto const plan = house.begin_plan(house.karin);
        auto const list = house.get(house.karin, show_plan, house.at(plan)).body;
        auto const activity = house.get(house.karin, show_activity, house.at(plan, "activity", "ny")).body;
        for (auto const& page : {list, activity}) {
            CHECK(contains(page, "Omfattning: 3 timmar i veckan."));
            CHECK(contains(page, "Gräns: Inte helger."));
            CHECK(contains(page, "till och med 31 maj 2027."));
        }
        CHECK(contains(list, "Svår begränsning (3)"));
        CHECK(contains(list, "Vilka funktioner är det?"));

        auto const version = establish_whole(house, plan);
        house.change([&](WriteTx& tx) {
            tx.execute("UPDATE order_life_area SET assessed = '1', limitation = 'Orkar allt' WHERE id = 77", {});
            tx.execute("UPDATE order_term SET label = 'Stor begränsning' WHERE list = 'function_level' AND code = '3'", {});
        });
        auto const kept = drawn(house, plan, version);
        REQUIRE(kept.version.basis.life_areas.size() == 1);
        auto const line = line_of(kept.version.basis.life_areas[0]);
        CHECK(line
            == "Hemliv. Bedömt funktionstillstånd: Svår begränsning (3). Avsett funktionstillstånd: Måttlig begränsning (2). "
               "Syfte: Bevara funktioner. Stödform: Stödjande. Begränsning: Orkar inte dammsuga. ICF: d640 Hushållsarbete.");
        CHECK(contains(house.get(house.karin, show_version, house.at(plan, "version", version.text())).body, line));
    });
}
