// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/id.h"
#include "db/database.h"
#include "followups/follow_up.h"

#include <optional>
#include <vector>

struct Order;
struct Person;
struct Unit;

// What somebody is to do about follow-ups, for Min dag and the manager's page: a meeting that is booked, one that was begun
// without a day, a goal or service with a day of its own, and that the case officer is to be contacted. Ids and days, no
// text. When the whole plan is due is counted with the plan's other dates (plans/plan_in_force.h).
enum class FollowUpOwedKind { booked, begun, own_date, contact };

struct FollowUpOwed {
    FollowUpOwedKind kind;
    Id<Person> person;
    Id<Order> order;
    Id<Unit> unit;
    Id<Plan> plan;
    std::optional<Id<FollowUp>> follow_up;   // none for a day of its own
    std::optional<Id<Staff>> key_worker;     // who owes it
    bool is_whole = false;                   // a follow-up of the whole plan, not of a part of it
    CivilDate on;                            // of one begun without a day: when it was begun
    bool has_day = true;                     // false: nobody has said by when

    // "/personer/…/planer/…/uppfoljningar/…"
    std::string path() const;
};

// Of plans that go on, the earliest first. After a death or the order's end nothing is owed (DD-20).
std::vector<FollowUpOwed> list_follow_ups_owed(ReadTx&, std::vector<Id<Unit>> const&, CivilDate today);
