// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

namespace {

// Every value of the attribute in the page, in order.
std::vector<std::string> values_of(std::string const& page, std::string const& attribute)
{
    std::vector<std::string> values;
    auto const opening = " " + attribute + "=\"";
    for (std::size_t at = 0; (at = page.find(opening, at)) != std::string::npos;) {
        at += opening.size();
        values.push_back(page.substr(at, page.find('"', at) - at));
    }
    return values;
}

// Heading levels in the order of the page: "1232".
std::string levels_of(std::string const& page)
{
    std::string levels;
    for (std::size_t at = 0; (at = page.find("<h", at)) != std::string::npos; ++at)
        if (page[at + 2] >= '1' && page[at + 2] <= '6') levels += page[at + 2];
    return levels;
}

void check_page(std::string const& what, Response const& response)
{
    CAPTURE(what);
    REQUIRE(response.status == 200);
    std::set<std::string> ids;
    for (auto const& id : values_of(response.body, "id")) {
        CAPTURE(id);
        CHECK(ids.insert(id).second);
    }
    for (auto const* const attribute : {"for", "aria-labelledby", "aria-describedby"})
        for (auto const& value : values_of(response.body, attribute))
            for (std::size_t from = 0; from < value.size();) {
                auto const to = std::min(value.find(' ', from), value.size());
                auto const id = value.substr(from, to - from);
                CAPTURE(attribute);
                CAPTURE(id);
                CHECK(ids.contains(id));
                from = to + 1;
            }
    auto const levels = levels_of(response.body);
    CAPTURE(levels);
    REQUIRE_FALSE(levels.empty());
    CHECK(levels.front() == '1');
    CHECK(std::count(levels.begin(), levels.end(), '1') == 1);
    for (std::size_t i = 1; i < levels.size(); ++i) CHECK(levels[i] <= levels[i - 1] + 1);
}

} // namespace

TEST_CASE("every page about a plan has one main heading, no level skipped, no id twice, and names that lead somewhere")
{
    auto const test = TestDatabase::sqlite();
    PlansHouse house{*test};
    check_page("plans, none", house.get(house.karin, show_plans, {{"person", house.elsa.text()}}));
    check_page("new plan", house.get(house.karin, show_new_plan, {{"person", house.elsa.text()}},
        {{"bestallning", house.order.text()}}));
    auto const plan = house.begin_plan(house.karin);
    auto const heading = [&](std::string const& key) {
        check_page(key, house.get(house.karin, show_heading_plain, house.at(plan, "heading", key)));
    };
    check_page("review, empty", house.get(house.karin, show_review, house.at(plan)));
    house.write_whole_plan(plan);
    for (auto const* const key : {"deltagare", "delaktighet", "narstaende", "inte-oppnar", "kommunikation", "mal", "stadning",
             "maltider", "andra-insatser", "samordning", "uppfoljning"})
        heading(key);
    check_page("task list", house.get(house.karin, show_plan, house.at(plan)));
    check_page("discard", house.get(house.karin, show_discard, house.at(plan)));
    check_page("participant", house.get(house.karin, show_participant, house.at(plan, "participant", "ny")));
    check_page("new goal", house.get(house.karin, show_goal, house.at(plan, "goal", "nytt")));
    auto const goal = test->read([](ReadTx& tx) { return tx.number("SELECT id FROM goal", {}); });
    check_page("goal", house.get(house.karin, show_goal, house.at(plan, "goal", id_text(goal))));
    check_page("new activity", house.get(house.karin, show_activity, house.at(plan, "activity", "ny"), {{"rubrik", "tvatt"}}));
    check_page("former", house.get(house.karin, show_former_texts, house.at(plan, "heading", "viktigt")));
    check_page("review", house.get(house.karin, show_review, house.at(plan)));
    auto const established = house.establish(house.karin, plan);
    check_page("version", house.get(house.karin, show_version, house.at(plan, "version", last_part(established.location))));
    check_page("versions", house.get(house.karin, show_versions, house.at(plan)));
    check_page("plans", house.get(house.karin, show_plans, {{"person", house.elsa.text()}}));
}

TEST_CASE("a form with errors is shown again with what was typed, and says so in its title")
{
    auto const test = TestDatabase::sqlite();
    PlansHouse house{*test};
    auto const plan = house.begin_plan(house.karin);
    auto const goal = house.post(house.karin, save_plan_goal, house.at(plan, "goal", "nytt"), {{"mal", "Jag vill <ut>"}});
    CHECK(goal.status == 400);
    CHECK(shows(goal, "<title>Fel: "));
    CHECK(shows(goal, "Jag vill &lt;ut&gt;"));
    CHECK(shows(goal, "Välj vems mål det är."));
    auto const activity = house.post(house.karin, save_plan_activity, house.at(plan, "activity", "ny"),
        {{"vad", "Dusch"}, {"fran", "kvart över"}, {"rubrik", "personlig-omvardnad"}});
    CHECK(activity.status == 400);
    CHECK(shows(activity, "Skriv en tid, till exempel 8.10."));
    CHECK(shows(activity, "Välj vilken insats det hör till."));
    auto const follow_up = house.post(house.karin, save_heading, house.at(plan, "heading", "uppfoljning"),
        {{"dag", "igår"}, {"version", "0"}, {"gor", "klar"}});
    CHECK(follow_up.status == 400);
    auto const words = house.post(house.karin, save_heading, house.at(plan, "heading", "viktigt"),
        {{"ord", "Kaffe!"}, {"version", "0"}, {"gor", "klar"}});
    CHECK(words.status == 400);
    CHECK(shows(words, "Välj vems ord det är."));
}

TEST_CASE("a goal of another plan's order cannot be pointed at")
{
    auto const test = TestDatabase::sqlite();
    PlansHouse house{*test};
    auto const sven = house.add_worker(house.south());
    auto const other_order = house.add_started_order(house.south());
    auto const plan = house.begin_plan(sven, other_order);
    auto const made = house.post(sven, save_plan_goal, house.at(plan, "goal", "nytt"),
        {{"mal", "Jag vill"}, {"kort", "Vill"}, {"rost", "person"}, {"metod", "samtal"}, {"beslutsmal", house.order_goal.text()},
            {"insats", house.cleaning.text()}});
    REQUIRE(made.status == 303);
    CHECK(house.count("SELECT COUNT(*) FROM plan_draft_goal WHERE order_goal_id IS NULL AND service_id IS NULL") == 1);
}
