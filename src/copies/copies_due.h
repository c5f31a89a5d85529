// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/id.h"
#include "copies/copies_owed.h"
#include "db/database.h"

#include <vector>

struct Order;
struct Person;
struct Unit;

// A plan in force whose latest version somebody should have on paper and has not (R100, R211): for Min dag and the manager's
// page. No name and no text of the record.
struct CopiesDue {
    Id<Person> person;
    Id<Order> order;
    Id<Plan> plan;
    Id<PlanVersion> version;
    Id<Unit> unit;
    std::vector<OwedCopy> owed; // never empty
};
// Of orders that go on, of the living (DD-20).
std::vector<CopiesDue> list_copies_due(ReadTx&, std::vector<Id<Unit>> const&, CivilDate today);
