// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

namespace {

constexpr auto heading = "intressen";

std::string all_texts(PlansHouse& house, std::string const& plan)
{
    return house.get(house.karin, show_heading_plain, house.at(plan, "heading", heading)).body
        + house.get(house.karin, show_former_texts, house.at(plan, "heading", heading)).body;
}

// What one writer has on the screen.
struct Screen {
    std::string text;
    std::string version = "0";
};

std::string version_in(std::string const& json)
{
    auto const from = json.find("version\":\"") + 10;
    return json.substr(from, json.find('"', from) - from);
}

// Each writer goes on typing, begins anew or opens the page again, and the script saves. Returns every word sent.
std::set<std::string> write_at_random(
    PlansHouse& house, std::string const& plan, std::vector<Id<Staff>> const& writers, unsigned seed)
{
    std::mt19937 random{seed};
    auto const at = house.at(plan, "heading", heading);
    std::vector<Screen> screens(writers.size());
    std::set<std::string> words;
    for (unsigned step = 0; step < 25; ++step) {
        auto const who = random() % writers.size();
        auto& screen = screens[who];
        if (random() % 4 == 0)
            screen = {"", field_value(house.get(writers[who], show_heading_plain, at).body, "version")};
        auto const word = "ord" + std::to_string(step) + "z";
        words.insert(word);
        screen.text = random() % 3 == 0 ? word : screen.text + " " + word;
        auto const saved = house.post(
            writers[who], autosave_heading, at, {{"text", screen.text}, {"version", screen.version}}, true);
        REQUIRE((saved.status == 200 || saved.status == 409));
        if (saved.status == 200) screen.version = version_in(saved.body);
    }
    return words;
}

} // namespace

TEST_CASE("autosave answers with the time and the next version, and the page opens with the text")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "heading", heading);
        auto const saved = house.post(house.karin, autosave_heading, at, {{"text", "Fåglar <ute>"}, {"version", "0"}}, true);
        CHECK(saved.status == 200);
        CHECK(saved.body == R"({"time":"10.00","version":"1"})");
        auto const page = house.get(house.olle, show_heading_plain, at);
        CHECK(shows(page, "Fåglar &lt;ute&gt;"));
        CHECK(field_value(page.body, "version") == "1");
        CHECK(house.post(house.karin, autosave_heading, at, {{"text", "Fåglar <ute> i skogen"}, {"version", "1"}}).status == 303);
    });
}

TEST_CASE("two write under one heading: nothing is overwritten, both texts are shown, and one is made of them")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "heading", heading);
        REQUIRE(house.post(house.karin, save_heading, at, {{"text", "Karins ord"}, {"version", "0"}, {"gor", "spara"}}).status == 303);
        auto const conflict = house.post(house.olle, save_heading, at, {{"text", "Olles ord"}, {"version", "0"}, {"gor", "spara"}});
        CHECK(conflict.status == 409);
        CHECK(shows(conflict, "Karins ord"));
        CHECK(shows(conflict, "Olles ord"));
        CHECK(shows(house.get(house.karin, show_heading_plain, at), "Karins ord"));

        auto const chosen = house.post(house.olle, save_heading, at,
            {{"text", "Karins ord och Olles ord"}, {"version", field_value(conflict.body, "version")}, {"gor", "spara"}});
        CHECK(chosen.status == 303);
        CHECK(shows(house.get(house.karin, show_heading_plain, at), "Karins ord och Olles ord"));
    });
}

TEST_CASE("a conflict in the background tells the script where both texts are")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "heading", heading);
        house.post(house.karin, autosave_heading, at, {{"text", "Karins ord"}, {"version", "0"}}, true);
        auto const conflict = house.post(house.olle, autosave_heading, at, {{"text", "Olles"}, {"version", "0"}}, true);
        CHECK(conflict.status == 409);
        CHECK(conflict.body.find("/jamfor?text=") != std::string::npos);
        // He goes on typing before he looks: only the longer text is set aside.
        auto const later = house.post(house.olle, autosave_heading, at, {{"text", "Olles ord"}, {"version", "0"}}, true);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_text_former WHERE set_aside = 1") == 1);
        auto const text = later.body.substr(later.body.find("text=") + 5, 13);
        auto const both = house.get(house.olle, show_both_texts, at, {{"text", text}});
        CHECK(both.status == 200);
        CHECK(shows(both, "Karins ord"));
        CHECK(shows(both, "Olles ord"));
    });
}

TEST_CASE("a former text is fetched back")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "heading", heading);
        house.post(house.karin, save_heading, at, {{"text", "Först"}, {"version", "0"}, {"gor", "spara"}});
        house.post(house.olle, save_heading, at, {{"text", "Sedan"}, {"version", "1"}, {"gor", "spara"}});
        auto const former = house.get(house.karin, show_former_texts, at);
        CHECK(shows(former, "Först"));
        auto const restored = house.post(house.karin, restore_text, at,
            {{"text", field_value(former.body, "text")}, {"version", field_value(former.body, "version")}});
        CHECK(restored.status == 303);
        CHECK(shows(house.get(house.karin, show_heading_plain, at), "Först"));
        CHECK(shows(house.get(house.karin, show_former_texts, at), "Sedan"));
    });
}

// Whatever order three writers save in, from whatever version each has on the screen, every word that one of them has
// sent stands in the text or among the former ones.
TEST_CASE("several writers at once never lose a word")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        std::vector<Id<Staff>> const writers = {house.karin, house.olle, house.add_worker(house.north())};
        for (unsigned seed = 1; seed <= 10; ++seed) {
            auto const plan = house.begin_plan(house.karin);
            auto const words = write_at_random(house, plan, writers, seed);
            auto const kept = all_texts(house, plan);
            CAPTURE(seed);
            for (auto const& word : words) {
                CAPTURE(word);
                CHECK(kept.find(word) != std::string::npos);
            }
            CHECK(house.post(house.karin, discard_plan_draft, house.at(plan), {}).status == 303);
        }
    });
}

TEST_CASE("a goal that somebody else has saved meanwhile is shown with both, and nothing is overwritten")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        Fields fields = {{"mal", "Jag vill ut"}, {"kort", "Ut"}, {"rost", "person"}, {"metod", "samtal"}};
        auto const made = house.post(house.karin, save_plan_goal, house.at(plan, "goal", "nytt"), fields);
        REQUIRE(made.status == 303);
        auto const at = house.at(plan, "goal", last_part(made.location));
        auto with = [&](std::string wording, std::string version) {
            Fields changed = {{"mal", std::move(wording)}, {"kort", "Ut"}, {"rost", "person"}, {"metod", "samtal"},
                {"version", std::move(version)}};
            return changed;
        };
        CHECK(house.post(house.karin, save_plan_goal, at, with("Karins mål", "1")).status == 303);
        auto const conflict = house.post(house.olle, save_plan_goal, at, with("Olles mål", "1"));
        CHECK(conflict.status == 409);
        CHECK(shows(conflict, "Karins mål"));
        CHECK(shows(conflict, "Olles mål"));
        CHECK(house.post(house.olle, save_plan_goal, at, with("Olles mål", field_value(conflict.body, "version"))).status == 303);
    });
}
