// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/typed_text.h"
#include "requests/order_match.h"
#include "requests/service_request.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

CivilDate const monday = *CivilDate::of(2026, 11, 16);

ServiceRequest request_to(RequestRecipient to, std::vector<RequestStep> const& steps = {},
    RequestAnswer answer = RequestAnswer::needs_more)
{
    ServiceRequest request{.id = Id<ServiceRequest>{1}, .order = Id<Order>{2}, .service = Id<OrderService>{3},
        .service_name = "Ledsagning", .extent = "Fyra timmar", .change = RequestedChange::change,
        .route = {to, to == RequestRecipient::case_officer}, .wish = "Två timmar", .wished_on = monday, .reason = "Orkar mindre.",
        .author = Id<Staff>{4}, .author_name = "Nadja", .author_title = "", .written_at = Instant{}};
    for (auto const step : steps) {
        RequestEvent event{.id = Id<RequestEvent>{5}, .number = request.next_number(), .step = step, .on = monday,
            .author = Id<Staff>{4}, .author_name = "Tove", .author_title = "", .written_at = Instant{}};
        if (step == RequestStep::answered) event.answer = answer;
        request.events.push_back(event);
    }
    return request;
}

RequestActor const leader{.leads = true, .may_write = true};
RequestActor const officer{.is_case_officer = true};
RequestActor const key_worker{.is_key_worker = true, .may_write = true};
RequestActor const colleague{.may_write = true};

OrderService service(std::string name, std::string extent) { return {.id = Id<OrderService>{3}, .name = std::move(name), .extent = std::move(extent)}; }

Order order_with(std::vector<OrderService> services)
{
    return {.id = Id<Order>{2}, .person = Id<Person>{1}, .version = 2, .state = OrderState::started,
        .content = {.unit = Id<Unit>{1}, .legal_basis = "", .case_number = "", .authority = "", .case_officer_name = "",
            .case_officer_phone = "", .decided_on = monday, .valid_from = monday, .services = std::move(services)},
        .basis = {.code = "", .law = "LSS", .statute = "", .chapter = std::nullopt, .paragraph = "", .point = std::nullopt, .text = "",
            .valid_from = monday, .valid_to = std::nullopt},
        .unit_name = "", .received_at = Instant{}};
}

} // namespace

TEST_CASE("each step of a request is taken by whom the table says, from the states it says")
{
    using enum RequestStep;
    auto const manager = RequestRecipient::unit_manager;
    auto const authority = RequestRecipient::case_officer;
    struct Row {
        ServiceRequest from;
        RequestStep step;
        RequestActor who;
        bool allowed;
    };
    Row const table[] = {
        {request_to(manager), seen, leader, true},
        {request_to(manager), seen, colleague, false},
        {request_to(manager), seen, officer, false},
        {request_to(authority), seen, officer, true},
        {request_to(authority), seen, leader, false},
        {request_to(authority, {seen}), seen, officer, false},
        {request_to(manager), answered, leader, true},
        {request_to(manager, {seen}), answered, leader, true},
        {request_to(manager, {seen}), answered, key_worker, false},
        {request_to(authority, {seen}), answered, officer, true},
        {request_to(authority, {seen}), answered, colleague, true}, // told outside the system
        {request_to(authority, {seen, answered}), answered, officer, false},
        {request_to(manager, {seen}), forwarded, leader, true},
        {request_to(manager, {seen}), forwarded, key_worker, false},
        {request_to(manager, {answered}, RequestAnswer::no), forwarded, leader, false},
        {request_to(manager, {forwarded}), forwarded, leader, false},
        {request_to(manager, {forwarded}), answered, officer, true},
        {request_to(authority, {answered}), completed, colleague, true},
        {request_to(authority, {answered}), completed, officer, false},
        {request_to(authority, {answered}, RequestAnswer::no), completed, colleague, false},
        {request_to(authority, {answered, completed}), answered, officer, true},
        {request_to(authority), withdrawn, key_worker, true},
        {request_to(authority), withdrawn, colleague, false},
        {request_to(authority, {answered}), closed, key_worker, true},
        {request_to(authority, {answered}), closed, leader, true},
        {request_to(authority, {answered}), closed, colleague, false},
        {request_to(authority, {withdrawn}), closed, leader, false},
        {request_to(authority, {closed}), withdrawn, leader, false},
        {request_to(authority, {closed}), answered, officer, false},
    };
    for (auto const& row : table) {
        auto const step = std::string{code_of(request_step_codes(), row.step).code};
        auto const state = std::string{label_of(row.from.state())};
        CAPTURE(step);
        CAPTURE(state);
        CAPTURE(&row - table);
        CHECK(static_cast<bool>(may_take(row.from, row.step, row.who)) == row.allowed);
    }
}

TEST_CASE("only a request to the authority locks its service, until it is answered no, closed, withdrawn or lapsed")
{
    using enum RequestStep;
    auto const manager = RequestRecipient::unit_manager;
    auto const authority = RequestRecipient::case_officer;
    CHECK_FALSE(request_to(manager).waits_for_order());
    CHECK(request_to(manager, {forwarded}).waits_for_order());
    CHECK(request_to(authority).waits_for_order());
    CHECK(request_to(authority, {answered}, RequestAnswer::new_order).waits_for_order());
    CHECK(request_to(authority, {answered}, RequestAnswer::new_examination).waits_for_order());
    CHECK_FALSE(request_to(authority, {answered}, RequestAnswer::no).waits_for_order());
    CHECK_FALSE(request_to(authority, {withdrawn}).waits_for_order());
    CHECK_FALSE(request_to(authority, {answered, closed}).waits_for_order());
    auto ended = request_to(authority);
    ended.order_ended = true;
    CHECK_FALSE(ended.waits_for_order());
    CHECK(ended.state() == RequestState::lapsed);
    auto added = request_to(authority);
    added.service = std::nullopt;
    CHECK_FALSE(added.waits_for_order()); // there is nothing to lock yet
}

TEST_CASE("what a new order says otherwise than the request is told in words")
{
    auto const said = [](ServiceRequest const& request, Order const& order) {
        std::string all;
        for (auto const& row : match_with_order(request, order)) all += row.difference + "|";
        return all;
    };
    auto const request = request_to(RequestRecipient::case_officer);
    CHECK(said(request, order_with({service("Ledsagning", "Två timmar")})) == "|||");
    CHECK(said(request, order_with({service("Ledsagning", "Fyra timmar")})).find("densamma som när ni skickade") != std::string::npos);
    CHECK(said(request, order_with({service("Ledsagning", "Tre timmar")})).find("inte samma ord") != std::string::npos);
    CHECK(said(request, order_with({})).find("finns inte kvar") != std::string::npos);
    auto ending = request;
    ending.change = RequestedChange::end;
    CHECK(said(ending, order_with({service("Ledsagning", "")})).find("fortsätter tills vidare") != std::string::npos);
    auto stops = service("Ledsagning", "");
    stops.ends_on = add_days(monday, 3);
    CHECK(said(ending, order_with({stops})).find("Senare än ni bad om.") != std::string::npos);
    auto adding = request;
    adding.change = RequestedChange::add;
    adding.service = std::nullopt;
    adding.service_name = "ledsagning";
    CHECK(said(adding, order_with({service("Ledsagning", "Två timmar")})) == "|||");
}

TEST_CASE("a personal number in a text is found however it is written, and nothing else is")
{
    auto const refused = [](std::string_view text) {
        FormErrors errors;
        refuse_personal_number("skal", text, monday, errors);
        return !errors.empty();
    };
    CHECK(refused("Gäller 19121212-1212 från måndag"));
    CHECK(refused("121212-1212"));
    CHECK(refused("191212121212"));
    CHECK(refused("19121212 1212"));
    CHECK_FALSE(refused("Ring 070-174 06 05 klockan 10"));
    CHECK_FALSE(refused("Från 2026-12-01 till 2027-01-31"));
    CHECK_FALSE(refused("Två dagar i stället för fyra"));
}
