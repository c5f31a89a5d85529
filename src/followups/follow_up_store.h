// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "followups/follow_up.h"

#include <optional>
#include <string>
#include <vector>

// Signed follow-ups. Nothing is found outside the orders of the access (DD-1).

// The newest first, with their whole content.
std::vector<FollowUp> list_follow_ups(ReadTx&, PersonAccess const&, Id<Plan>);
// Of all the person's plans, the newest first: for what is followed over time (I-10) and goal by goal (R148).
std::vector<FollowUp> list_all_follow_ups(ReadTx&, PersonAccess const&);
std::optional<FollowUp> find_follow_up(ReadTx&, PersonAccess const&, Id<Plan>, Id<FollowUp>);

// What was signed, without what the store itself knows: number, author, moment.
struct Signing {
    Id<FollowUp> id; // the draft's, so that its addresses go on
    Id<Plan> plan;
    Id<PlanVersion> version;
    ScopeOfFollowUp scope;
    FollowUpContent content;
    bool resets_clock; // the next one counts from it, by rule
    std::string unfinished = {};
};
// Signs: final at once, and the draft is gone. Conflict when somebody else has signed it or thrown it away.
Result<Done> sign_follow_up(WriteTx&, Visit const&, PersonAccess const&, Signing const&);

// The handläggare has been contacted. Conflict when somebody has ticked it already.
Result<Done> tick_contact(WriteTx&, Visit const&, PersonAccess const&, FollowUp const&, CivilDate on, std::string const& text);

RecordKind follow_up_records();
RecordKind follow_up_contact_records();
