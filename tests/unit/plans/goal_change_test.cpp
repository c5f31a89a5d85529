// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/goal_help.h"
#include "plans/plan_pages.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

namespace {

std::string established_plan(PlansHouse& house)
{
    auto const plan = house.begin_plan(house.karin);
    house.write_whole_plan(plan);
    REQUIRE(house.establish(house.karin, plan).status == 303);
    return plan;
}

std::string goal_of(PlansHouse& house) { return id_text(house.count("SELECT MIN(goal_id) FROM version_goal")); }

Fields changed_goal(PlansHouse& house, std::string why = "Elsa orkar mindre nu.")
{
    return {{"varfor", std::move(why)}, {"mal", "Jag vill duka frukosten själv"}, {"kort", "Frukost"}, {"rost", "person"},
        {"metod", "samtal"}, {"i-dag", "Vi dukar."}, {"onskat", "Elsa dukar."}, {"mats", "Antal morgnar i veckan."},
        {"beslutsmal", house.order_goal.text()}, {"insats", house.meals.text()}, {"langd", "short_term"}, {"senast", "2027-01-31"}, {"lage", "active"}};
}

} // namespace

TEST_CASE("one goal is changed on one page and one press; the rest of the plan stands as it is")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = established_plan(house);
        auto const at = house.at(plan, "goal", goal_of(house));
        auto const version = id_text(house.count("SELECT MAX(id) FROM plan_version"));
        CHECK(shows(house.get(house.karin, show_version, house.at(plan, "version", version)), "/andra-mal/" + goal_of(house)));
        auto const form = house.get(house.karin, show_goal_change, at);
        CHECK(shows(form, "Bara det här målet ändras."));
        CHECK(shows(form, "Jag vill laga min frukost själv"));
        REQUIRE(house.post(house.karin, save_goal_change, at, changed_goal(house)).status == 303);

        auto const review = house.get(house.karin, show_review, house.at(plan));
        CHECK(shows(review, "Det här ändras sedan version 1"));
        CHECK(shows(review, "Elsa orkar mindre nu."));
        // The reasons given for what is missing come along; nothing is to be confirmed anew.
        CHECK_FALSE(shows(review, "inte bekräftat"));
        Fields fields = {{"version", field_value(review.body, "version")}};
        for (std::size_t from = 0; (from = review.body.find("name=\"skal-", from)) != std::string::npos; ++from) {
            auto const begin = from + 6;
            auto const name = review.body.substr(begin, review.body.find('"', begin) - begin);
            auto const text = review.body.find(">\n", from) + 2;
            fields.emplace_back(name, review.body.substr(text, review.body.find("</textarea>", text) - text));
        }
        auto const established = house.post(house.karin, establish_plan, house.at(plan), std::move(fields));
        INFO(established.body);
        REQUIRE(established.status == 303);
        auto const page = house.get(house.olle, show_version, house.at(plan, "version", last_part(established.location)));
        CHECK(shows(page, "Jag vill duka frukosten själv"));
        CHECK(shows(page, "Antal morgnar i veckan."));
        CHECK(shows(page, "Kaffe först."));
        CHECK(house.count("SELECT COUNT(*) FROM goal") == 1);
        CHECK(house.count("SELECT COUNT(*) FROM version_activity a JOIN version_goal g ON g.version_id = a.version_id"
                          " AND g.goal_id = a.goal_id JOIN plan_version v ON v.id = a.version_id WHERE v.number = 2") == 1);
    });
}

TEST_CASE("a goal's change says why, and what was typed stays when it does not")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = established_plan(house);
        auto const answer = house.post(house.karin, save_goal_change, house.at(plan, "goal", goal_of(house)), changed_goal(house, ""));
        CHECK(answer.status == 400);
        CHECK(shows(answer, "Skriv varför målet ändras."));
        CHECK(shows(answer, "Jag vill duka frukosten själv"));
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft") == 0);
    });
}

TEST_CASE("where somebody is at the next version already, the goal is changed there")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = established_plan(house);
        auto const at = house.at(plan, "goal", goal_of(house));
        REQUIRE(house.post(house.olle, start_next_version, house.at(plan), {{"skal", "Mycket är nytt."}}).status == 303);
        auto const answer = house.get(house.karin, show_goal_change, at);
        CHECK(answer.status == 303);
        CHECK(answer.location.ends_with("/mal/" + goal_of(house)));
        CHECK(house.post(house.karin, save_goal_change, at, changed_goal(house)).status == 409);
        CHECK(house.get(house.karin, show_goal_change, house.at(plan, "goal", Id<Goal>{77}.text())).status == 404);
    });
}

TEST_CASE("without script a goal begins with a sentence from a plain link, and the questions beside it make it clear")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const at = house.at(house.begin_plan(house.karin), "goal", "nytt");
        auto const page = house.get(house.karin, show_goal, at);
        CHECK(shows(page, "<noscript>"));
        CHECK(shows(page, "/mal/nytt?borja=2"));
        CHECK(shows(page, "Frågor till målet"));
        auto const begun = house.get(house.karin, show_goal, at, {{"borja", "1"}});
        auto const field = begun.body.find("name=\"mal\"");
        auto const text = begun.body.substr(begun.body.find(">\n", field) + 2, 8);
        CHECK(text == "Jag vill");
    });
}

TEST_CASE("a goal that the person does not want stays in the version with the reason")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        Fields const declined = {{"mal", "Jag vill gå på gymmet"}, {"kort", "Gym"}, {"rost", "staff_observation"}, {"metod", "samtal"},
            {"lage", "declined"}, {"skal", "Elsa vill hellre dansa."}};
        REQUIRE(house.post(house.karin, save_plan_goal, house.at(plan, "goal", "nytt"), declined).status == 303);
        auto const established = house.establish(house.karin, plan);
        REQUIRE(established.status == 303);
        CHECK(shows(house.get(house.olle, show_version, house.at(plan, "version", last_part(established.location))),
            "Elsa vill inte ha det här målet. Elsa vill hellre dansa."));
    });
}
