// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/key_worker_pages.h"
#include "orders/new_person_pages.h"
#include "orders/order_edit_pages.h"
#include "orders/order_pages.h"
#include "unit/orders/order_world.h"

#include <doctest/doctest.h>

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

Fields person_and_order(OrderWorld const& world, std::string const& number)
{
    return {{"fornamn", "Maj-Britt"}, {"efternamn", "Sjögren"}, {"nummersort", "personal"}, {"nummer", number},
        {"oppnar-inte", "Ring dottern."}, {"enhet", world.house.south().text()}, {"myndighet", "Socialnämnden"},
        {"lagrum", "lss-9-9"}, {"beslutsdatum", "2026-11-01"}, {"galler-fran", "2026-11-15"}, {"insats-1", "Gruppbostad"}};
}

} // namespace

TEST_CASE("the manager accepts and starts an order in the browser, and a wrong day is explained")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        auto const page = show_order(visit, request_of(world)).body;
        CHECK(contains(page, "Bekräfta uppdraget"));
        CHECK(contains(page, "Personliga mål saknas"));
        CHECK(contains(page, "5 § LSS"));
        CHECK(contains(page, "7 § LSS, i korthet"));
        CHECK(contains(page, "SFS 1993:387. Gäller"));
        CHECK(accept_order_post(visit, request_of(world, {{"x", "y"}})).status == 303);
        auto const future = start_order_post(visit, request_of(world, {{"start", "2027-01-01"}}));
        CHECK(future.status == 400);
        CHECK(contains(future.body, "Dagen har inte varit än."));
        CHECK(contains(future.body, "2027-01-01"));
        CHECK(start_order_post(visit, request_of(world, {{"start", "2026-11-02"}})).status == 303);
        CHECK(contains(show_order(visit, request_of(world)).body, "Insatsen började 2 november 2026."));
        CHECK(end_order_post(visit, request_of(world, {{"avslut", "2026-11-20"}})).status == 400);
        CHECK(end_order_post(visit, request_of(world, {{"avslut", "2026-11-20"}, {"skal", "moved"}})).status == 303);
        CHECK(contains(show_orders(visit, request_of(world)).body, "Personen har flyttat"));
    });
}

TEST_CASE("a worker reads the order but finds no button to change it")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.worker);
        auto const page = show_order(visit, request_of(world)).body;
        CHECK(contains(page, "Tove Sandin"));
        CHECK_FALSE(contains(page, "Bekräfta uppdraget"));
        CHECK_FALSE(contains(page, "/andra\""));
        CHECK(accept_order_post(visit, request_of(world, {{"x", "y"}})).status == 403);
        CHECK(show_order_form(visit, request_of(world)).status == 403);
        CHECK(show_key_workers(visit, request_of(world)).status == 403);
        CHECK(show_new_person(visit, request_of(world)).status == 403);
    });
}

TEST_CASE("two managers who change an order never lose a text")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        auto fields = person_and_order(world, "");
        fields.push_back({"version", "1"});
        fields.push_back({"mal-personligt-1", "Åka buss själv"});
        CHECK(save_order(visit, request_of(world, fields)).status == 303);
        fields.back().second = "Laga egen middag";
        auto const second = save_order(visit, request_of(world, fields));
        CHECK(second.status == 409);
        CHECK(contains(second.body, "Personligt mål: Åka buss själv"));
        CHECK(contains(second.body, "Laga egen middag"));
        CHECK(contains(second.body, R"(name="version" value="2")"));
    });
}

TEST_CASE("a new person comes with the first order, and nobody is registered twice")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        auto const wrong = add_new_person(visit, request_of(world, {{"fornamn", "Maj-Britt"}}));
        CHECK(wrong.status == 400);
        CHECK(contains(wrong.body, "Skriv efternamnet."));
        CHECK(contains(wrong.body, "Maj-Britt"));

        auto fields = person_and_order(world, "640823-3234");
        CHECK(add_new_person(visit, request_of(world, fields)).status == 303);
        CHECK(world.house.count("SELECT count(*) FROM person") == 2);
        CHECK(world.house.count("SELECT count(*) FROM person_fact WHERE kind = 'no_answer'") == 1);

        auto const again = add_new_person(visit, request_of(world, fields));
        CHECK(again.status == 400);
        CHECK(contains(again.body, "Det finns redan en person med det numret"));
        CHECK(contains(again.body, "name=\"befintlig\""));
        auto const known = test.read([](ReadTx& tx) { return tx.number("SELECT person_id FROM person_number WHERE number IS NOT NULL", {}); });
        fields.push_back({"befintlig", id_text(known)});
        CHECK(add_new_person(visit, request_of(world, fields)).status == 303);
        CHECK(world.house.count("SELECT count(*) FROM person") == 2);
        CHECK(world.house.count("SELECT count(*) FROM care_order") == 3);
        fields.back().second = world.person.text();
        CHECK(add_new_person(visit, request_of(world, fields)).status == 409);
    });
}

TEST_CASE("somebody without a number is registered, and the same name and birth date is asked about")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        auto fields = person_and_order(world, "");
        fields[2].second = "none";
        fields.push_back({"fodelsedatum", "1940-05-06"});
        CHECK(add_new_person(visit, request_of(world, fields)).status == 303);
        auto const again = add_new_person(visit, request_of(world, fields));
        CHECK(again.status == 400);
        CHECK(contains(again.body, "samma namn och födelsedatum"));
        fields.push_back({"annan-person", "ja"});
        CHECK(add_new_person(visit, request_of(world, fields)).status == 303);
    });
}

TEST_CASE("the manager appoints a kontaktman, whom every page then names")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        auto const nobody = save_key_worker(visit, request_of(world, {{"roll", "main"}, {"fran", "2026-11-01"}}));
        CHECK(nobody.status == 400);
        CHECK(contains(nobody.body, "Välj vem som ska utses."));
        CHECK(contains(show_order(visit, request_of(world)).body, "Kontaktman saknas"));
        CHECK(save_key_worker(visit, request_of(world, {{"roll", "main"}, {"medarbetare", world.worker.text()}, {"fran", "2026-11-01"}})).status == 303);
        CHECK(contains(show_order(visit, request_of(world)).body, "Kontaktman: Sam"));
        CHECK(contains(show_key_workers(visit, request_of(world)).body, "Avsluta i dag"));
    });
}

TEST_CASE("an order about somebody who is known is taken in by a unit that did not know the person")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.house.add_leader(Role::unit_manager, world.house.north()));
        CHECK(show_new_order(visit, request_of(world)).status == 200);
        auto fields = person_and_order(world, "");
        fields[5].second = world.house.north().text();
        CHECK(add_order(visit, request_of(world, fields)).status == 303);
        auto const list = show_orders(visit, request_of(world)).body;
        CHECK(contains(list, "Norra hemtjänsten"));
        CHECK_FALSE(contains(list, "Södra gruppbostaden"));
    });
}
