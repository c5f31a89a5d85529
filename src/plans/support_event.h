// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/id.h"
#include "db/database.h"
#include "rules/rule_keys.h"

#include <map>
#include <string>

struct Order;

// Something that has happened with the support since the plan was made and last followed up: a service added or withdrawn,
// another order to the same unit, a changed decision, a request that was granted within the decision, or that somebody
// asked for a follow-up. A routine may want a follow-up then (R189, R303; rule followup.triggers).
struct SupportEvent {
    Anchor happened; // one of those that triggers_of() knows
    CivilDate on;
};

// The triggers that an event of that sort meets; none for an anchor that is no such event.
Chosen<FollowupTrigger> triggers_of(Anchor);

// Of started orders with a plan in force, what is not followed up: no follow-up of the whole plan, or of that service, is
// signed since. A new plan has taken in what was before it: `planned` says when each order got its own. The first one first
// within each sort. `condition` is about care_order o and its `parameters`.
std::multimap<Id<Order>, SupportEvent> list_support_events(
    ReadTx&, std::string const& condition, Parameters parameters, std::map<Id<Order>, Instant> const& planned);
