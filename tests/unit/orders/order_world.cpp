// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/orders/order_world.h"

#include "people/person_store.h"

OrderWorld::OrderWorld(TestDatabase& test)
    : house{test}, manager{house.add_leader(Role::unit_manager, house.south())}, worker{house.add_worker(house.south())}, person{1},
      order{1}
{
    auto const visit = house.visit(manager);
    auto const saved = test.write([&](WriteTx& tx) -> Result<Id<Order>> {
        person = ::add_person(tx, visit, {"Samir", "Lindgren"});
        return receive_order(tx, visit, person, some_content(house.south()));
    });
    order = *saved;
}

OrderContent some_content(Id<Unit> unit)
{
    return {.unit = unit, .legal_basis = "lss-9-9", .case_number = "SN 2026/118", .authority = "Socialnämnden",
        .case_officer_name = "Tove Sandin", .case_officer_phone = "08-123", .decided_on = *CivilDate::parse_iso("2026-01-10"),
        .valid_from = *CivilDate::parse_iso("2026-02-01"), .goals = {{Id<OrderGoal>{0}, GoalKind::overall, "Bestämma mer själv"}},
        .services = {{Id<OrderService>{0}, "Bostad med särskild service", "Dygnet runt", "Inte ledsagning"}}};
}

Order OrderWorld::load_order()
{
    return see(manager, [&](ReadTx& tx, PersonAccess const& access) { return *find_order(tx, access, order); });
}

Result<Done> OrderWorld::accept()
{
    return change(manager, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) { return accept_order(tx, visit, access, order); });
}

Result<Done> OrderWorld::start(char const* day)
{
    return change(manager, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
        return start_order(tx, visit, access, order, *CivilDate::parse_iso(day));
    });
}

Result<Done> OrderWorld::end(char const* day, EndReason reason)
{
    return change(manager, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
        return end_order(tx, visit, access, order, *CivilDate::parse_iso(day), reason);
    });
}

Request request_of(OrderWorld const& world, std::vector<std::pair<std::string, std::string>> fields)
{
    Request request{.method = fields.empty() ? Method::get : Method::post, .path = "/",
        .path_values = {{"person", world.person.text()}, {"order", world.order.text()}}};
    for (auto& [name, value] : fields) request.form.add(std::move(name), std::move(value));
    return request;
}

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }
