// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/chain.h"
#include "plans/plan_objection_store.h"
#include "plans/plan_pages.h"
#include "plans/version_document.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

namespace {

std::string establish_whole(PlansHouse& house, std::string const& plan)
{
    house.write_whole_plan(plan);
    auto const established = house.establish(house.karin, plan);
    REQUIRE(established.status == 303);
    return last_part(established.location);
}

VersionToDraw drawn(PlansHouse& house, std::string const& plan, std::string const& version)
{
    Request request;
    request.path_values = {{"person", house.elsa.text()}, {"plan", plan}};
    auto const who = house.visit(house.olle);
    auto found = house.test.read([&](ReadTx& tx) {
        return open_version(tx, who, request, *Id<PlanVersion>::parse(version), {"PlanPrint", Intent::plan_read});
    });
    REQUIRE(found);
    return std::move(*found);
}

Response dispute(PlansHouse& house, std::string const& plan, std::string const& version, std::string const& about,
    std::string const& text, Fields who = {{"vem", "person"}})
{
    who.insert(who.end(), {{"galler", about}, {"invandning", text}, {"rost", "person"}, {"metod", "samtal"}});
    return house.post(house.olle, dispute_version, house.at(plan, "version", version), std::move(who));
}

} // namespace

TEST_CASE("who does not agree is noted beside the text, on the page and in every document made afterwards, for good")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const version = establish_whole(house, plan);
        auto const at = house.at(plan, "version", version);
        auto const own = house.get(house.karin, send_version_pdf, at);
        auto const goal = drawn(house, plan, version).version.content.goals[0].id.text();
        auto const activity = drawn(house, plan, version).version.content.activities[0].id.text();

        REQUIRE(dispute(house, plan, version, "goal:" + goal, "Jag vill laga middag.").status == 303);
        REQUIRE(dispute(house, plan, version, "activity:" + activity, "Stå inte så nära.").status == 303);
        REQUIRE(dispute(house, plan, version, "heading:viktigt", "Te, inte kaffe.").status == 303);
        REQUIRE(dispute(house, plan, version, "heading:uppfoljning", "För sent.").status == 303);
        REQUIRE(dispute(house, plan, version, "plan", "Alldeles för mycket.", {{"vem", "relative"}, {"namn", "Amal Prov"}}).status == 303);

        auto const page = house.get(house.karin, show_version, at);
        for (auto const* text : {"Elsa håller inte med", "Jag vill laga middag.", "Stå inte så nära.", "Te, inte kaffe.", "För sent.",
                 "Amal Prov, anhörig, håller inte med", "Alldeles för mycket."}) {
            CAPTURE(text);
            CHECK(shows(page, text));
        }
        auto const document = drawn(house, plan, version).document();
        REQUIRE(document.goals[0].objections.size() == 1);
        CHECK(document.goals[0].objections[0].who == "Elsa");
        CHECK(document.goals[0].objections[0].text == "Jag vill laga middag. Vems ord: Elsa själv, samtal.");
        CHECK(document.goals[0].activities[0].objections.size() == 1);
        CHECK(document.important[0].objections.size() == 1);
        REQUIRE(document.participation.objections.size() == 2);
        CHECK(document.participation.objections[1].text == "Det gäller Uppföljning. För sent. Vems ord: Elsa själv, samtal.");

        auto const later = house.get(house.karin, send_version_pdf, at);
        CHECK(later.file_name == "genomforandeplan-1-1-med-invandningar.pdf");
        CHECK(later.body != own.body);
        CHECK(later.body == house.get(house.olle, send_version_pdf, at).body);
        CHECK(house.count("SELECT COUNT(*) FROM plan_document") == 1);
        auto const kept = house.test.read([&](ReadTx& tx) {
            return tx.find("SELECT content FROM plan_document", {}, [](Row const& row) { return row.bytes(0); });
        });
        CHECK(std::string(kept->begin(), kept->end()) == own.body);
        CHECK_THROWS(house.change([](WriteTx& tx) { tx.execute("DELETE FROM plan_objection", {}); }));
        CHECK_THROWS(house.change([](WriteTx& tx) { tx.execute("UPDATE plan_objection SET text = 'x'", {}); }));
    });
}

TEST_CASE("an objection follows a text into the next version while it reads the same, and no longer")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const first = establish_whole(house, plan);
        auto const goal = drawn(house, plan, first).version.content.goals[0].id.text();
        REQUIRE(dispute(house, plan, first, "goal:" + goal, "Jag vill laga middag.").status == 303);
        REQUIRE(dispute(house, plan, first, "heading:viktigt", "Te, inte kaffe.").status == 303);
        REQUIRE(dispute(house, plan, first, "plan", "Alldeles för mycket.").status == 303);
        house.test.clock().advance(std::chrono::minutes{1});
        REQUIRE(house.post(house.karin, start_next_version, house.at(plan), {{"skal", "Elsa vill ha te."}}).status == 303);
        auto const heading = house.get(house.karin, show_heading_plain, house.at(plan, "heading", "viktigt"));
        REQUIRE(house.post(house.karin, save_heading, house.at(plan, "heading", "viktigt"),
            {{"text", "Te först."}, {"version", field_value(heading.body, "version")}, {"gor", "klar"}}).status == 303);
        auto const established = house.establish(house.karin, plan);
        REQUIRE(established.status == 303);
        auto const second = last_part(established.location);
        auto const at = house.at(plan, "version", second);
        auto const page = house.get(house.karin, show_version, at);
        CHECK(shows(page, "Jag vill laga middag."));
        CHECK(shows(page, "vid version 1"));
        CHECK_FALSE(shows(page, "Te, inte kaffe."));
        CHECK_FALSE(shows(page, "Alldeles för mycket."));
        // It was known when the second version was established, so it stands in that version's own document.
        auto const document = drawn(house, plan, second).document();
        CHECK(document.goals[0].objections.size() == 1);
        CHECK_FALSE(document.disputed_on);
        CHECK(house.get(house.karin, send_version_pdf, at).file_name == "genomforandeplan-1-2.pdf");
        CHECK(shows(house.get(house.karin, show_version, house.at(plan, "version", first)), "Te, inte kaffe."));
        REQUIRE(dispute(house, plan, second, "goal:" + goal, "Fortfarande inte.").status == 303);
        CHECK_FALSE(shows(house.get(house.karin, show_version, house.at(plan, "version", first)), "Fortfarande inte."));
    });
}

TEST_CASE("every objection is found again by its commitment")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        REQUIRE(dispute(house, plan, establish_whole(house, plan), "plan", "Nej.").status == 303);
        int records = 0;
        test.read([&](ReadTx& tx) {
            plan_objection_records().each(tx, [&](std::int64_t id, std::function<KeptRecord()> const& read) {
                ++records;
                auto const commitment = tx.find("SELECT commitment FROM ledger WHERE kind = 'plan_objection' AND record = ?1", {id},
                    [](Row const& row) { return row.bytes(0); });
                REQUIRE(commitment);
                auto const kept = read();
                CHECK(*commitment == commitment_of(kept.salt, kept.form));
            });
            return 0;
        });
        CHECK(records == 1);
    });
}

TEST_CASE("an objection says what it is about, who does not agree and in whose words, or is not taken")
{
    auto const test = TestDatabase::sqlite();
    PlansHouse house{*test};
    auto const plan = house.begin_plan(house.karin);
    auto const version = establish_whole(house, plan);
    auto const at = house.at(plan, "version", version);
    auto const empty = house.post(house.olle, dispute_version, at, {{"invandning", "Nej <tack>"}});
    CHECK(empty.status == 400);
    for (auto const* text : {"Välj vad det gäller.", "Välj vem som inte håller med.", "Välj vems ord det är.", "Skriv hur det kom fram.",
             "Nej &lt;tack&gt;"}) {
        CAPTURE(text);
        CHECK(shows(empty, text));
    }
    CHECK(shows(dispute(house, plan, version, "plan", "Nej.", {{"vem", "relative"}}), "Skriv namnet på den som inte håller med."));
    CHECK(dispute(house, plan, version, "heading:finns-inte", "Nej.").status == 404);
    CHECK(dispute(house, plan, version, "goal:" + house.test.ids().next<Goal>().text(), "Nej.").status == 404);
    CHECK(house.count("SELECT COUNT(*) FROM plan_objection") == 0);
}
