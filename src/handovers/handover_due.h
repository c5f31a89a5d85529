// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/guest_store.h"
#include "handovers/handover.h"
#include "plans/plan_in_force.h"

#include <vector>

// A version in force that is still to be handed over: whose, and by when. No text.
struct HandoverDue {
    Id<Person> person;
    Id<Order> order;
    Id<Plan> plan;
    Id<PlanVersion> version;
    DueDate due;
};
// By the rules of each order (rule-model handover): always, or only a new plan.
std::vector<HandoverDue> list_handovers_due(ReadTx&, std::vector<Id<Unit>> const&, CivilDate today);

// Handed over, and not answered by the authority, where the rules ask for a receipt: for the manager. No text.
struct UnansweredHandover {
    Id<Person> person;
    Id<Order> order;
    Id<Plan> plan;
    Id<PlanVersion> version;
    Id<Handover> handover;
    CivilDate handed_over_on;
};
std::vector<UnansweredHandover> list_unanswered_handovers(ReadTx&, std::vector<Id<Unit>> const&, CivilDate today);

// What was handed over in these orders, which list_guest_orders() has logged, the newest first: for their case officer.
struct HandoverToRead {
    Id<Person> person;
    Id<Order> order;
    Id<Plan> plan;
    Id<PlanVersion> version;
    Id<Handover> handover;
    Instant written_at;
    bool is_answered;
};
std::vector<HandoverToRead> list_handovers_to_read(ReadTx&, std::vector<Id<Order>> const&);
