// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

namespace {

Fields goal_fields(std::string wording, std::string version)
{
    return {{"mal", std::move(wording)}, {"kort", "Ut"}, {"rost", "person"}, {"metod", "samtal"}, {"version", std::move(version)}};
}

// The change that the first undo button on the page leads to, and the version it carries.
std::pair<std::string, std::string> undo_on(Response const& page)
{
    auto const at = page.body.find("/angra\"");
    if (at == std::string::npos) return {};
    auto const slash = page.body.rfind('/', at - 1);
    return {page.body.substr(slash + 1, at - slash - 1), field_value(page.body.substr(at), "version")};
}

Response press_undo(PlansHouse& house, std::string const& plan, Response const& page)
{
    auto const [change, version] = undo_on(page);
    REQUIRE_FALSE(change.empty());
    return house.post(house.olle, undo_change, house.at(plan, "change", change), {{"version", version}});
}

} // namespace

TEST_CASE("the last change of a goal is undone where it was made, and undoing that comes back")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const made
            = house.post(house.karin, save_plan_goal, house.at(plan, "goal", "nytt"), goal_fields("Jag vill ut varje dag", "0"));
        auto const at = house.at(plan, "goal", last_part(made.location));
        CHECK(undo_on(house.get(house.karin, show_goal, at)).first.empty());
        REQUIRE(house.post(house.karin, save_plan_goal, at, goal_fields("Jag vill vara hemma", "1")).status == 303);
        for (auto const* there : {"Jag vill ut varje dag", "Jag vill vara hemma"}) {
            auto const undone = press_undo(house, plan, house.get(house.olle, show_goal, at));
            CHECK(undone.status == 303);
            CHECK(undone.location.find("?klart=angrat") != std::string::npos);
            CHECK(shows(house.get(house.olle, show_goal, at), std::string{">\n"} + there));
        }
    });
}

TEST_CASE("what was removed is fetched back with one press from the heading it stood under")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const heading = house.at(plan, "heading", "promenad");
        REQUIRE(house.post(house.karin, save_plan_activity, house.at(plan, "activity", "ny"),
            {{"vad", "Runt kvarteret"}, {"insats", house.cleaning.text()}, {"rubrik", "promenad"}}).status == 303);
        auto const id = id_text(house.count("SELECT MAX(activity_id) FROM plan_draft_activity"));
        REQUIRE(house.post(house.karin, save_plan_activity, house.at(plan, "activity", id), {{"ta-bort", "ja"}, {"version", "1"}})
                    .status == 303);
        auto const page = house.get(house.olle, show_heading_plain, heading);
        CHECK(shows(page, "Så gör vi: Runt kvarteret"));
        CHECK(press_undo(house, plan, page).status == 303);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_activity WHERE what = 'Runt kvarteret'") == 1);
        CHECK(undo_on(house.get(house.olle, show_heading_plain, heading)).first.empty());
    });
}

TEST_CASE("undoing from an old page overwrites nothing that somebody has saved since")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "heading", "samordning");
        auto const save = [&](std::string text, std::string version) {
            REQUIRE(house.post(house.karin, save_heading, at,
                {{"behovs", "ja"}, {"text", std::move(text)}, {"version", std::move(version)}, {"gor", "spara"}}).status == 303);
        };
        save("Med skolan.", "0");
        save("Vårdcentralen.", "1");
        auto const old = house.get(house.olle, show_heading_plain, at);
        save("Habiliteringen.", "2");
        CHECK(press_undo(house, plan, old).status == 409);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_coordination WHERE text = 'Habiliteringen.'") == 1);
    });
}
