// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

namespace {

// A plan in force, and the draft of its next version.
std::string begin_next_version(PlansHouse& house)
{
    auto const plan = house.begin_plan(house.karin);
    house.write_whole_plan(plan);
    REQUIRE(house.establish(house.karin, plan).status == 303);
    REQUIRE(house.post(house.karin, start_next_version, house.at(plan), {{"skal", "Elsa vill mer."}}).status == 303);
    return plan;
}

std::int64_t left(PlansHouse& house) { return house.count("SELECT COUNT(*) FROM plan_draft_unconfirmed"); }

} // namespace

TEST_CASE("texts of the former version stand as not confirmed until somebody changes or confirms each")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = begin_next_version(house);
        auto const before = left(house);
        CHECK(before == 7); // one text, one who took part, how, one goal, two things done, the follow-up
        auto const at = house.at(plan, "heading", "viktigt");
        CHECK(shows(house.get(house.olle, show_heading_plain, at), "Från version 1, inte bekräftad"));

        // Changed.
        REQUIRE(house.post(house.karin, save_heading, at, {{"text", "Te först."}, {"version", "1"}, {"gor", "spara"}}).status == 303);
        CHECK(left(house) == before - 1);
        CHECK_FALSE(shows(house.get(house.olle, show_heading_plain, at), "inte bekräftad"));

        // Confirmed as it stands.
        REQUIRE(house.post(house.karin, confirm_in_plan, house.at(plan), {{"sak", "follow_up"}, {"nyckel", "0"}}).status == 303);
        CHECK(left(house) == before - 2);

        // Looked through in its form and saved as it was.
        auto const goal = house.at(plan, "goal", id_text(house.count("SELECT MIN(goal_id) FROM plan_draft_goal")));
        CHECK(shows(house.get(house.karin, show_goal, goal), "Från version 1, inte bekräftad"));
        REQUIRE(house.post(house.karin, save_plan_goal, goal,
            {{"mal", "Jag vill laga min frukost själv"}, {"kort", "Frukost"}, {"rost", "person"}, {"metod", "samtal"},
                {"version", "1"}}).status == 303);
        CHECK(left(house) == before - 3);
    });
}

TEST_CASE("what nobody has confirmed asks for a reason, which is printed with the version")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = begin_next_version(house);
        auto const review = house.get(house.karin, show_review, house.at(plan));
        CHECK(shows(review, "Från version 1, inte bekräftat"));
        auto const refused = house.post(
            house.karin, establish_plan, house.at(plan), {{"version", field_value(review.body, "version")}});
        CHECK(refused.status == 400);
        CHECK(house.count("SELECT COUNT(*) FROM plan_version") == 1);
        auto const established = house.establish(house.karin, plan);
        REQUIRE(established.status == 303);
        auto const page = house.get(house.olle, show_version, house.at(plan, "version", last_part(established.location)));
        CHECK(shows(page, "kommer från version 1 och ingen har bekräftat det:"));
        CHECK(house.count("SELECT COUNT(*) FROM version_gap WHERE code = 'unconfirmed'") == 1);
    });
}

TEST_CASE("whoever has read it all confirms it with one button, and whoever read before that reads again")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = begin_next_version(house);
        auto const stamp = field_value(house.get(house.karin, show_review, house.at(plan)).body, "version");
        REQUIRE(house.post(house.olle, confirm_in_plan, house.at(plan), {{"alla", "ja"}}).status == 303);
        CHECK(left(house) == 0);
        CHECK(house.post(house.karin, establish_plan, house.at(plan), {{"version", stamp}}).status == 409);
        REQUIRE(house.establish(house.karin, plan).status == 303);
        CHECK(house.count("SELECT COUNT(*) FROM version_gap WHERE code = 'unconfirmed'") == 0);
    });
}

TEST_CASE("a new plan takes the former one's texts, goals and doings along as unconfirmed, with nothing of how that was made")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const former = house.begin_plan(house.karin);
        house.write_whole_plan(former);
        REQUIRE(house.establish(house.karin, former).status == 303);
        house.change([&](WriteTx& tx) {
            tx.execute("UPDATE care_order SET state = 'ended', ended_on = '2026-11-18', end_reason = 'completed' WHERE id = ?1",
                {house.order});
        });
        auto const next = house.add_started_order(house.north());
        house.appoint(next, house.karin);
        auto const mall = test.read([](ReadTx& tx) { return list_templates(tx).front().id; });
        auto const begin = house.get(house.karin, show_new_plan, {{"person", house.elsa.text()}}, {{"bestallning", next.text()}});
        CHECK(shows(begin, "Ta med texter, mål och Så gör vi från den förra planen"));
        auto const begun = house.post(house.karin, start_new_plan, {{"person", house.elsa.text()}},
            {{"bestallning", next.text()}, {"mall", mall.text()}, {"forra", "ja"}});
        REQUIRE(begun.status == 303);
        auto const plan = last_part(begun.location);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_goal") == 1);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_activity WHERE service_id IS NULL") == 2);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_activity WHERE goal_id IS NOT NULL") == 1);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_participation") == 0);
        // Its goals are others than the former plan's, which notes point at.
        CHECK(house.count("SELECT COUNT(*) FROM goal") == 2);
        auto const review = house.get(house.karin, show_review, house.at(plan));
        CHECK(shows(review, "Från version 1 av plan 1, inte bekräftat"));
    });
}
