// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/shared_access.h"
#include "base/result.h"
#include "db/database.h"

#include <string>
#include <string_view>
#include <vector>

struct ProtectedRelation;
struct Visit;

// What the opening is meant to do, and with what. Guests of an order (DD-2) pass only where a handler says so.
enum class Intent {
    read,       // documentation: care relation or nödöppning
    write,
    plan_read,  // plans: the plan maker too
    plan_write,
    guest_read, // the order itself and what was handed over: plan maker and case officer too
    draft,      // keeps what is being typed in a form that an opening has shown: like write, but no row of the log
    plan_draft, // the same for a plan's draft
};

// What the organisation decides about access.
struct AccessRules {
    int closing_days = 30;    // the last kontaktman writes closing notes so long after an order has ended
    int emergency_hours = 4;  // how long a nödöppning lasts
};

// An order of somebody whom the actor supports.
struct MyOrder {
    Id<Person> person;
    Id<Order> order;
    Id<Unit> unit;
};

// Decides who may open whose documentation: role x unit x care relation x time, default deny (R-ACC-1, DD-1...DD-4).
// Opening and denial queue a row of the access log, which the answer waits for (R-ACC-3). A form that saves itself has
// been opened once; each of its savings makes no record and shows nothing, so only its denial is logged.
class AccessControl {
public:
    explicit AccessControl(Compartment const& compartment, AccessRules rules = {})
        : compartment_{compartment}, rules_{rules}
    {
    }

    // `event` is the audit event of the route, named NounVerb ("JournalRead"). A denial and an unknown person give
    // the same refusal, so that nobody learns who is known here.
    Result<PersonAccess> open(
        ReadTx&, Visit const&, Id<Person>, std::string_view event, Intent intent = Intent::read) const;

    // What units share. A care relation or a nödöppning opens it; so does leading a unit, which registers people and
    // receives orders about them. Intent::read or Intent::write.
    Result<SharedAccess> open_shared(
        ReadTx&, Visit const&, Id<Person>, std::string_view event, Intent intent = Intent::read) const;

    // The page that a nödöppning shows first (DD-4): how to communicate, alerts, no-answer, who to call.
    Result<SharedAccess> open_emergency_page(ReadTx&, Visit const&, Id<Person>) const;

    // Orders not ended of the units where the actor works now or that the actor leads; by person. Queues one log row.
    // Without those of protected persons for whom the actor has no named grant: they stand in no list (R-PROT-1).
    std::vector<MyOrder> list_my_orders(ReadTx&, Visit const&, std::string_view event) const;
    // The same persons, each once, without their orders.
    std::vector<Id<Person>> list_my_persons(ReadTx&, Visit const&, std::string_view event) const;

    AccessRules const& rules() const { return rules_; }

private:
    Protected protected_of(ProtectedRelation const&) const;

    Compartment const& compartment_;
    AccessRules rules_;
};

// A row of the access log for something that no opening logs: a search, a print, a hand-over.
enum class LogAction;
void log_access(Visit const&, LogAction, std::optional<Id<Person>>, std::string_view event, std::string_view ground);
