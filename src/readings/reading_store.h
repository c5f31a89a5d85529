// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/access_control.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/civil_date.h"
#include "base/result.h"
#include "db/database.h"
#include "readings/plan_reading.h"

#include <vector>

struct Plan;

// One member of staff and one plan that applies: ids, what there is to read and what they have read. No text of the plan.
struct ReadingOf {
    Id<Plan> plan;
    Id<Person> person;
    Id<Order> order;
    Id<Unit> unit;
    Id<PlanVersion> version; // the one that applies
    std::optional<Id<RiskAssessment>> assessment;
    Id<Staff> staff;
    ReadingFacts facts;
    bool before_visit = true; // rule reading.before_first_visit; list_open_readings knows it

    ReadingState state() const { return reading_state(facts); }
};
// The plans in force of these orders x these members of staff. None of somebody who has died, or of an order that has ended
// (DD-20): there nobody is asked to read any more.
std::vector<ReadingOf> list_readings(ReadTx&, std::vector<Id<Order>> const&, std::vector<Id<Staff>> const&, CivilDate today);

// What `me` is asked to read: of the orders of units where they are on duty today, and of those whose kontaktman they are.
// `orders` comes from AccessControl, which has logged the list. For Min dag and egenkontroll: ids only.
std::vector<ReadingOf> list_open_readings(ReadTx&, std::vector<MyOrder> const& orders, Id<Staff> me, Instant now);
// Of these, what is to be read, with what the rule says about when.
std::vector<ReadingOf> only_open(ReadTx&, std::vector<ReadingOf>, CivilDate today);

// Who is on duty at a unit today, with their shift; somebody there until further notice has no end.
struct OnDuty {
    Id<Staff> staff;
    std::string name;
    Instant from;
    std::optional<Instant> to;
};
std::vector<OnDuty> list_on_duty(ReadTx&, Id<Unit>, Instant now);

// By whoever is signed in. The version and the assessment must be the plan's.
Result<Done> add_reading(WriteTx&, Visit const&, PersonAccess const&, Id<Plan>, PlanReading const&);
// The latest version that somebody has read, or has established themselves.
std::optional<Id<PlanVersion>> last_read_version(ReadTx&, PersonAccess const&, Id<Plan>, Id<Staff>);

RecordKind plan_reading_records();
