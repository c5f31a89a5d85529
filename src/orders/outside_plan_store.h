// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "orders/outside_plan.h"

#include <optional>
#include <vector>

// The one that applies for the order: the newest whose document can be read. Nothing for an order outside the access.
std::optional<OutsidePlan> find_outside_plan(ReadTx&, PersonAccess const&, Id<Order>);
// All of the order that can be read, the newest first.
std::vector<OutsidePlan> list_outside_plans(ReadTx&, PersonAccess const&, Id<Order>);

// When a plan from outside is to be followed up, for lists over units: no word of it is read.
struct OutsidePlanDue {
    Id<Person> person;
    Id<Order> order;
    Id<Unit> unit;
    CivilDate on;
};
// Of the started orders of the units, for the living.
std::vector<OutsidePlanDue> list_outside_plans_due(ReadTx&, std::vector<Id<Unit>> const&);

struct NewOutsidePlan {
    Id<Attachment> document;
    CivilDate dated_on;
    std::string made_by;
    std::optional<CivilDate> follow_up_on = std::nullopt;
};
// Whether the order takes one: a provider outside makes its plan, or the unit does and none is established yet.
bool takes_outside_plan(ReadTx&, Order const&);
// Refused for an order that takes none, for a document that is not the order's, and for one from before Delaktig without a
// day: until then nobody is asked for a new one.
Result<Done> add_outside_plan(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, NewOutsidePlan const&);

RecordKind outside_plan_records();
