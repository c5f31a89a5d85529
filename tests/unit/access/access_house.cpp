// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/access/access_house.h"

#include "audit/access_log_store.h"

AccessHouse::AccessHouse(TestDatabase& the_test)
    : test{the_test}, access_log{test.log(), {4, 2}}, files{test.files(), {4, 2}, test.clock()}, ledger{{4, 2}, test.clock()},
      sign_in{test.records(), access_log, test.clock(), test.ids(), passwords, {}},
      house{.database = test.records(),
          .log_database = test.log(),
          .files = files,
          .clock = test.clock(),
          .ids = test.ids(),
          .access_log = access_log,
          .ledger = ledger,
          .compartment = compartment,
          .access_control = access_control,
          .sign_in = sign_in,
          .settings = settings},
      north_{test.ids().next<Unit>()}, south_{test.ids().next<Unit>()}, registrar_{test.ids().next<Staff>()}
{
    change([&](WriteTx& tx) {
        add_unit(tx, {north_, "Norra hemtjänsten", UnitKind::home_care, "SoL", "äldreomsorg", "", "", true}, now());
        add_unit(tx, {south_, "Södra gruppbostaden", UnitKind::group_home, "LSS", "funktionsstöd", "", "", true}, now());
        ::add_staff(tx, {registrar_, "Rut Registrator", "administratör", "", true}, now());
    });
}

Id<Person> AccessHouse::add_person(std::string const& given_name)
{
    auto const id = test.ids().next<Person>();
    change([&](WriteTx& tx) {
        tx.execute("INSERT INTO person (id, given_name, family_name, created_at, created_by) VALUES (?1, ?2, 'Prov', ?3, ?4)",
            {id, given_name, now(), registrar_});
    });
    return id;
}

Id<Order> AccessHouse::add_order(Id<Person> person, Id<Unit> unit)
{
    auto const id = test.ids().next<Order>();
    change([&](WriteTx& tx) {
        tx.execute(R"(
            INSERT INTO care_order (id, person_id, unit_id, legal_basis, case_number, authority, case_officer_name,
                case_officer_phone, decided_on, valid_from, state, received_at, version, created_at, created_by)
            VALUES (?1, ?2, ?3, 'lss-9-10', 'D-1', 'Nämnden', '', '', '2026-01-02', '2026-01-02', 'received', ?4, 1, ?4, ?5))",
            {id, person, unit, now(), registrar_});
    });
    return id;
}

void AccessHouse::end_order(Id<Order> order, CivilDate day)
{
    auto const text = day.iso();
    change([&](WriteTx& tx) {
        tx.execute("UPDATE care_order SET state = 'ended', ended_on = ?2, end_reason = 'completed' WHERE id = ?1",
            {order, text});
    });
}

void AccessHouse::add_key_worker(Id<Person> person, Id<Order> order, Id<Staff> staff, CivilDate last_day)
{
    auto const day = last_day.iso();
    change([&](WriteTx& tx) {
        tx.execute(R"(
            INSERT INTO key_worker (id, person_id, order_id, staff_id, kind, valid_from, valid_to, created_at, created_by)
            VALUES (?1, ?2, ?3, ?4, 'main', '2026-01-02', ?5, ?6, ?7))",
            {test.ids().next_number(), person, order, staff, day, now(), registrar_});
    });
}

void AccessHouse::set_case_officer(Id<Order> order, Id<Staff> staff)
{
    change([&](WriteTx& tx) {
        tx.execute("UPDATE care_order SET case_officer_id = ?2 WHERE id = ?1", {order, staff});
    });
}

void AccessHouse::add_guest(Id<Order> order, Id<Staff> staff, std::string const& kind)
{
    auto const day = today().iso();
    change([&](WriteTx& tx) {
        tx.execute(R"(
            INSERT INTO order_guest (id, order_id, staff_id, kind, valid_from, granted_by, created_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7))",
            {test.ids().next_number(), order, staff, kind, day, registrar_, now()});
    });
}

Id<Staff> AccessHouse::add_staff(std::string const& name)
{
    auto const id = test.ids().next<Staff>();
    change([&](WriteTx& tx) { ::add_staff(tx, {id, name, "undersköterska", "", true}, now()); });
    return id;
}

void AccessHouse::grant(Id<Staff> staff, Role role, std::optional<Id<Unit>> unit)
{
    change([&](WriteTx& tx) {
        add_role(tx, {test.ids().next<RoleGrant>(), staff, unit, role, today(), std::nullopt}, registrar_, now());
    });
}

Id<Assignment> AccessHouse::assign(Id<Staff> staff, Id<Unit> unit, std::optional<Instant> ends_at)
{
    auto const id = test.ids().next<Assignment>();
    auto const kind = ends_at ? AssignmentKind::shift : AssignmentKind::standing;
    change([&](WriteTx& tx) {
        add_assignment(tx, {id, staff, unit, kind, now() - std::chrono::hours{1}, ends_at, registrar_}, now());
    });
    return id;
}

Id<Staff> AccessHouse::add_worker(Id<Unit> unit)
{
    auto const staff = add_staff();
    grant(staff, Role::worker, unit);
    assign(staff, unit);
    return staff;
}

Id<Staff> AccessHouse::add_leader(Role role, Id<Unit> unit)
{
    auto const staff = add_staff();
    grant(staff, role, unit);
    return staff;
}

void AccessHouse::add_account(Id<Staff> staff, std::string const& username, std::string const& password)
{
    auto const hash = passwords.hash(Secret{password});
    change([&](WriteTx& tx) {
        auto const added = add_login(tx, {staff, username, hash, false}, now());
        if (!added) throw std::logic_error{added.refusal().message};
    });
}

void AccessHouse::set_active(Id<Staff> staff, bool active)
{
    change([&](WriteTx& tx) { tx.execute("UPDATE staff SET active = ?2 WHERE id = ?1", {staff, active}); });
}

Visit AccessHouse::visit(Id<Staff> staff)
{
    auto const day = today();
    std::vector<HeldRole> roles;
    for (auto const& role : test.read([&](ReadTx& tx) { return list_roles(tx, staff); }))
        if (role.valid_from <= day && (!role.valid_to || *role.valid_to >= day)) roles.push_back({role.role, role.unit});
    return {.house = house,
        .actor = {.staff = staff,
            .name = "Sam",
            .title = "undersköterska",
            .session = Id<Session>{77},
            .csrf_token = "x",
            .roles = std::move(roles)},
        .client_address = "192.0.2.1",
        .request_id = "request-" + std::to_string(++requests_),
        .gate = std::make_shared<Gate>()};
}

std::vector<LoggedRow> AccessHouse::logged(Visit const& visit)
{
    visit.gate->wait();
    std::vector<LoggedRow> rows;
    auto const all = test.log().read([](ReadTx& tx) { return list_access(tx, std::nullopt, std::nullopt, 1000); });
    for (auto const& entry : all)
        if (entry.row.request == visit.request_id)
            rows.insert(rows.begin(), {entry.row.action, entry.row.event, entry.row.ground, entry.row.person});
    return rows;
}

std::int64_t AccessHouse::count(std::string const& sql)
{
    return test.read([&](ReadTx& tx) { return tx.number(sql, {}); });
}

std::string open_as(AccessHouse& house, Id<Staff> staff, Id<Person> person, Intent intent)
{
    auto const visit = house.visit(staff);
    auto const opened = house.test.read(
        [&](ReadTx& tx) { return house.access_control.open(tx, visit, person, "JournalRead", intent); });
    if (!opened) return "";
    switch (opened->ground()) {
    case Ground::care_relation: return opened->leads() ? "leads" : "care";
    case Ground::emergency: return "emergency";
    case Ground::case_officer: return "case_officer";
    case Ground::plan_maker: return "plan_maker";
    }
    return "";
}

std::vector<Id<Order>> orders_open_to(AccessHouse& house, Id<Staff> staff, Id<Person> person, Intent intent)
{
    auto const visit = house.visit(staff);
    auto const opened = house.test.read(
        [&](ReadTx& tx) { return house.access_control.open(tx, visit, person, "JournalRead", intent); });
    std::vector<Id<Order>> orders;
    if (opened)
        for (auto const& open : opened->orders()) orders.push_back(open.order);
    return orders;
}
