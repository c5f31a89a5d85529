// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/life_area_pages.h"
#include "orders/life_area_store.h"
#include "orders/order_pages.h"
#include "orders/order_term.h"
#include "unit/orders/order_world.h"

#include <doctest/doctest.h>

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

Fields washing()
{
    return {{"livsomrade", "d5"}, {"icf", "d510"}, {"bedomt", "3"}, {"avsett", "1"}, {"syfte", "develop"},
        {"stodform", "training"}, {"begransning", "Orkar inte stå i duschen."}, {"version", "1"}};
}

Request at(OrderWorld& world, std::string const& area, Fields fields = {})
{
    auto request = request_of(world, std::move(fields));
    request.path_values.emplace("area", area);
    return request;
}

} // namespace

TEST_CASE("a life area needs its area; a state aimed at that is worse needs a reason, and 8 and 9 are never worse")
{
    struct Case {
        char const* assessed;
        char const* intended;
        char const* reason;
        bool right;
    };
    Case const rows[] = {{"3", "1", "", true}, {"1", "3", "", false}, {"1", "3", "Sjukdomen går framåt", true}, {"2", "2", "", true},
        {"8", "3", "", true}, {"9", "0", "", true}, {"", "4", "", true}, {"0", "", "", true}};
    for (auto const& row : rows) {
        LifeArea area{.id = Id<LifeArea>{1}, .area = {"d5", "Personlig vård"}, .assessed = {row.assessed, ""},
            .intended = {row.intended, ""}, .reason = row.reason};
        CAPTURE(row.assessed);
        CAPTURE(row.intended);
        CHECK((life_area_errors(area).count("skal") == 0) == row.right);
    }
    CHECK(life_area_errors({.id = Id<LifeArea>{1}}).count("livsomrade") == 1);
    for (char const* code : {"d510", "d598A", "b1", "e11500", "s7"}) CHECK_MESSAGE(looks_like_icf(code), code);
    for (char const* code : {"", "d", "510", "x510", "d510a", "d1234567", "d51 0", "A"}) CHECK_MESSAGE(!looks_like_icf(code), code);
}

TEST_CASE("the manager writes a life area with assessed and intended state, and everybody who plans sees it in words")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        CHECK(contains(show_life_area(visit, at(world, "ny")).body, "Bedömt funktionstillstånd"));
        auto wrong = washing();
        wrong[3].second = "4";
        auto const refused = save_life_area(visit, at(world, "ny", wrong));
        CHECK(refused.status == 400);
        CHECK(contains(refused.body, "sämre än det bedömda"));
        CHECK(contains(refused.body, "Orkar inte stå i duschen."));
        wrong[3].second = "8";
        CHECK(save_life_area(visit, at(world, "ny", wrong)).status == 400);
        REQUIRE(save_life_area(visit, at(world, "ny", washing())).status == 303);

        auto worker = world.house.visit(world.worker);
        auto const page = show_order(worker, request_of(world)).body;
        CHECK(contains(page, "Personlig vård"));
        CHECK(contains(page, "Svår begränsning (3)"));
        CHECK(contains(page, "Utveckla/träna funktioner"));
        CHECK(show_life_area(worker, at(world, "ny")).status == 403);
        CHECK(save_life_area(worker, at(world, "ny", washing())).status == 403);
        auto const event = world.see(world.manager, [&](ReadTx& tx, PersonAccess const& access) {
            return list_order_events(tx, access, world.order).front();
        });
        CHECK(event.reason == "Livsområde: Personlig vård");
        CHECK(contains(event.content, "Bedömt funktionstillstånd: Svår begränsning (3)"));
    });
}

TEST_CASE("two who write the same life area never lose a text, and one that is taken away stays out of the order")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        REQUIRE(save_life_area(visit, at(world, "ny", washing())).status == 303);
        auto const id = world.load_order().content.life_areas.at(0).id.text();
        auto theirs = washing();
        theirs[6].second = "Orkar stå en kort stund.";
        REQUIRE(save_life_area(visit, at(world, id, theirs)).status == 303);
        auto mine = washing();
        mine[6].second = "Vågar inte duscha.";
        auto const both = save_life_area(visit, at(world, id, mine));
        CHECK(both.status == 409);
        CHECK(contains(both.body, "Orkar stå en kort stund."));
        CHECK(contains(both.body, "Vågar inte duscha."));
        CHECK(contains(both.body, R"(name="version" value="2")"));
        REQUIRE(remove_life_area(visit, at(world, id, {{"x", "y"}})).status == 303);
        CHECK(world.load_order().content.life_areas.empty());
        CHECK(world.house.count("SELECT count(*) FROM order_life_area") == 1);
        CHECK(show_life_area(visit, at(world, id)).status == 404);
    });
}

TEST_CASE("an organisation changes the words of a list, and a word that is not offered stays where it was chosen")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        REQUIRE(save_life_area(visit, at(world, "ny", washing())).status == 303);
        auto const put = [&](TermList list, OrderTerm const& term) {
            return test.write([&](WriteTx& tx) { return put_term(tx, list, term); });
        };
        REQUIRE(put(TermList::function_level, {"3", "Stor begränsning", "", 3, true}));
        REQUIRE(put(TermList::aim, {"develop", "Utveckla", "", 1, false}));
        CHECK_FALSE(put(TermList::function_level, {"5", "Mer än total", "", 5, true}));
        CHECK_FALSE(put(TermList::aim, {"x", "", "", 5, true}));
        auto const id = world.load_order().content.life_areas.at(0).id.text();
        CHECK(contains(show_order(visit, request_of(world)).body, "Stor begränsning (3)"));
        CHECK(contains(show_life_area(visit, at(world, id)).body, R"(value="develop" selected)"));
        CHECK(save_life_area(visit, at(world, id, washing())).status == 303);
        CHECK_FALSE(contains(show_life_area(visit, at(world, "ny")).body, "develop"));
    });
}
