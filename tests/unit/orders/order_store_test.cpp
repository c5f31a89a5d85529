// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/verify.h"
#include "orders/key_worker.h"
#include "people/person_head.h"
#include "people/person_store.h"
#include "unit/orders/order_world.h"

#include <array>
#include <doctest/doctest.h>

TEST_CASE("an order is received, accepted, started and ended, and the history says who and when")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        CHECK(world.load_order().state == OrderState::received);
        CHECK_FALSE(world.start("2026-02-03"));
        REQUIRE(world.accept());
        CHECK_FALSE(world.accept());
        REQUIRE(world.start("2026-02-03"));
        CHECK(world.load_order().actual_start == CivilDate::parse_iso("2026-02-03"));
        CHECK_FALSE(world.end("2026-02-02", EndReason::moved));
        REQUIRE(world.end("2026-10-31", EndReason::moved));
        auto const order = world.load_order();
        CHECK(order.state == OrderState::ended);
        CHECK(order.reason == EndReason::moved);
        auto const events = world.see(world.manager, [&](ReadTx& tx, PersonAccess const& access) {
            return list_order_events(tx, access, world.order);
        });
        REQUIRE(events.size() == 4);
        CHECK(events[0].kind == OrderEventKind::ended);
        CHECK(events[0].happened_on == CivilDate::parse_iso("2026-10-31"));
        CHECK(events[0].author == "Sam");
        CHECK(contains(events[3].content, "Lagrum: LSS 9 § 9"));
        CHECK(contains(events[3].content, "Begränsning: Inte ledsagning"));
    });
}

TEST_CASE("decisions under the old and the new law stand side by side with their own paragraphs and aims")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto const visit = world.house.visit(world.manager);
        for (auto const& [basis, decided] :
            {std::pair{"sol2001-4-1", "2025-06-01"}, {"sol2025-11-1", "2025-08-01"}}) {
            auto content = some_content(world.house.south());
            content.legal_basis = basis;
            content.decided_on = *CivilDate::parse_iso(decided);
            REQUIRE(test.write([&](WriteTx& tx) { return receive_order(tx, visit, world.person, content); }));
        }
        world.see(world.manager, [&](ReadTx& tx, PersonAccess const& access) {
            std::vector<std::string> references;
            for (auto const& order : list_orders(tx, access)) {
                references.push_back(order.basis.reference());
                CHECK_FALSE(list_law_aims(tx, order.basis, order.content.decided_on).empty());
                CHECK(content_errors(order.content, list_legal_bases(tx), world.house.today()).empty());
            }
            CHECK(references
                == std::vector<std::string>{"SoL 11 kap. 1 §", "SoL (2001:453) 4 kap. 1 §", "LSS 9 § 9"});
            return 0;
        });
    });
}

TEST_CASE("a decision under LSS stands beside the law's aims in 5, 6 and 7 §§, as they applied on its day")
{
    for_each_database([](TestDatabase& test) {
        test.read([](ReadTx& tx) {
            auto const references = [&](char const* basis, char const* day) {
                std::string all;
                for (auto const& aim : list_law_aims(tx, *find_legal_basis(tx, basis), *CivilDate::parse_iso(day))) all += aim.reference + "; ";
                return all;
            };
            CHECK(references("lss-9-9", "2026-11-20") == "5 § LSS; 6 § LSS, i korthet; 7 § LSS, i korthet; ");
            CHECK(references("lss-9-10", "2005-07-01") == "5 § LSS; 6 § LSS, i korthet; 7 § LSS, i korthet; ");
            CHECK(references("lss-9-9", "2005-06-30") == "5 § LSS; ");
            CHECK(references("sol2025-11-1", "2026-11-20") == "2 kap. 1 § SoL; 2 kap. 2 § SoL; 2 kap. 3 § SoL; ");
            return 0;
        });
    });
}

TEST_CASE("a changed order keeps the ids of goals and services, and the text before")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto const before = world.load_order();
        CHECK(before.lacks_personal_goals());
        auto content = before.content;
        content.goals[0].text = "Bestämma själv i vardagen";
        content.goals.push_back({Id<OrderGoal>{0}, GoalKind::personal, "Åka buss"});
        auto const put = [&](int version) {
            return world.change(
                world.manager, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
                    return change_order(tx, visit, access, world.order, version, content);
                });
        };
        REQUIRE(put(1));
        auto const stale = put(1);
        REQUIRE_FALSE(stale);
        CHECK(stale.refusal().reason == Refusal::Reason::conflict);
        auto const after = world.load_order();
        CHECK(after.content.goals[0].id == before.content.goals[0].id);
        CHECK(after.content.services[0].id == before.content.services[0].id);
        CHECK_FALSE(after.lacks_personal_goals());
        content = after.content;
        content.goals.pop_back();
        REQUIRE(put(2));
        CHECK(world.load_order().lacks_personal_goals());
        CHECK(world.house.count("SELECT count(*) FROM order_goal") == 2);
        auto const events = world.see(world.manager, [&](ReadTx& tx, PersonAccess const& access) {
            return list_order_events(tx, access, world.order);
        });
        CHECK(contains(events[2].content, "Bestämma mer själv"));
    });
}

TEST_CASE("only who leads the unit takes in and changes its orders")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto const by_worker =
            world.change(world.worker, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
                return accept_order(tx, visit, access, world.order);
            });
        REQUIRE_FALSE(by_worker);
        CHECK(by_worker.refusal().reason == Refusal::Reason::forbidden);
        auto const elsewhere = world.house.visit(world.manager);
        CHECK_FALSE(test.write([&](WriteTx& tx) {
            return receive_order(tx, elsewhere, world.person, some_content(world.house.north()));
        }));
    });
}

TEST_CASE("an order of another unit is neither listed nor changed")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto const other = world.house.add_order(world.person, world.house.north());
        world.see(world.worker, [&](ReadTx& tx, PersonAccess const& access) {
            CHECK(list_orders(tx, access).size() == 1);
            CHECK_FALSE(find_order(tx, access, other));
            CHECK(list_order_events(tx, access, other).empty());
            return 0;
        });
    });
}

TEST_CASE("a kontaktman follows another from the day, and both parts are never one person")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto const first = world.worker;
        auto const second = world.house.add_worker(world.house.south());
        auto const stranger = world.house.add_worker(world.house.north());
        auto const appoint = [&](Id<Staff> staff, KeyWorkerKind kind, char const* from) {
            return world.change(
                world.manager, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
                    return appoint_key_worker(
                        tx, visit, access, world.order, staff, kind, *CivilDate::parse_iso(from));
                });
        };
        auto const on = [&](char const* day) {
            return world.see(world.manager, [&](ReadTx& tx, PersonAccess const& access) {
                return find_key_worker(
                    tx, access, world.order, KeyWorkerKind::main, *CivilDate::parse_iso(day));
            });
        };
        CHECK_FALSE(appoint(stranger, KeyWorkerKind::main, "2026-02-01"));
        REQUIRE(appoint(first, KeyWorkerKind::main, "2026-02-01"));
        CHECK_FALSE(appoint(first, KeyWorkerKind::deputy, "2026-02-01"));
        REQUIRE(appoint(second, KeyWorkerKind::main, "2026-06-01"));
        CHECK_FALSE(on("2026-01-31"));
        CHECK(on("2026-05-31")->staff == first);
        CHECK(on("2026-06-01")->staff == second);
        REQUIRE(appoint(first, KeyWorkerKind::deputy, "2026-06-01"));
        auto const mine =
            test.read([&](ReadTx& tx) { return list_orders_of_key_worker(tx, second, world.house.today()); });
        CHECK(mine == std::vector{world.order});
        auto const by_worker =
            world.change(world.worker, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
                return appoint_key_worker(
                    tx, visit, access, world.order, second, KeyWorkerKind::deputy, world.house.today());
            });
        CHECK_FALSE(by_worker);
        REQUIRE(world.end("2026-08-31", EndReason::withdrawn));
        CHECK_FALSE(on("2026-09-01"));
        CHECK(on("2026-08-31")->staff == second);
    });
}

TEST_CASE("a kontaktman's part ends on its day, not before it began, and ending it again does not extend it")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto const day = world.house.today();
        REQUIRE(world.change(world.manager, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
            return appoint_key_worker(tx, visit, access, world.order, world.worker, KeyWorkerKind::main, day);
        }));
        auto const finish = [&](CivilDate last_day) {
            return world.change(
                world.manager, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
                    return end_key_worker(
                        tx, visit, access, world.order, list_key_workers(tx, access).front().id, last_day);
                });
        };
        CHECK_FALSE(finish(add_days(day, -1)));
        REQUIRE(finish(day));
        CHECK_FALSE(finish(add_days(day, 5)));
        auto const kept = world.see(world.manager,
            [&](ReadTx& tx, PersonAccess const& access) { return list_key_workers(tx, access).front(); });
        CHECK(kept.valid_to == day);
        auto const summary = world.see(world.worker, [&](ReadTx& tx, PersonAccess const& access) {
            return load_person_summary(tx, access, add_days(day, 1));
        });
        CHECK(summary.key_worker.empty());
    });
}

TEST_CASE("when somebody has died the order ends and the head says so")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        REQUIRE(world.end("2026-11-20", EndReason::deceased));
        auto const summary = world.see(world.manager, [&](ReadTx& tx, PersonAccess const& access) {
            return load_person_summary(tx, access, world.house.today());
        });
        CHECK(summary.deceased_on == CivilDate::parse_iso("2026-11-20"));
        CHECK(contains(
            person_head(person_head_of(summary, PersonTab::orders)).string(), "Avliden 20 november 2026"));
    });
}

TEST_CASE("the events of orders cannot be changed behind the ledger")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        REQUIRE(world.accept());
        for (char const* sql : {"UPDATE order_event SET content = 'x'", "DELETE FROM order_event"}) {
            CHECK_THROWS_AS((void)test.write([&](WriteTx& tx) -> Result<Done> {
                tx.execute(sql, {});
                return Done{};
            }),
                DatabaseError);
        }
        std::array const kinds{order_event_records(), person_number_records()};
        auto const report = verify(test.records(), {4, 2}, kinds, {});
        CHECK(report.records == 3);
        for (auto const& finding : report.findings)
            CHECK(finding.fault == Fault::kind_unknown); // the facts of the name
    });
}
