// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/request.h"
#include "orders/order_store.h"
#include "unit/access/access_house.h"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

// A house with a unit manager, a worker and one person who has an order at the southern group home.
struct OrderWorld {
    explicit OrderWorld(TestDatabase& test);

    template <class F>
    auto change(Id<Staff> staff, F&& f)
    {
        auto const visit = house.visit(staff);
        return house.test.write([&](WriteTx& tx) {
            auto const access = house.access_control.open(tx, visit, person, "OrderWrite", Intent::write);
            if (!access) throw std::runtime_error{"refused"};
            return f(tx, visit, *access);
        });
    }
    template <class F>
    auto see(Id<Staff> staff, F&& f)
    {
        auto const visit = house.visit(staff);
        return house.test.read([&](ReadTx& tx) {
            auto const access = house.access_control.open(tx, visit, person, "OrderRead", Intent::guest_read);
            if (!access) throw std::runtime_error{"refused"};
            return f(tx, *access);
        });
    }
    Order load_order();
    Result<Done> accept();
    Result<Done> start(char const* day);
    Result<Done> end(char const* day, EndReason);

    AccessHouse house;
    Id<Staff> manager;
    Id<Staff> worker;
    Id<Person> person;
    Id<Order> order;
};

OrderContent some_content(Id<Unit>);
Request request_of(OrderWorld const&, std::vector<std::pair<std::string, std::string>> fields = {});
bool contains(std::string const& text, std::string_view part);
