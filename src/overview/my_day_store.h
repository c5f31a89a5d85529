// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/access_control.h"
#include "access/actor.h"
#include "base/civil_date.h"
#include "base/clock.h"
#include "db/database.h"

#include <cstdint>
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
    bool is_deceased;   // nothing is to be done any more (DD-20)

    std::string name() const { return given_name + " " + family_name; }
};

// The persons of these orders, each once, by family name. `orders` comes from AccessControl, which has logged the list.
std::vector<MyPerson> list_my_day(ReadTx&, std::vector<MyOrder> const& orders, Id<Staff> me, CivilDate today);

// What others have written about a person since a moment: that they have, never what.
struct News {
    Id<Person> person;
    std::int64_t notes = 0;
    std::int64_t plans = 0;  // versions that were established
    std::int64_t orders = 0; // that came in

    bool empty() const { return notes + plans + orders == 0; }
};
std::vector<News> list_news(ReadTx&, std::vector<MyOrder> const& orders, Id<Staff> me, Instant since);

// When the actor last was here before this session, for "nytt sedan sist". Sessions are thrown away after two days, so
// somebody who has been away longer gets three days.
Instant last_here(ReadTx&, Actor const&, Instant now);
