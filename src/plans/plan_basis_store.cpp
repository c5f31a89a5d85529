// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_basis_store.h"

#include "orders/order_store.h"
#include "people/person_head.h"
#include "plans/stored_value.h"

namespace {

PlanBasis read_basis(Row const& row)
{
    return {
        .organisation = row.text(0),
        .unit = row.text(1),
        .person = row.text(2),
        .given_name = row.text(3),
        .born = stored_day(row, 4),
        .title = row.text(5),
        .legal_basis = row.text(6),
        .law_goal = row.text(7),
        .case_number = row.text(8),
        .case_officer = row.text(9),
        .valid_to = stored_day(row, 10),
    };
}

std::string_view stored_kind(GoalKind kind) { return kind == GoalKind::overall ? "overall" : "personal"; }

OrderGoal read_goal(Row const& row)
{
    auto const kind = row.text_view(1);
    if (kind != "overall" && kind != "personal") throw UnreadableValue{row.place(1), "is no kind that is known"};
    return {row.id<OrderGoal>(0), kind == "overall" ? GoalKind::overall : GoalKind::personal, row.text(2)};
}

OrderService read_service(Row const& row)
{
    OrderService service{row.id<OrderService>(0), row.text(1), row.text(2), row.text(3), stored_day(row, 4), stored_day(row, 5)};
    service.ksi_code = row.text(6);
    service.ksi_title = row.text(7);
    return service;
}

LifeAreaWords read_life_area(Row const& row)
{
    return {row.id<LifeArea>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7),
        row.text(8)};
}

} // namespace

PlanBasis basis_today(ReadTx& tx, Visit const& visit, PersonAccess const& access, Plan const& plan)
{
    auto const person = load_person_summary(tx, access, today(visit.house.clock));
    PlanBasis basis{.organisation = visit.house.settings.organisation,
        .person = person.name(),
        .given_name = person.given_name,
        .born = person.birth_date};
    auto const order = find_order(tx, access, plan.order);
    if (!order) return basis; // ended long ago, and no version is established without it
    basis.unit = order->unit_name;
    basis.title = order->title();
    basis.legal_basis = order->basis.reference();
    basis.law_goal = law_goal_text(list_law_aims(tx, order->basis, order->content.decided_on));
    basis.case_number = order->content.case_number;
    basis.case_officer = order->content.case_officer_name;
    basis.valid_to = order->content.valid_to;
    basis.goals = order->content.goals;
    basis.services = order->content.services;
    for (auto const& area : order->content.life_areas) basis.life_areas.push_back(words_of(area));
    return basis;
}

void insert_basis(WriteTx& tx, Id<PlanVersion> version, PlanBasis const& basis)
{
    tx.execute(R"(
        INSERT INTO version_basis (version_id, organisation, unit, person, given_name, born, title, legal_basis, law_goal,
            case_number, case_officer, valid_to)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        )",
        {version, basis.organisation, basis.unit, basis.person, basis.given_name, iso_or_none(basis.born), basis.title,
            basis.legal_basis, basis.law_goal, basis.case_number, basis.case_officer, iso_or_none(basis.valid_to)});
    int position = 0;
    for (auto const& goal : basis.goals)
        tx.execute(
            "INSERT INTO version_order_goal (version_id, order_goal_id, position, kind, text) VALUES (?1, ?2, ?3, ?4, ?5)",
            {version, goal.id, ++position, stored_kind(goal.kind), goal.text});
    position = 0;
    for (auto const& service : basis.services)
        tx.execute(R"(
            INSERT INTO version_order_service (version_id, service_id, position, name, extent, limits, starts_on, ends_on, ksi_code,
                ksi_title)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            )",
            {version, service.id, ++position, service.name, service.extent, service.limits, iso_or_none(service.starts_on),
                iso_or_none(service.ends_on), service.ksi_code, service.ksi_title});
    position = 0;
    for (auto const& area : basis.life_areas)
        tx.execute(R"(
            INSERT INTO version_life_area (version_id, life_area_id, position, area, icf, assessed, intended, aim, support_form,
                limitation, reason)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            )",
            {version, area.id, ++position, area.area, area.icf, area.assessed, area.intended, area.aim, area.support_form,
                area.limitation, area.reason});
}

PlanBasis load_basis(ReadTx& tx, Id<PlanVersion> version)
{
    auto found = tx.find(R"(
        SELECT organisation, unit, person, given_name, born, title, legal_basis, law_goal, case_number, case_officer, valid_to
        FROM version_basis
        WHERE version_id = ?1
        )",
        {version}, read_basis);
    auto basis = found ? std::move(*found) : PlanBasis{};
    basis.goals = tx.list(
        "SELECT order_goal_id, kind, text FROM version_order_goal WHERE version_id = ?1 ORDER BY position", {version}, read_goal);
    basis.services = tx.list(R"(
        SELECT service_id, name, extent, limits, starts_on, ends_on, ksi_code, ksi_title
        FROM version_order_service
        WHERE version_id = ?1
        ORDER BY position
        )",
        {version}, read_service);
    basis.life_areas = tx.list(R"(
        SELECT life_area_id, area, icf, assessed, intended, aim, support_form, limitation, reason
        FROM version_life_area
        WHERE version_id = ?1
        ORDER BY position
        )",
        {version}, read_life_area);
    return basis;
}
