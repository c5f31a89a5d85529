// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/draft_change_store.h"
#include "plans/plan_pages.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

#include <functional>
#include <random>
#include <set>

namespace {

Fields goal_fields(std::string wording, std::string version)
{
    return {{"mal", std::move(wording)}, {"kort", "Ut"}, {"rost", "person"}, {"metod", "samtal"},
        {"i-dag", "Sitter inne"}, {"delmal-0", "Till grinden"}, {"version", std::move(version)}};
}

std::string add_goal(PlansHouse& house, std::string const& plan)
{
    auto const made = house.post(house.karin, save_plan_goal, house.at(plan, "goal", "nytt"), goal_fields("Jag vill ut", "0"));
    REQUIRE(made.status == 303);
    return last_part(made.location);
}

std::string add_participant(PlansHouse& house, std::string const& plan)
{
    REQUIRE(house.post(house.karin, save_plan_participant, house.at(plan, "participant", "ny"),
        {{"namn", "Bo Prov"}, {"slag", "other"}}).status == 303);
    return id_text(house.count("SELECT MAX(participant_id) FROM plan_draft_participant"));
}

std::string newest_change(PlansHouse& house) { return id_text(house.count("SELECT MAX(id) FROM plan_draft_change")); }

// One kind of item: where it is written, and what a writer sends.
struct Place {
    Handler show;
    Handler save;
    std::string name;
    std::string value;
    std::function<Fields(std::string const& word, std::string const& version)> fields;
};

std::vector<Place> places(PlansHouse& house, std::string const& plan)
{
    auto const goal = add_goal(house, plan);
    REQUIRE(house.post(house.karin, save_plan_activity, house.at(plan, "activity", "ny"),
        {{"vad", "Promenad"}, {"insats", house.cleaning.text()}, {"rubrik", "promenad"}}).status == 303);
    auto const activity = id_text(house.count("SELECT MAX(activity_id) FROM plan_draft_activity"));
    return {
        {show_heading_plain, save_heading, "heading", "delaktighet",
            [](auto const& word, auto const& version) {
                return Fields{{"del", "took_part"}, {"hur", word}, {"version", version}, {"gor", "spara"}};
            }},
        {show_heading_plain, save_heading, "heading", "samordning",
            [](auto const& word, auto const& version) {
                return Fields{{"behovs", "ja"}, {"text", word}, {"version", version}, {"gor", "spara"}};
            }},
        {show_heading_plain, save_heading, "heading", "uppfoljning",
            [](auto const& word, auto const& version) {
                return Fields{{"dag", "2027-05-20"}, {"ansvarig", word}, {"version", version}, {"gor", "spara"}};
            }},
        {show_participant, save_plan_participant, "participant", add_participant(house, plan),
            [](auto const& word, auto const& version) {
                return Fields{{"namn", word}, {"slag", "other"}, {"version", version}};
            }},
        {show_goal, save_plan_goal, "goal", goal,
            [](auto const& word, auto const& version) { return goal_fields(word, version); }},
        {show_activity, save_plan_activity, "activity", activity,
            [service = house.cleaning.text()](auto const& word, auto const& version) {
                return Fields{{"vad", word}, {"insats", service}, {"rubrik", "promenad"}, {"version", version}};
            }},
    };
}

} // namespace

TEST_CASE("the fields of a form are the same after they were stored")
{
    Form form;
    form.add("namn", "Åsa: 7:or\nrad två");
    form.add("dag", "mon");
    form.add("dag", "");
    CHECK(unpacked(packed(form)).fields() == form.fields());
    CHECK_THROWS(unpacked("4:na"));
    CHECK_THROWS(unpacked("x"));
    CHECK_THROWS(unpacked("12"));
}

TEST_CASE("several writers at once never lose a word, whatever kind of item they write about")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        std::vector<Id<Staff>> const writers = {house.karin, house.olle, house.add_worker(house.north())};
        auto const plan = house.begin_plan(house.karin);
        std::mt19937 random{7};
        for (auto const& place : places(house, plan)) {
            auto const at = house.at(plan, place.name, place.value);
            std::vector<std::string> versions(writers.size(), "0");
            std::set<std::string> words;
            for (unsigned step = 0; step < 15; ++step) {
                auto const who = random() % writers.size();
                if (random() % 2 == 0) versions[who] = field_value(house.get(writers[who], place.show, at).body, "version");
                auto const word = place.value + std::to_string(step) + "z";
                words.insert(word);
                auto const saved = house.post(writers[who], place.save, at, place.fields(word, versions[who]));
                REQUIRE((saved.status == 303 || saved.status == 409));
                if (saved.status == 409) CHECK(shows(saved, word));
            }
            auto const kept = house.get(house.karin, show_changes, house.at(plan)).body
                + house.get(house.karin, place.show, at).body;
            for (auto const& word : words) {
                CAPTURE(word);
                CHECK(kept.find(word) != std::string::npos);
            }
        }
        REQUIRE(house.post(house.karin, discard_plan_draft, house.at(plan), {}).status == 303);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_change") == 0);
    });
}

TEST_CASE("both are shown side by side in words, never in the codes that are stored")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "heading", "delaktighet");
        REQUIRE(house.post(house.karin, save_heading, at,
            {{"del", "took_part"}, {"hur", "Vid köksbordet."}, {"version", "0"}, {"gor", "spara"}}).status == 303);
        auto const conflict = house.post(house.olle, save_heading, at,
            {{"del", "not_now"}, {"hur", "På bänken."}, {"version", "0"}, {"gor", "spara"}});
        CHECK(conflict.status == 409);
        for (auto const* const words : {"Var med och bestämde", "Vid köksbordet.", "Orkade inte nu", "På bänken."})
            CHECK(shows(conflict, words));
        CHECK_FALSE(shows(conflict, ">took_part<"));
        CHECK_FALSE(shows(conflict, ">not_now<"));
        // Either of them can be saved from there.
        REQUIRE(house.post(house.olle, save_heading, at,
            {{"del", "not_now"}, {"hur", "På bänken."}, {"version", field_value(conflict.body, "version")},
                {"gor", "spara"}}).status == 303);
        CHECK(shows(house.get(house.karin, show_changes, house.at(plan)), "Vid köksbordet."));
    });
}

TEST_CASE("what is saved in the background about how the person took part tells the script where both are")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "heading", "samordning");
        auto const saved = house.post(house.karin, autosave_heading, at, {{"behovs", "ja"}, {"text", "Med"}, {"version", "0"}}, true);
        CHECK(saved.body == R"({"time":"10.00","version":"1"})");
        REQUIRE(house.post(house.karin, autosave_heading, at,
            {{"behovs", "ja"}, {"text", "Med skolan"}, {"version", "1"}}, true).status == 200);
        // Typing on leaves no row for every pause.
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_change") == 1);
        auto const conflict = house.post(house.olle, autosave_heading, at, {{"behovs", "nej"}, {"version", "1"}}, true);
        CHECK(conflict.status == 409);
        CHECK(shows(conflict, "/andringar/" + newest_change(house)));
        CHECK(shows(house.get(house.olle, show_change, house.at(plan, "change", newest_change(house))), "Med skolan"));
        // Nothing is chosen yet: the script says why it waits.
        auto const waits = house.post(
            house.karin, autosave_heading, house.at(plan, "heading", "delaktighet"), {{"hur", "Vi"}, {"version", "0"}}, true);
        CHECK(waits.status == 400);
        CHECK(shows(waits, "Inte sparat än."));
    });
}

TEST_CASE("a goal that was removed is fetched back with its sub-goals and its activities")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const goal = add_goal(house, plan);
        REQUIRE(house.post(house.karin, save_plan_activity, house.at(plan, "activity", "ny"),
            {{"vad", "Promenad"}, {"insats", house.cleaning.text()}, {"mal", goal}, {"rubrik", "promenad"}}).status == 303);
        auto const at = house.at(plan, "goal", goal);
        auto const sub_goal = house.count("SELECT MAX(sub_goal_id) FROM plan_draft_sub_goal");
        REQUIRE(house.post(house.karin, save_plan_goal, at, {{"ta-bort", "ja"}, {"version", "1"}}).status == 303);
        CHECK(house.get(house.karin, show_goal, at).status == 404);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_activity WHERE goal_id IS NOT NULL") == 0);

        auto const changes = house.get(house.karin, show_changes, house.at(plan));
        CHECK(shows(changes, "Hämta tillbaka"));
        auto const removed = house.get(house.karin, show_change, house.at(plan, "change", newest_change(house)));
        REQUIRE(removed.status == 200);
        CHECK(shows(removed, "Borttaget"));
        auto fields = goal_fields("Jag vill ut", field_value(removed.body, "version"));
        fields.emplace_back("delmal-id-0", field_value(removed.body, "delmal-id-0"));
        REQUIRE(house.post(house.karin, save_plan_goal, at, fields).status == 303);
        CHECK(shows(house.get(house.karin, show_goal, at), "Sitter inne"));
        CHECK(house.count("SELECT MAX(sub_goal_id) FROM plan_draft_sub_goal") == sub_goal);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_activity WHERE goal_id = " + std::to_string(Id<Goal>::parse(goal)->number())) == 1);
        // A page from before the removal is seen to be old.
        CHECK(house.post(house.olle, save_plan_goal, at, goal_fields("Olles mål", "1")).status == 409);
    });
}

TEST_CASE("what is written about something that somebody else removed meanwhile is set aside, not lost")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "goal", add_goal(house, plan));
        REQUIRE(house.post(house.karin, save_plan_goal, at, {{"ta-bort", "ja"}, {"version", "1"}}).status == 303);
        auto const late = house.post(house.olle, save_plan_goal, at, goal_fields("Olles mål", "1"));
        CHECK(late.status == 409);
        CHECK(shows(late, "Olles mål"));
        CHECK(shows(late, "Det är borttaget ur utkastet."));
    });
}

TEST_CASE("nobody removes what somebody else has changed since they read it")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "participant", add_participant(house, plan));
        REQUIRE(house.post(house.karin, save_plan_participant, at,
            {{"namn", "Bo Prov"}, {"slag", "relative"}, {"relation", "bror"}, {"version", "1"}}).status == 303);
        auto const late = house.post(house.olle, save_plan_participant, at, {{"ta-bort", "ja"}, {"version", "1"}});
        CHECK(late.status == 409);
        CHECK(shows(late, "bror"));
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_participant") == 1);
    });
}

TEST_CASE("what is typed about the parts of a plan is kept on the device until it is sent")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        for (auto const* const heading : {"delaktighet", "samordning", "uppfoljning"}) {
            CAPTURE(heading);
            auto const page = house.get(house.karin, show_heading_plain, house.at(plan, "heading", heading));
            CHECK(shows(page, "data-keep=\"rubrik-"));
            CHECK(shows(page, "data-autosave=\""));
        }
        CHECK(shows(house.get(house.karin, show_participant, house.at(plan, "participant", "ny")), "data-keep=\"deltagare-"));
        CHECK(shows(house.get(house.karin, show_goal, house.at(plan, "goal", "nytt")), "data-keep=\"mal-"));
        CHECK(shows(house.get(house.karin, show_activity, house.at(plan, "activity", "ny")), "data-keep=\"aktivitet-"));
    });
}
