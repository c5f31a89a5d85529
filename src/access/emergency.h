// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "access/visit.h"
#include "base/result.h"

#include <vector>

struct EmergencyReview;

// Nödöppning (DD-4, R-ACC-2): somebody of our own staff, without a care relation, opened a person's documentation.
struct EmergencyOpening {
    Id<EmergencyOpening> id;
    Id<Person> person;
    Id<Staff> staff;
    std::string staff_name;
    std::string reason;
    Instant opened_at;
    Instant expires_at;
    bool seen;     // read by a leader of the unit asked for
    bool reviewed;
};

enum class ReviewOutcome { justified, unjustified };

// Opens the orders of our own units for AccessRules::emergency_hours. Refuses guests, and staff without a role in care.
// Notice goes to the manager of every unit whose orders it opens. An unknown person is refused as one nobody may open.
Result<Id<EmergencyOpening>> open_emergency(Visit&, Id<Person>, std::string reason);
// The actor's own one in force, for the banner.
std::optional<EmergencyOpening> find_emergency(ReadTx&, Id<Staff>, Id<Person>, Instant now);
// Of the unit, the newest first; for whoever leads it. `only_unseen` for the notice on Min dag.
std::vector<EmergencyOpening> list_emergencies(ReadTx&, Id<Unit>, bool only_unseen = false);
Result<Done> mark_emergency_seen(Visit&, Id<EmergencyOpening>, Id<Unit>);
// By a leader of a unit concerned who is not the one who opened.
Result<Done> review_emergency(Visit&, Id<EmergencyOpening>, ReviewOutcome, std::string note);
