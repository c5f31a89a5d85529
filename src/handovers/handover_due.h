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

// The authority asks for more or begins a new examination, and nobody here has replied or handed the plan over again (I-13).
// No text.
struct HandoverQuestion {
    Id<Person> person;
    Id<Order> order;
    Id<Plan> plan;
    Id<PlanVersion> version;
    Id<Handover> handover;
    HandoverEventKind kind;
    Id<Unit> unit;
    std::optional<Id<Staff>> owes; // kontaktman or deputy today; nothing: whoever leads the unit
    CivilDate since;
    CivilDate due; // after this day whoever leads the unit sees it too
};
std::vector<HandoverQuestion> list_handover_questions(ReadTx&, std::vector<Id<Order>> const&, CivilDate today);
std::vector<HandoverQuestion> list_handover_questions(ReadTx&, std::vector<Id<Unit>> const&, CivilDate today);

// What others have written of the authority's answers since a moment: that there is one and of what kind.
struct HandoverAnswered {
    Id<Person> person;
    Id<Plan> plan;
    Id<PlanVersion> version;
    Id<Handover> handover;
    HandoverEventKind kind;
};
std::vector<HandoverAnswered> list_handover_answers(ReadTx&, std::vector<Id<Order>> const&, Id<Staff> me, Instant since);

// What was handed over in these orders, which list_guest_orders() has logged, the newest first: for their case officer.
struct HandoverToRead {
    Id<Person> person;
    Id<Order> order;
    Id<Plan> plan;
    Id<PlanVersion> version;
    Id<Handover> handover;
    Instant written_at;
    bool is_answered; // and there is no reply to that answer yet
    std::optional<Id<HandoverEvent>> reply = std::nullopt; // that the case officer has not answered
    Instant replied_at = {};

    bool is_to_read() const { return !is_answered || reply; }
};
std::vector<HandoverToRead> list_handovers_to_read(ReadTx&, std::vector<Id<Order>> const&);
