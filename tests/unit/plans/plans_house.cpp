// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/plans/plans_house.h"

#include "plans/plan_pages.h"
#include "rules/person_rule_store.h"

#include <doctest/doctest.h>

Response show_heading_plain(Visit& visit, Request const& request) { return show_heading(visit, request); }

PlansHouse::PlansHouse(TestDatabase& the_test)
    : AccessHouse{the_test}, elsa{add_person("Elsa")}, order{add_started_order(north())},
      order_goal{test.ids().next<OrderGoal>()}, cleaning{test.ids().next<OrderService>()},
      meals{test.ids().next<OrderService>()}, karin{add_worker(north())}, olle{add_worker(north())}
{
    change([&](WriteTx& tx) {
        auto const imported = import_templates(tx, test.ids(), house.ledger, now());
        REQUIRE(imported);
        tx.execute(R"(
            INSERT INTO order_goal (id, order_id, kind, position, text, created_at, created_by)
            VALUES (?1, ?2, 'overall', 1, 'Bo kvar hemma och bestämma över sin dag.', ?3, ?4))",
            {order_goal, order, now(), karin});
        int position = 0;
        for (auto const& [id, name] : {std::pair{cleaning, "Städning"}, std::pair{meals, "Måltider"}})
            tx.execute(R"(
                INSERT INTO order_service (id, order_id, position, name, extent, limits, created_at, created_by)
                VALUES (?1, ?2, ?3, ?4, '2 timmar i veckan', '', ?5, ?6))",
                {id, order, ++position, name, now(), karin});
    });
    appoint(order, karin);
}

Id<Order> PlansHouse::add_started_order(Id<Unit> unit, std::string const& started)
{
    auto const id = add_order(elsa, unit);
    change([&](WriteTx& tx) {
        tx.execute("UPDATE care_order SET state = 'started', accepted_at = received_at, actual_start = ?2 WHERE id = ?1",
            {id, started});
    });
    return id;
}

void PlansHouse::appoint(Id<Order> for_order, Id<Staff> staff, std::string const& kind)
{
    change([&](WriteTx& tx) {
        tx.execute(R"(
            INSERT INTO key_worker (id, person_id, order_id, staff_id, kind, valid_from, created_at, created_by)
            VALUES (?1, ?2, ?3, ?4, ?5, '2026-01-01', ?6, ?4))",
            {test.ids().next_number(), elsa, for_order, staff, kind, now()});
    });
}

Response PlansHouse::get(
    Id<Staff> staff, Handler handler, std::vector<std::pair<std::string, std::string>> path, Fields query)
{
    Request request;
    for (auto& [name, value] : path) request.path_values.emplace(std::move(name), std::move(value));
    for (auto& [name, value] : query) request.query.add(std::move(name), std::move(value));
    auto who = visit(staff);
    auto response = handler(who, request);
    who.gate->wait();
    return response;
}

Response PlansHouse::post(Id<Staff> staff, Handler handler, std::vector<std::pair<std::string, std::string>> path,
    Fields form, bool script)
{
    Request request;
    request.method = Method::post;
    for (auto& [name, value] : path) request.path_values.emplace(std::move(name), std::move(value));
    for (auto& [name, value] : form) request.form.add(std::move(name), std::move(value));
    request.wants_fragment = script;
    auto who = visit(staff);
    auto response = handler(who, request);
    who.gate->wait();
    return response;
}

std::vector<std::pair<std::string, std::string>> PlansHouse::at(std::string const& plan) const
{
    return {{"person", elsa.text()}, {"plan", plan}};
}

std::vector<std::pair<std::string, std::string>> PlansHouse::at(
    std::string const& plan, std::string const& name, std::string const& value) const
{
    return {{"person", elsa.text()}, {"plan", plan}, {name, value}};
}

std::string PlansHouse::begin_plan(Id<Staff> staff) { return begin_plan(staff, order); }

std::string PlansHouse::begin_plan(Id<Staff> staff, Id<Order> for_order)
{
    auto const plan_template = test.read([](ReadTx& tx) { return list_templates(tx).front().id; });
    auto const response = post(staff, start_new_plan, {{"person", elsa.text()}},
        {{"bestallning", for_order.text()}, {"mall", plan_template.text()}});
    REQUIRE(response.status == 303);
    return last_part(response.location);
}

void PlansHouse::write_whole_plan(std::string const& plan)
{
    auto const write = [&](std::string const& heading, Fields fields) {
        fields.emplace_back("version", "0");
        fields.emplace_back("gor", "klar");
        auto const response = post(karin, save_heading, at(plan, "heading", heading), std::move(fields));
        REQUIRE(response.status == 303);
    };
    REQUIRE(post(karin, save_plan_participant, at(plan, "participant", "ny"),
        {{"namn", "Elsa Prov"}, {"slag", "person"}, {"satt", "möte hemma"}}).status == 303);
    write("delaktighet", {{"del", "took_part"}, {"satt", "talked"}, {"hur", "Två möten vid köksbordet."}});
    write("viktigt", {{"text", "Kaffe först."}, {"ord", "Jag vill ha mitt kaffe."}, {"rost", "person"}, {"metod", "samtal"}});
    write("uppfoljning", {{"dag", "2027-05-20"}, {"tid", "14"}, {"satt", "Möte hemma"}, {"ansvarig", "Karin"}});
    auto const goal = post(karin, save_plan_goal, at(plan, "goal", "nytt"),
        {{"mal", "Jag vill laga min frukost själv"}, {"kort", "Frukost"}, {"rost", "person"}, {"metod", "samtal"},
            {"beslutsmal", order_goal.text()}, {"insats", meals.text()}, {"i-dag", "Vi lagar."}, {"onskat", "Elsa lagar."},
            {"langd", "long_term"}, {"senast", "2027-03-31"}, {"lage", "active"}, {"delmal-0", "Koka gröten själv"},
            {"delmal-lage-0", "going_on"}});
    REQUIRE(goal.status == 303);
    auto const goal_id = last_part(goal.location);
    auto const activity = [&](Fields fields) {
        REQUIRE(post(karin, save_plan_activity, at(plan, "activity", "ny"), std::move(fields)).status == 303);
    };
    activity({{"vad", "Frukost"}, {"hur", "Stå bredvid spisen."}, {"dag", "mon"}, {"dag", "tis"}, {"fran", "8.10"},
        {"till", "8.45"}, {"vem", "together"}, {"insats", meals.text()}, {"mal", goal_id}, {"rubrik", "maltider"}});
    activity({{"vad", "Städa"}, {"hur", "Dammsug hallen."}, {"dag", "tor"}, {"fran", "13"}, {"vem", "staff"},
        {"insats", cleaning.text()}, {"mal", "utan:daily_routine"}, {"rubrik", "stadning"}});
}

void PlansHouse::set_rule(RuleName name, std::string const& value, std::optional<CivilDate> from)
{
    auto const who = visit(karin);
    change([&](WriteTx& tx) {
        auto const access = access_control.open(tx, who, elsa, "PersonRuleSet", Intent::plan_write);
        REQUIRE(access);
        REQUIRE(add_person_rule(tx, who, *access, {order, name, value, "Prov.", from.value_or(::today(who.house.clock))}));
    });
}

Response PlansHouse::establish(Id<Staff> staff, std::string const& plan)
{
    auto const review = get(staff, show_review, at(plan));
    REQUIRE(review.status == 200);
    Fields fields = {{"version", field_value(review.body, "version")}};
    for (std::size_t from = 0; (from = review.body.find("name=\"skal-", from)) != std::string::npos; ++from) {
        auto const begin = from + 6;
        fields.emplace_back(review.body.substr(begin, review.body.find('"', begin) - begin), "Vi frågar igen i juni.");
    }
    return post(staff, establish_plan, at(plan), std::move(fields));
}

std::string field_value(std::string const& page, std::string const& name)
{
    auto const at = page.find("name=\"" + name + "\" value=\"");
    if (at == std::string::npos) return {};
    auto const begin = at + name.size() + 15;
    return page.substr(begin, page.find('"', begin) - begin);
}

std::string last_part(std::string const& address)
{
    auto const path = address.substr(0, address.find('?'));
    return path.substr(path.rfind('/') + 1);
}

bool shows(Response const& response, std::string_view text) { return response.body.find(text) != std::string::npos; }
