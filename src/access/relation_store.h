// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/access_control.h"
#include "access/staff.h"
#include "db/database.h"

#include <vector>

// The person's level, and whether the member of staff has a named grant to what lies sealed (R-PROT-1).
struct ProtectedRelation {
    int level = 0;
    bool is_named = false;
};

// How one member of staff stands to one order of a person, right now.
struct Relation {
    Id<Order> order;
    Id<Unit> unit;
    std::optional<CivilDate> ended_on;
    bool assigned;     // works at the unit, by shift, by own word or until further notice
    bool emergency;    // has a nödöppning of the person
    bool case_officer; // is the order's handläggare
    bool plan_maker;
    bool closes; // the order has ended, and was their own as kontaktman or deputy on its last day
    ProtectedRelation protection = {};
};

// The same for a person without orders.
ProtectedRelation find_protection(ReadTx&, Id<Person>, Id<Staff>, CivilDate today);

// SQL: whether the person in `column` may stand in a list that the member of staff in parameter `staff` reads on the day in
// parameter `day`: not protected, or by a named grant (R-PROT-1, R-PROT-2).
std::string may_stand_in_list(std::string_view column, int staff, int day);

// To every order of the person; none: nobody such, or no order. One statement, because every page asks.
std::vector<Relation> list_relations(ReadTx&, Id<Person>, Id<Staff>, Instant now);
bool person_exists(ReadTx&, Id<Person>);
std::vector<MyOrder> list_orders_of_staff(ReadTx&, Id<Staff>, Instant now);
