// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"
#include "db/database.h"

#include <map>
#include <vector>

struct Order;
struct Person;
struct Plan;
struct PlanVersion;
struct Unit;

// An answer to a version in force that the routine asks for and nobody has given (rule-model approval.person, .manager). The
// version applies whatever the answer is (DD-11). Ids, no text.
enum class ApprovalOwedBy { person, manager };

struct ApprovalOwed {
    ApprovalOwedBy by;
    Id<Person> person;
    Id<Order> order;
    Id<Unit> unit;
    Id<Plan> plan;
    Id<PlanVersion> version;
};

// Of orders that go on, of the living (DD-20). Nobody who did not take part is asked, where the rule says so (DD-12).
std::vector<ApprovalOwed> list_approvals_owed(ReadTx&, std::vector<Id<Unit>> const&, CivilDate today);

// Since when each version in force is the final one (slutredigerad, R265); a version that waits for an answer is not there.
std::map<Id<PlanVersion>, Instant> list_settled_versions(ReadTx&, std::vector<Id<Unit>> const&, CivilDate today);
