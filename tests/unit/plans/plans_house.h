// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/request.h"
#include "http/response.h"
#include "orders/order.h"
#include "plans/plan_store.h"
#include "plans/template_store.h"
#include "rules/rule_kind.h"
#include "unit/access/access_house.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using Fields = std::vector<std::pair<std::string, std::string>>;
// A heading's page without what the journal knows.
Response show_heading_plain(Visit&, Request const&);

using Handler = Response (*)(Visit&, Request const&);

// A home care unit with Elsa, whose order has started, with a goal and two services; Karin is her kontaktman and Olle a
// colleague.
class PlansHouse : public AccessHouse {
public:
    explicit PlansHouse(TestDatabase& test);

    Id<Person> elsa;
    Id<Order> order;
    Id<OrderGoal> order_goal;
    Id<OrderService> cleaning;
    Id<OrderService> meals;
    Id<Staff> karin;
    Id<Staff> olle;

    // An order of the southern unit for the same person, started that day.
    Id<Order> add_started_order(Id<Unit>, std::string const& started = "2026-11-16");
    void appoint(Id<Order>, Id<Staff>, std::string const& kind = "main");

    Response get(Id<Staff>, Handler, std::vector<std::pair<std::string, std::string>> path, Fields query = {});
    Response post(Id<Staff>, Handler, std::vector<std::pair<std::string, std::string>> path, Fields form, bool script = false);

    // A plan begun for the order, as its text in addresses.
    std::string begin_plan(Id<Staff>);
    std::string begin_plan(Id<Staff>, Id<Order>);
    // Writes what a plan needs so that only the named gaps are open, and gives the stamp of the review page.
    void write_whole_plan(std::string const& plan);
    // Presses the button on the review page; the reasons that it asks for are given.
    Response establish(Id<Staff>, std::string const& plan);
    // A rule for Elsa's order from that day, or from today.
    void set_rule(RuleName, std::string const& value, std::optional<CivilDate> from = std::nullopt);

    std::vector<std::pair<std::string, std::string>> at(std::string const& plan) const;
    std::vector<std::pair<std::string, std::string>> at(
        std::string const& plan, std::string const& name, std::string const& value) const;

    template <class F>
    auto with_access(Id<Staff> staff, F&& f)
    {
        auto const who = visit(staff);
        return test.read([&](ReadTx& tx) {
            auto const access = access_control.open(tx, who, elsa, "PlanRead", Intent::plan_read);
            if (!access) throw std::logic_error{access.refusal().message};
            return f(tx, *access);
        });
    }
};

// The value of the first field of that name in the page.
std::string field_value(std::string const& page, std::string const& name);
// The last part of an address, without a query.
std::string last_part(std::string const& address);
bool shows(Response const& response, std::string_view text);
