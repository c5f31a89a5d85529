// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/request.h"
#include "people/person_head.h"
#include "unit/access/access_house.h"


#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A house with one person at the northern unit, whom a worker supports.
struct PeopleWorld {
    explicit PeopleWorld(TestDatabase& test);

    // Opens as `staff` and gives f(tx, visit, access); throws when the access is refused.
    template <class F>
    auto change(Id<Staff> staff, F&& f)
    {
        auto const visit = house.visit(staff);
        return house.test.write([&](WriteTx& tx) {
            auto const access = house.access_control.open(tx, visit, person, "FactWrite", Intent::write);
            if (!access) throw std::runtime_error{"refused"};
            return f(tx, visit, *access);
        });
    }
    template <class F>
    auto see(Id<Staff> staff, F&& f)
    {
        auto const visit = house.visit(staff);
        return house.test.read([&](ReadTx& tx) {
            auto const access = house.access_control.open(tx, visit, person, "FactRead", Intent::guest_read);
            if (!access) throw std::runtime_error{"refused"};
            return f(tx, *access);
        });
    }

    AccessHouse house;
    Id<Staff> worker;
    Id<Staff> manager;
    Id<Person> person;
    Id<Order> order;
};

Request get(NamedValues values);
Request post(NamedValues values, std::vector<std::pair<std::string, std::string>> fields);
bool contains(std::string const& text, std::string_view part);
