// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_store.h"
#include "plans/plan_pages.h"
#include "plans/special_reason.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

namespace {

constexpr auto words = "Vi har ringt och skrivit till mamma varje vecka sedan i oktober.";

void make_child(PlansHouse& house, std::string const& legal_basis, std::string const& born = "2013-05-04")
{
    house.change([&](WriteTx& tx) {
        tx.execute("UPDATE person SET birth_date = ?2 WHERE id = ?1", {house.elsa, born});
        tx.execute("UPDATE care_order SET legal_basis = ?2 WHERE id = ?1", {house.order, legal_basis});
    });
}

// Presses the button with the same special reason and words for every gap.
Response press(PlansHouse& house, std::string const& plan, std::string const& special, std::string const& why)
{
    auto const review = house.get(house.karin, show_review, house.at(plan));
    Fields fields = {{"version", field_value(review.body, "version")}};
    for (std::size_t from = 0; (from = review.body.find("name=\"skal-", from)) != std::string::npos; ++from) {
        auto const begin = from + 11;
        auto const key = review.body.substr(begin, review.body.find('"', begin) - begin);
        fields.emplace_back("skal-" + key, why);
        if (!special.empty()) fields.emplace_back("sarskilt-" + key, special);
    }
    REQUIRE(fields.size() > 1);
    return house.post(house.karin, establish_plan, house.at(plan), std::move(fields));
}

} // namespace

TEST_CASE("the plan of a placed child lacks something only for a special reason, told in words enough and printed with it")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        make_child(house, "sol2025-11-1-familjehem");
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        CHECK(shows(house.get(house.karin, show_review, house.at(plan)), "SoF 10 kap. 3 §"));

        auto const unchosen = press(house, plan, "", words);
        CHECK(unchosen.status == 400);
        CHECK(shows(unchosen, "Välj ett särskilt skäl"));
        CHECK(shows(unchosen, words));
        auto const made_up = press(house, plan, "hittade-på", words);
        CHECK(shows(made_up, "Välj ett särskilt skäl"));
        auto const meagre = press(house, plan, "guardian_not_reached", "Går ej.");
        CHECK(meagre.status == 400);
        CHECK(shows(meagre, "minst 40 tecken"));
        CHECK(house.count("SELECT COUNT(*) FROM plan_version") == 0);

        auto const established = press(house, plan, "guardian_not_reached", words);
        REQUIRE(established.status == 303);
        auto const version = house.get(house.karin, show_version, house.at(plan, "version", last_part(established.location)));
        CHECK(shows(version, std::string{"Särskilt skäl (SoF 10 kap. 3 §): Vårdnadshavaren går inte att nå. "} + words));
        CHECK(house.count("SELECT COUNT(*) FROM version_gap WHERE special_source = 'SoF 10 kap. 3 §'") > 0);
    });
}

TEST_CASE("a child who lives at home, and a grown-up, are asked for reasons in one's own words")
{
    for (auto const& [basis, born] : {std::pair{"lss-9-10", "2013-05-04"}, std::pair{"lss-9-8", "1950-05-04"}}) {
        CAPTURE(basis);
        auto const database = TestDatabase::sqlite();
        PlansHouse house{*database};
        auto const plan = house.begin_plan(house.karin);
        make_child(house, basis, born);
        CHECK_FALSE(shows(house.get(house.karin, show_review, house.at(plan)), "sarskilt-"));
        CHECK(press(house, plan, "", "Går ej.").status == 303);
    }
}

TEST_CASE("what places a child, and the reasons that let its plan lack something, are data with their source")
{
    for_each_database([](TestDatabase& test) {
        auto const today = *CivilDate::parse_iso("2026-11-26");
        auto const bases = test.read([](ReadTx& tx) { return list_legal_bases(tx); });
        std::string placing;
        for (auto const& basis : bases)
            if (basis.places_child && basis.in_force_on(today)) placing += basis.reference() + " " + basis.text + ". ";
        CHECK(placing.find("LSS 9 § 8") != std::string::npos);
        CHECK(placing.find("SoL 11 kap. 1 § Vård i familjehem") != std::string::npos);
        CHECK(placing.find("HVB") != std::string::npos);
        auto const reasons = test.read([&](ReadTx& tx) { return list_special_reasons(tx, today); });
        CHECK(reasons.size() > 3);
        for (auto const& reason : reasons) CHECK_FALSE(reason.source.empty());
        CHECK(reasons.back().code == "other");
    });
    CHECK(too_short(std::string(20, 'a')) == "Skriv mer om varför, med minst 40 tecken. Du har skrivit 20.");
    std::string forty;
    for (int i = 0; i < 40; ++i) forty += "å";
    CHECK(too_short(forty) == "");
}
