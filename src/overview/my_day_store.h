// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/access_control.h"
#include "base/civil_date.h"
#include "db/database.h"

#include <optional>
#include <string>
#include <vector>

// A person of somebody's day: enough to find the right one and to see how things stand, no documentation.
struct MyPerson {
    Id<Person> person;
    std::string given_name;
    std::string family_name;
    std::optional<CivilDate> birth_date;
    std::string unit;
    bool waiting_order; // an order that nobody has accepted yet
    bool mine;          // kontaktman or deputy today

    std::string name() const { return given_name + " " + family_name; }
};

// The persons of these orders, each once, by family name. `orders` comes from AccessControl, which has logged the list.
std::vector<MyPerson> list_my_day(ReadTx&, std::vector<MyOrder> const& orders, Id<Staff> me, CivilDate today);
