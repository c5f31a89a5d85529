// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/access/access_house.h"

#include <doctest/doctest.h>

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

// How somebody stands to the unit that carries out the order.
enum class Standing { none, standing_assignment, other_unit };

struct Case {
    Role role;
    Standing standing;
    bool role_at_unit; // else for the whole organisation
    char const* opens; // ground, for reading
};

} // namespace

TEST_CASE("a role opens documentation only together with a care relation")
{
    using enum Standing;
    Case const cases[] = {
        {Role::worker, standing_assignment, true, "care"},
        {Role::worker, standing_assignment, false, "care"},
        {Role::worker, none, true, ""},
        {Role::worker, none, false, ""},
        {Role::worker, other_unit, true, ""},
        {Role::key_worker, standing_assignment, true, "care"},
        {Role::key_worker, none, true, ""},
        {Role::coordinator, none, true, "leads"},
        {Role::coordinator, standing_assignment, true, "leads"},
        {Role::coordinator, none, false, ""},
        {Role::unit_manager, none, true, "leads"},
        {Role::unit_manager, none, false, ""},
        {Role::unit_manager, standing_assignment, false, "care"},
        {Role::head_of_operations, none, true, ""},
        {Role::head_of_operations, none, false, ""},
        {Role::head_of_operations, standing_assignment, true, ""},
        {Role::plan_maker, none, false, ""},
        {Role::plan_maker, standing_assignment, true, ""},
        {Role::case_officer, none, false, ""},
        {Role::case_officer, standing_assignment, true, ""},
        {Role::routine_owner, standing_assignment, true, ""},
        {Role::administrator, none, false, ""},
        {Role::administrator, standing_assignment, true, ""},
        {Role::log_reviewer, none, false, ""},
        {Role::log_reviewer, standing_assignment, true, ""},
    };
    for_each_database([&](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        house.add_order(person, house.north());
        for (auto const& c : cases) {
            auto const staff = house.add_staff();
            house.grant(staff, c.role, c.role_at_unit ? std::optional{house.north()} : std::nullopt);
            if (c.standing == standing_assignment) house.assign(staff, house.north());
            if (c.standing == other_unit) house.assign(staff, house.south());
            INFO(std::string{test.name()} << ' ' << std::string{code_of(c.role)} << ' ' << int(c.standing) << ' ' << c.role_at_unit);
            CHECK(open_as(house, staff, person) == c.opens);
            CHECK(open_as(house, staff, person, Intent::write) == c.opens);
        }
    });
}

TEST_CASE("a member of staff without any role, or whose role has ended, opens nothing")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        house.add_order(person, house.north());
        auto const nobody = house.add_staff();
        house.assign(nobody, house.north());
        CHECK(open_as(house, nobody, person).empty());

        auto const worker = house.add_worker(house.north());
        CHECK(open_as(house, worker, person) == "care");
        house.change([&](WriteTx& tx) {
            for (auto const& role : list_roles(tx, worker)) end_role(tx, role.id, house.today());
        });
        CHECK(open_as(house, worker, person) == "care");
        test.clock().advance(hours{24});
        CHECK(open_as(house, worker, person).empty());
    });
}

TEST_CASE("an order that another unit carries out stays closed, though the person is the same")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        auto const northern = house.add_order(person, house.north());
        auto const southern = house.add_order(person, house.south());
        auto const second = house.add_order(person, house.north());
        auto const worker = house.add_worker(house.north());
        CHECK(orders_open_to(house, worker, person) == std::vector{northern, second});
        auto const manager = house.add_leader(Role::unit_manager, house.south());
        CHECK(orders_open_to(house, manager, person) == std::vector{southern});
        // Works at both.
        house.assign(worker, house.south());
        CHECK(orders_open_to(house, worker, person) == std::vector{northern, southern, second});
        // Belongs to the other unit only.
        auto const other = house.add_person();
        house.add_order(other, house.north());
        CHECK(open_as(house, manager, other).empty());
    });
}

TEST_CASE("a minute after the assignment has ended the open session opens nothing")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        house.add_order(person, house.north());
        auto const worker = house.add_staff();
        house.grant(worker, Role::worker, house.north());
        house.assign(worker, house.north(), house.now() + minutes{10});
        auto const visit = house.visit(worker); // the session goes on
        auto const opens = [&] {
            return bool{test.read(
                [&](ReadTx& tx) { return house.access_control.open(tx, visit, person, "JournalRead", Intent::write); })};
        };
        CHECK(opens());
        test.clock().advance(minutes{10} + seconds{59});
        CHECK(opens());
        test.clock().advance(seconds{1});
        CHECK_FALSE(opens());
        auto const rows = house.logged(visit);
        REQUIRE(rows.size() == 3);
        CHECK(rows[0].action == LogAction::write);
        CHECK(rows[2].action == LogAction::deny);
    });
}

TEST_CASE("a shift that has not begun opens nothing")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        house.add_order(person, house.north());
        auto const worker = house.add_staff();
        house.grant(worker, Role::worker, house.north());
        house.change([&](WriteTx& tx) {
            add_assignment(tx,
                {test.ids().next<Assignment>(), worker, house.north(), AssignmentKind::shift, house.now() + hours{1},
                    house.now() + hours{9}, worker},
                house.now());
        });
        CHECK(open_as(house, worker, person).empty());
        test.clock().advance(hours{1});
        CHECK(open_as(house, worker, person) == "care");
    });
}

TEST_CASE("the day after an order has ended the team is out, its kontaktman has thirty days to write, and the leader reads on")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        auto const order = house.add_order(person, house.north());
        auto const worker = house.add_worker(house.north());
        auto const kontaktman = house.add_worker(house.north());
        auto const former = house.add_worker(house.north());
        auto const manager = house.add_leader(Role::unit_manager, house.north());
        house.add_key_worker(person, order, kontaktman, house.today());
        house.add_key_worker(person, order, former, add_days(house.today(), -1));
        house.end_order(order, house.today());
        CHECK(open_as(house, worker, person, Intent::write) == "care");
        test.clock().advance(hours{24});
        CHECK(open_as(house, worker, person).empty());
        CHECK(open_as(house, former, person).empty());
        CHECK(open_as(house, kontaktman, person, Intent::write) == "care");
        test.clock().advance(hours{24 * 29});
        CHECK(open_as(house, kontaktman, person, Intent::write) == "care");
        test.clock().advance(hours{24});
        CHECK(open_as(house, kontaktman, person).empty());
        CHECK(open_as(house, manager, person) == "leads");
    });
}

TEST_CASE("a person nobody knows and a person one may not open are refused in the same words, and both are logged")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        house.add_order(person, house.south());
        auto const worker = house.add_worker(house.north());
        auto const visit = house.visit(worker);
        auto const open = [&](Id<Person> who) {
            return test.read([&](ReadTx& tx) { return house.access_control.open(tx, visit, who, "JournalRead"); });
        };
        auto const denied = open(person);
        auto const unknown = open(Id<Person>{4711});
        REQUIRE_FALSE(denied);
        REQUIRE_FALSE(unknown);
        CHECK(denied.refusal().message == unknown.refusal().message);
        CHECK(denied.refusal().reason == unknown.refusal().reason);
        auto const rows = house.logged(visit);
        REQUIRE(rows.size() == 2);
        for (auto const& row : rows) {
            CHECK(row.action == LogAction::deny);
            CHECK(row.event == "JournalRead");
            CHECK(row.ground == rows[0].ground);
        }
        CHECK(rows[0].person == person.number());
        CHECK(rows[1].person == 4711);
    });
}

TEST_CASE("the log row says on which ground which orders were opened")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        auto const order = house.add_order(person, house.north());
        auto const worker = house.add_worker(house.north());
        auto const visit = house.visit(worker);
        auto const access
            = test.read([&](ReadTx& tx) { return house.access_control.open(tx, visit, person, "JournalRead"); });
        REQUIRE(access);
        CHECK(access->covers(order));
        CHECK(access->order_list() == "[" + std::to_string(order.number()) + "]");
        CHECK(access->staff() == worker);
        auto const rows = house.logged(visit);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].action == LogAction::read);
        CHECK(rows[0].ground == "care_relation " + order.text());
    });
}

TEST_CASE("a case officer sees the own order and what was handed over, never journal or plans, and it is logged as given out")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        auto const own = house.add_order(person, house.north());
        house.add_order(person, house.south());
        auto const officer = house.add_staff("Hanna");
        house.grant(officer, Role::case_officer, std::nullopt);
        CHECK(open_as(house, officer, person, Intent::guest_read).empty());
        house.set_case_officer(own, officer);
        CHECK(orders_open_to(house, officer, person, Intent::guest_read) == std::vector{own});
        for (auto const intent : {Intent::read, Intent::write, Intent::plan_read, Intent::plan_write})
            CHECK(open_as(house, officer, person, intent).empty());
        auto const visit = house.visit(officer);
        auto const access = test.read([&](ReadTx& tx) {
            return house.access_control.open(tx, visit, person, "HandoverRead", Intent::guest_read);
        });
        REQUIRE(access);
        CHECK_FALSE(access->may_write());
        CHECK(access->is_guest());
        CHECK(SharedAccess{*access}.name_only());
        CHECK(house.logged(visit)[0].action == LogAction::hand_out);
        auto const shared = test.read(
            [&](ReadTx& tx) { return house.access_control.open_shared(tx, visit, person, "PersonRead"); });
        CHECK_FALSE(shared);
        CHECK(test.read([&](ReadTx& tx) { return house.access_control.list_my_orders(tx, visit, "MyDayRead"); }).empty());
        // A deputy stands beside; without the role the tie opens nothing.
        auto const deputy = house.add_staff("Disa");
        house.add_guest(own, deputy, "case_officer");
        CHECK(open_as(house, deputy, person, Intent::guest_read).empty());
        house.grant(deputy, Role::case_officer, std::nullopt);
        CHECK(open_as(house, deputy, person, Intent::guest_read) == "case_officer");
    });
}

TEST_CASE("a plan maker writes the plan of that order and reads no journal")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        auto const order = house.add_order(person, house.north());
        house.add_order(person, house.south());
        auto const maker = house.add_staff("Petra");
        house.grant(maker, Role::plan_maker, std::nullopt);
        house.add_guest(order, maker, "plan_maker");
        CHECK(orders_open_to(house, maker, person, Intent::plan_write) == std::vector{order});
        CHECK(open_as(house, maker, person, Intent::plan_read) == "plan_maker");
        CHECK(open_as(house, maker, person, Intent::guest_read) == "plan_maker");
        CHECK(open_as(house, maker, person, Intent::read).empty());
        CHECK(open_as(house, maker, person, Intent::write).empty());
    });
}

TEST_CASE("what units share opens to the team and to whoever leads a unit, and to nobody else")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        auto const without_order = house.add_person("Nils");
        house.add_order(person, house.north());
        auto const worker = house.add_worker(house.north());
        auto const stranger = house.add_worker(house.south());
        auto const manager = house.add_leader(Role::unit_manager, house.south());
        auto const opens = [&](Id<Staff> staff, Id<Person> who) {
            auto const visit = house.visit(staff);
            return bool{test.read(
                [&](ReadTx& tx) { return house.access_control.open_shared(tx, visit, who, "PersonRead", Intent::write); })};
        };
        CHECK(opens(worker, person));
        CHECK_FALSE(opens(worker, without_order));
        CHECK_FALSE(opens(stranger, person));
        CHECK(opens(manager, person));
        CHECK(opens(manager, without_order));
        CHECK_FALSE(opens(manager, Id<Person>{4711}));
        // What the manager shares in opens no documentation.
        CHECK(open_as(house, manager, person).empty());
    });
}

TEST_CASE("my persons are those of the units where I work now, each once")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const vera = house.add_person("Vera");
        auto const olle = house.add_person("Olle");
        auto const ended = house.add_person("Ulla");
        house.add_order(vera, house.north());
        house.add_order(vera, house.north());
        house.add_order(olle, house.south());
        house.end_order(house.add_order(ended, house.north()), add_days(house.today(), -1));
        auto const mine = [&](Id<Staff> staff) {
            auto const visit = house.visit(staff);
            return test.read([&](ReadTx& tx) { return house.access_control.list_my_persons(tx, visit, "MyDayRead"); });
        };
        auto const worker = house.add_worker(house.north());
        CHECK(mine(worker) == std::vector{vera});
        house.assign(worker, house.south());
        CHECK(mine(worker) == std::vector{vera, olle});
        CHECK(mine(house.add_leader(Role::coordinator, house.south())) == std::vector{olle});
        auto const administrator = house.add_staff();
        house.grant(administrator, Role::administrator, std::nullopt);
        CHECK(mine(administrator).empty());
    });
}

TEST_CASE("when the log cannot be written the answer does not leave")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        house.add_order(person, house.north());
        auto const visit = house.visit(house.add_worker(house.north()));
        auto& broken = test.records().kind() == Database::Kind::sqlite ? test.log() : test.owner();
        auto const dropped = broken.write([](WriteTx& tx) -> Result<Done> {
            tx.run_script("DROP TABLE access_log");
            return Done{};
        });
        REQUIRE(dropped);
        auto const access
            = test.read([&](ReadTx& tx) { return house.access_control.open(tx, visit, person, "JournalRead"); });
        CHECK(access);
        CHECK_THROWS_AS(visit.gate->wait(), DatabaseError);
    });
}
