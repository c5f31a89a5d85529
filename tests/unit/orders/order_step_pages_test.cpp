// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/verify.h"
#include "orders/inbox_pages.h"
#include "orders/inquiry_pages.h"
#include "orders/order_inquiry_store.h"
#include "orders/order_pages.h"
#include "unit/orders/order_world.h"

#include <array>
#include <doctest/doctest.h>

namespace {

std::string first_question(OrderWorld& world)
{
    return world.see(world.manager, [&](ReadTx& tx, PersonAccess const& access) {
        return list_inquiries(tx, access, world.order).front().question.id.text();
    });
}

Request answer_request(OrderWorld& world, std::string const& question, char const* day)
{
    auto request = request_of(world,
        {{"vem-" + question, "Tove Sandin"}, {"dag-" + question, day}, {"text-" + question, "Han vill kunna åka buss."}});
    request.path_values.emplace("inquiry", question);
    return request;
}

} // namespace

TEST_CASE("the inbox says how long an order has waited and what is missing to begin")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        auto const page = show_inbox(visit, request_of(world)).body;
        CHECK(contains(page, "Samir Lindgren"));
        CHECK(contains(page, "Personliga mål saknas."));
        CHECK(contains(page, "i dag"));
        CHECK(contains(page, "Bekräfta uppdraget"));
        auto worker = world.house.visit(world.worker);
        CHECK(show_inbox(worker, request_of(world)).status == 403);
        auto other = world.house.visit(world.house.add_leader(Role::unit_manager, world.house.north()));
        CHECK_FALSE(contains(show_inbox(other, request_of(world)).body, "Samir"));
        REQUIRE(world.accept());
        REQUIRE(world.start("2026-02-03"));
        CHECK_FALSE(contains(show_inbox(visit, request_of(world)).body, "Samir"));
    });
}

TEST_CASE("the manager says that an order is not carried out, with the reason, and it is closed for good")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        auto const without = decline_order_post(visit, request_of(world, {{"orsak-ord", "Hen har flyttat"}}));
        CHECK(without.status == 400);
        CHECK(contains(without.body, "Välj varför beställningen inte utförs."));
        CHECK(contains(without.body, "Hen har flyttat"));
        CHECK(decline_order_post(visit, request_of(world, {{"orsak", "other"}})).status == 400);
        CHECK(decline_order_post(visit, request_of(world, {{"orsak", "no_place"}, {"orsak-ord", "Huset är fullt"}})).status == 303);
        auto const order = world.load_order();
        CHECK(order.state == OrderState::ended);
        CHECK(order.not_carried_out == "Enheten kan inte ta emot uppdraget: Huset är fullt");
        CHECK(order.state_word(world.house.today()) == "Utförs inte");
        auto const page = show_order(visit, request_of(world)).body;
        CHECK(contains(page, "Utförs inte"));
        CHECK(contains(page, "Beställningen utförs inte"));
        CHECK(accept_order_post(visit, request_of(world, {{"x", "y"}})).status == 409);
        CHECK(decline_order_post(visit, request_of(world, {{"orsak", "declined"}})).status == 409);
        CHECK_FALSE(contains(show_inbox(visit, request_of(world)).body, "Samir"));
    });
}

TEST_CASE("a service is interrupted more than once, goes on again, and ends")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        auto const interrupt = [&](char const* from, char const* to) {
            return interrupt_order_post(visit,
                request_of(world, {{"uppehall-fran", from}, {"uppehall-till", to}, {"orsak", "hospital"}}));
        };
        auto const resume = [&](char const* day) { return resume_order_post(visit, request_of(world, {{"fortsatter", day}})); };
        CHECK(interrupt("2026-03-01", "").status == 409);
        REQUIRE(world.accept());
        CHECK(resume("2026-03-01").status == 409);
        REQUIRE(world.start("2026-02-03"));
        CHECK(interrupt("2026-02-02", "2026-02-10").status == 400);
        CHECK(interrupt("2026-03-01", "2026-03-09").status == 303);
        CHECK(interrupt("2026-03-09", "").status == 400);
        CHECK(interrupt("2026-04-01", "").status == 303);
        CHECK(contains(show_order(visit, request_of(world)).body, "Uppehåll: Vistas på sjukhus, från 1 april 2026."));
        CHECK(resume("2026-04-01").status == 400);
        CHECK(resume("2026-04-05").status == 303);
        auto const order = world.load_order();
        REQUIRE(order.interruptions.size() == 2);
        CHECK(order.interruptions[1].to == CivilDate::parse_iso("2026-04-04"));
        CHECK(order.state_word(world.house.today()) == "Pågår");
        CHECK(interrupt("2026-10-20", "").status == 303);
        REQUIRE(world.end("2026-10-31", EndReason::deceased));
        CHECK(world.load_order().interruptions[2].to == CivilDate::parse_iso("2026-10-31"));
        CHECK(world.load_order().reason == EndReason::deceased);
    });
}

TEST_CASE("what the authority is asked is recorded with who and when, and so is the answer, and verify knows both")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        auto asking = request_of(world);
        asking.query.add("om", "goals");
        CHECK(contains(show_inquiries(visit, asking).body, "Vad ska insatsen leda till för Samir?"));
        CHECK(save_inquiry(visit, request_of(world, {{"om", "goals"}, {"text", "Vilka mål?"}})).status == 400);
        CHECK(save_inquiry(visit,
                  request_of(world, {{"om", "goals"}, {"vem", "Tove Sandin"}, {"dag", "2026-11-02"}, {"text", "Vilka mål?"}}))
                  .status
            == 303);
        CHECK(contains(show_inbox(visit, request_of(world)).body, "Inget svar än på frågan om: Personliga mål."));
        auto const question = first_question(world);
        CHECK(save_inquiry_answer(visit, answer_request(world, question, "2026-11-01")).status == 400);
        CHECK(save_inquiry_answer(visit, answer_request(world, question, "2026-11-03")).status == 303);
        CHECK(save_inquiry_answer(visit, answer_request(world, question, "2026-11-03")).status == 409);
        CHECK(contains(show_order(visit, request_of(world)).body, "Han vill kunna åka buss."));
        CHECK_FALSE(contains(show_inbox(visit, request_of(world)).body, "Inget svar än"));
        auto worker = world.house.visit(world.worker);
        CHECK(show_inquiries(worker, request_of(world)).status == 403);
        std::array const kinds{order_inquiry_records()};
        auto const report = verify(test.records(), {4, 2}, kinds, {});
        CHECK(report.records == 2);
        for (auto const& finding : report.findings) CHECK(finding.fault == Fault::kind_unknown); // the order's own events
    });
}
