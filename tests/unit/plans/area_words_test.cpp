// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"
#include "plans/plan_print.h"
#include "plans/version_document.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

Fields area(std::string can, std::string voice, std::string press = "klar")
{
    return {{"kan", std::move(can)}, {"stodjer", "Musik på låg volym."}, {"hindrar", "Bråttom."}, {"rost", std::move(voice)},
        {"metod", "samtal i köket"}, {"version", "0"}, {"gor", std::move(press)}};
}

} // namespace

TEST_CASE("a life area says what one can and wants, what supports and what hinders, in whose voice, on screen and on paper")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "heading", "maltider");
        REQUIRE(house.post(house.karin, save_heading, at, area("Jag kan bre smörgås.", "person")).status == 303);
        CHECK(shows(house.get(house.olle, show_heading_plain, at), "Jag kan bre smörgås."));
        house.write_whole_plan(plan);
        auto const established = house.establish(house.karin, plan);
        REQUIRE(established.status == 303);
        auto const version = house.at(plan, "version", last_part(established.location));
        auto const page = house.get(house.olle, show_version, version);
        CHECK(shows(page, "Kan och vill. Elsas egna ord (samtal i köket)"));
        CHECK(shows(page, "Det som stödjer"));
        CHECK(shows(page, "Musik på låg volym."));
        CHECK(shows(page, "Det som hindrar"));

        Request request;
        request.path_values = {{"person", house.elsa.text()}, {"plan", plan}};
        auto const who = house.visit(house.olle);
        auto const drawn = test.read([&](ReadTx& tx) {
            return open_version(tx, who, request, *Id<PlanVersion>::parse(last_part(established.location)),
                {"PlanPrint", Intent::plan_read});
        });
        REQUIRE(drawn);
        auto const printed
            = document_of(drawn->version, drawn->plan_template, std::nullopt, {}, house.settings);
        auto const found = std::ranges::find(printed.everyday, std::string{"Måltider"}, &PrintedHeading::title);
        REQUIRE(found != printed.everyday.end());
        CHECK(found->own_words.size() == 3);
    });
}

TEST_CASE("words about a life area need a voice before the heading is done, and are asked for at the review until then")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "heading", "maltider");
        auto const answer = house.post(house.karin, save_heading, at, area("Jag kan bre smörgås.", ""));
        CHECK(shows(answer, "Välj vems ord det är."));
        CHECK(shows(answer, "Jag kan bre smörgås."));
        REQUIRE(house.post(house.karin, save_heading, at, area("Jag kan bre smörgås.", "", "spara")).status == 303);
        CHECK(shows(house.get(house.karin, show_review, house.at(plan)), "Det står inte vems de egna orden är under Måltider."));
    });
}

TEST_CASE("an area's former words come back with one press, and once more")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "heading", "maltider");
        REQUIRE(house.post(house.karin, save_heading, at, area("Jag kan koka gröt.", "person", "spara")).status == 303);
        auto second = area("Jag kan bre smörgås.", "person", "spara");
        second[5].second = std::string{"1"}; // GCC 12 warns wrongly of a literal here
        REQUIRE(house.post(house.karin, save_heading, at, second).status == 303);
        for (auto const* there : {"Jag kan koka gröt.", "Jag kan bre smörgås."}) {
            auto const page = house.get(house.karin, show_heading_plain, at);
            REQUIRE(shows(page, "Ångra senaste ändringen"));
            auto const former = field_value(page.body.substr(page.body.find("/tidigare")), "text");
            auto const version = field_value(page.body.substr(page.body.find("/tidigare")), "version");
            REQUIRE(house.post(house.karin, restore_text, at, {{"text", former}, {"version", version}}).status == 303);
            auto const restored = house.get(house.karin, show_heading_plain, at);
            CHECK(shows(restored, std::string{">\n"} + there));
        }
    });
}
