// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/emergency.h"
#include "audit/ledger.h"
#include "db/database.h"

#include <optional>
#include <vector>

// An opening as it is stored.
struct NewEmergency {
    Id<EmergencyOpening> id;
    Id<Person> person;
    Id<Staff> staff;
    std::string reason;
    Instant opened_at;
    Instant expires_at;
};

struct NewReview {
    Id<EmergencyReview> id;
    Id<EmergencyOpening> opening;
    Id<Staff> reviewer;
    ReviewOutcome outcome;
    std::string note;
    Instant reviewed_at;
};

std::string_view code_of(ReviewOutcome);
Canonical canonical_of(NewEmergency const&);
Canonical canonical_of(NewReview const&);

// Units with an order of the person that has not ended before that day.
std::vector<Id<Unit>> list_units_of_person(ReadTx&, Id<Person>, CivilDate not_ended_before);
void add_emergency(WriteTx&, NewEmergency const&, Bytes const& salt);
void add_notice(WriteTx&, Id<EmergencyOpening>, Id<Unit>);
// False when the opening does not concern the unit.
bool see_notice(WriteTx&, Id<EmergencyOpening>, Id<Unit>, Id<Staff>, Instant now);
std::vector<Id<Unit>> list_units_of_emergency(ReadTx&, Id<EmergencyOpening>);
void add_review(WriteTx&, NewReview const&, Bytes const& salt);
// Its opener, person, and whether somebody has reviewed it.
struct EmergencyFacts {
    Id<Staff> staff;
    Id<Person> person;
    bool reviewed;
};
std::optional<EmergencyFacts> find_emergency_facts(ReadTx&, Id<EmergencyOpening>);

// For `delaktig verify`.
RecordKind emergency_opening_records();
RecordKind emergency_review_records();
