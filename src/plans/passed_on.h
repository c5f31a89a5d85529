// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"
#include "base/clock.h"
#include "plans/code.h"
#include "plans/plan_work.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

// What the person says about their text going to the new unit. No answer stops it: the units have the same controller, and
// what is needed for the support may go between them. It is written down, so that a no is known and answered for.
enum class SaysOfPassing { yes, no, not_asked };
std::span<Code<SaysOfPassing> const> says_of_passing_codes();

// Text till en ny enhet (DD-20): a unit gives an established version to another unit of the house with an order for the same
// person. The plan is valid nowhere because of it: the text comes into a new plan there, unconfirmed. A record, never changed.
struct PassedOn {
    Id<PassedOn> id;
    Id<PlanVersion> version;
    Id<Order> to; // of the unit that gets it
    std::string unit_name = {}; // its name; not part of the record
    std::string why;
    SaysOfPassing says;
    Id<Staff> author;
    std::string author_name;
    Instant written_at;
};

// A unit that the access does not reach and that supports the person, with its newest order: which the text can go to. That
// it does, never with what (DD-1); none of a protected person but for whoever has a grant (R-PROT-3).
struct OrderElsewhere {
    Id<Order> order;
    std::string unit_name;
};
std::vector<OrderElsewhere> list_orders_elsewhere(ReadTx&, PersonAccess const&);

// Of the plan, the oldest first.
std::vector<PassedOn> list_passed_on(ReadTx&, PersonAccess const&, Id<Plan>);
// Refused twice for the same version and order, and for an order that the text cannot go to.
Result<Done> pass_on(WriteTx&, Visit const&, PersonAccess const&, PassedOn const&);

// What another unit has given to one of the opened orders: the newest. Its words: find_version_passed_on(). Nothing for a
// guest of an order, who belongs to the authority (DD-2).
struct FromElsewhere {
    Id<PlanVersion> version;
    std::string unit_name;
    std::int64_t plan_number;
};
std::optional<FromElsewhere> find_from_elsewhere(ReadTx&, PersonAccess const&);

RecordKind passed_on_records();
