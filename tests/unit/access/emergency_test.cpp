// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/access/access_house.h"

#include "access/assignment.h"
#include "access/emergency.h"
#include "access/emergency_store.h"
#include "access/guest_store.h"
#include "audit/verify.h"

#include <doctest/doctest.h>

using std::chrono::hours;
using std::chrono::minutes;

TEST_CASE("a substitute opens in an emergency with a reason, for four hours, and the managers are told")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        auto const order = house.add_order(person, house.north());
        auto const other = house.add_order(person, house.south());
        auto const substitute = house.add_worker(house.south());
        auto const stranger = house.add_staff();
        house.grant(stranger, Role::worker, std::nullopt);
        CHECK(open_as(house, stranger, person).empty());

        auto visit = house.visit(stranger);
        auto const without_reason = open_emergency(visit, person, "  ");
        REQUIRE_FALSE(without_reason);
        CHECK(without_reason.refusal().reason == Refusal::Reason::invalid);
        auto const opened = open_emergency(visit, person, " Vikarie i dag, inte inlagd. ");
        REQUIRE(opened);
        CHECK(orders_open_to(house, stranger, person) == std::vector{order, other});
        CHECK(open_as(house, stranger, person, Intent::write) == "emergency");
        // Who already sees one of the orders gets the others on the ground of the emergency.
        auto second = house.visit(substitute);
        REQUIRE(open_emergency(second, person, "Larm"));
        CHECK(open_as(house, substitute, person) == "emergency");

        auto const rows = house.logged(visit);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].action == LogAction::emergency);
        CHECK(rows[0].person == person.number());

        for (auto const unit : {house.north(), house.south()}) {
            auto const list = test.read([&](ReadTx& tx) { return list_emergencies(tx, unit, true); });
            REQUIRE(list.size() == 2);
            CHECK(list[1].reason == "Vikarie i dag, inte inlagd.");
        }
        auto const banner = test.read([&](ReadTx& tx) { return find_emergency(tx, stranger, person, house.now()); });
        REQUIRE(banner);
        CHECK(banner->expires_at == house.now() + hours{4});

        test.clock().advance(hours{4});
        CHECK(open_as(house, stranger, person).empty());
        CHECK_FALSE(test.read([&](ReadTx& tx) { return find_emergency(tx, stranger, person, house.now()); }));
    });
}

TEST_CASE("the emergency page opens after a nödöppning or to the team, and shows only what is shared")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        house.add_order(person, house.north());
        auto const stranger = house.add_worker(house.south());
        auto const opens = [&](Id<Staff> staff) {
            auto const visit = house.visit(staff);
            auto const page
                = test.read([&](ReadTx& tx) { return house.access_control.open_emergency_page(tx, visit, person); });
            return page && !page->may_write() && !page->name_only();
        };
        CHECK(opens(house.add_worker(house.north())));
        CHECK_FALSE(opens(stranger));
        auto visit = house.visit(stranger);
        REQUIRE(open_emergency(visit, person, "Larm"));
        CHECK(opens(stranger));
    });
}

TEST_CASE("guests, administrators and reviewers cannot make an emergency opening, and none is made of an unknown person")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        house.add_order(person, house.north());
        for (auto const role : {Role::case_officer, Role::plan_maker, Role::administrator, Role::log_reviewer,
                 Role::head_of_operations, Role::routine_owner}) {
            auto const staff = house.add_staff();
            house.grant(staff, role, std::nullopt);
            auto visit = house.visit(staff);
            CHECK_FALSE(open_emergency(visit, person, "Larm"));
            CHECK(house.logged(visit)[0].action == LogAction::deny);
            CHECK(open_as(house, staff, person).empty());
        }
        auto visit = house.visit(house.add_worker(house.south()));
        auto const unknown = open_emergency(visit, Id<Person>{4711}, "Larm");
        auto const no_order = open_emergency(visit, house.add_person(), "Larm");
        REQUIRE_FALSE(unknown);
        REQUIRE_FALSE(no_order);
        CHECK(unknown.refusal().message == no_order.refusal().message);
    });
}

TEST_CASE("a leader of a unit concerned reads and reviews an emergency opening once, never one of their own")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        house.add_order(person, house.north());
        auto const worker = house.add_worker(house.south());
        auto visit = house.visit(worker);
        auto const opening = *open_emergency(visit, person, "Larm");
        auto manager = house.visit(house.add_leader(Role::unit_manager, house.north()));
        auto outsider = house.visit(house.add_leader(Role::unit_manager, house.south()));
        CHECK_FALSE(mark_emergency_seen(outsider, opening, house.north()));
        CHECK_FALSE(mark_emergency_seen(outsider, opening, house.south()));
        CHECK_FALSE(review_emergency(outsider, opening, ReviewOutcome::justified, ""));
        CHECK_FALSE(review_emergency(visit, opening, ReviewOutcome::justified, ""));
        CHECK(mark_emergency_seen(manager, opening, house.north()));
        CHECK(test.read([&](ReadTx& tx) { return list_emergencies(tx, house.north(), true); }).empty());
        CHECK_FALSE(review_emergency(manager, opening, ReviewOutcome::unjustified, " "));
        CHECK(review_emergency(manager, opening, ReviewOutcome::justified, ""));
        CHECK_FALSE(review_emergency(manager, opening, ReviewOutcome::justified, ""));
        auto const list = test.read([&](ReadTx& tx) { return list_emergencies(tx, house.north()); });
        REQUIRE(list.size() == 1);
        CHECK(list[0].reviewed);

        // Their own: somebody else reviews.
        auto const leader = house.add_leader(Role::unit_manager, house.south());
        house.grant(leader, Role::unit_manager, house.north());
        auto both = house.visit(leader);
        auto const own = *open_emergency(both, person, "Larm");
        CHECK_FALSE(review_emergency(both, own, ReviewOutcome::justified, ""));

        RecordKind const kinds[] = {emergency_opening_records(), emergency_review_records()};
        auto const report = verify(test.records(), {4, 2}, kinds, {});
        CHECK(report.is_content());
        CHECK(report.records == 3);
    });
}

TEST_CASE("a worker says 'jag arbetar här i dag' where the unit allows it, inside the own division")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        house.add_order(person, house.north());
        auto const worker = house.add_staff();
        house.grant(worker, Role::worker, house.north());
        auto visit = house.visit(worker);
        CHECK_FALSE(work_here_today(visit, house.south()));
        CHECK(open_as(house, worker, person).empty());
        auto const claimed = work_here_today(visit, house.north());
        REQUIRE(claimed);
        CHECK(open_as(house, worker, person) == "care");
        auto const list = test.read([&](ReadTx& tx) { return list_assignments(tx, house.north(), house.now()); });
        REQUIRE(list.size() == 1);
        CHECK(list[0].kind == AssignmentKind::here_today);
        CHECK(civil_moment(*list[0].ends_at).text() == "23 november 2026 kl. 4.00");
        auto const units = test.read([&](ReadTx& tx) { return list_my_units(tx, visit.actor, house.now()); });
        REQUIRE(units.size() == 1);

        CHECK(finish_assignment(visit, *claimed));
        CHECK_FALSE(finish_assignment(visit, *claimed));
        test.clock().advance(minutes{1});
        CHECK(open_as(house, worker, person).empty());

        auto north = *test.read([&](ReadTx& tx) { return find_unit(tx, house.north()); });
        north.self_assignment = false;
        house.change([&](WriteTx& tx) { change_unit(tx, north); });
        CHECK_FALSE(work_here_today(visit, house.north()));
        // The pool works anywhere; an administrator nowhere.
        auto const pool = house.add_staff();
        house.grant(pool, Role::worker, std::nullopt);
        auto pool_visit = house.visit(pool);
        CHECK(work_here_today(pool_visit, house.south()));
        auto const administrator = house.add_staff();
        house.grant(administrator, Role::administrator, std::nullopt);
        auto administrators = house.visit(administrator);
        CHECK_FALSE(work_here_today(administrators, house.south()));
    });
}

TEST_CASE("only the manager or the samordnare of a unit puts people on shifts there")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        house.add_order(person, house.north());
        auto const night = house.add_staff();
        house.grant(night, Role::worker, std::nullopt);
        auto leader = house.visit(house.add_leader(Role::coordinator, house.north()));
        auto other = house.visit(house.add_leader(Role::unit_manager, house.south()));
        auto own = house.visit(night);
        NewAssignment const shift{night, house.north(), house.now(), house.now() + hours{9}};
        CHECK_FALSE(make_assignment(other, shift));
        CHECK_FALSE(make_assignment(own, shift));
        auto backwards = shift;
        backwards.ends_at = house.now() - hours{1};
        CHECK_FALSE(make_assignment(leader, backwards));
        auto too_long = shift;
        too_long.ends_at = house.now() + hours{24 * 32};
        CHECK_FALSE(make_assignment(leader, too_long));
        auto const made = make_assignment(leader, shift);
        REQUIRE(made);
        CHECK(open_as(house, night, person) == "care");
        CHECK_FALSE(finish_assignment(own, *made));
        CHECK(finish_assignment(leader, *made));
        house.set_active(night, false);
        CHECK_FALSE(make_assignment(leader, shift));
        CHECK(house.logged(leader).back().event == "AssignmentEnd");
    });
}

TEST_CASE("only a leader ties a guest to an order, and the tie ends on its last day")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = house.add_person();
        auto const order = house.add_order(person, house.north());
        auto const foreign = house.add_order(house.add_person(), house.south());
        auto const officer = house.add_staff();
        house.grant(officer, Role::case_officer, std::nullopt);
        auto const guest = test.ids().next<OrderGuest>();
        auto const add = [&](Id<Staff> staff, Id<Order> to) {
            auto const visit = house.visit(staff);
            return bool{test.write([&](WriteTx& tx) -> Result<Done> {
                auto const access = house.access_control.open(tx, visit, person, "GuestAdd", Intent::write);
                if (!access) return access.refusal();
                return add_guest(tx, *access, {guest, to, officer, GuestKind::case_officer, house.today(), std::nullopt}, house.now());
            })};
        };
        auto const manager = house.add_leader(Role::unit_manager, house.north());
        CHECK_FALSE(add(house.add_worker(house.north()), order));
        CHECK_FALSE(add(manager, foreign));
        CHECK(add(manager, order));
        CHECK(open_as(house, officer, person, Intent::guest_read) == "case_officer");
        auto const visit = house.visit(manager);
        auto const ended = test.write([&](WriteTx& tx) -> Result<Done> {
            auto const access = house.access_control.open(tx, visit, person, "GuestEnd", Intent::write);
            if (!access) return access.refusal();
            CHECK(list_guests(tx, *access, order).size() == 1);
            return end_guest(tx, *access, order, guest, house.today());
        });
        REQUIRE(ended);
        CHECK(open_as(house, officer, person, Intent::guest_read) == "case_officer");
        test.clock().advance(hours{24});
        CHECK(open_as(house, officer, person, Intent::guest_read).empty());
    });
}
