// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"
#include "oversight/duty.h"

#include <map>
#include <set>
#include <vector>

// What somebody is to do since it was agreed, asked for or handed over: follow-ups, hand-overs, approvals, requests and
// proposals. Each noun says itself what is owed; here it becomes a duty. Without who owes it: the Collector knows.

struct AskedFor {
    std::vector<Id<Unit>> const& units;
    std::set<Id<Order>> const& orders; // whose plan is the unit's own to make (R150)
    std::map<Id<Order>, Id<Unit>> const& unit_of;
    CivilDate today;
};

// A booked or begun follow-up of the whole plan and the plan's own day, which is among `known`, are one thing to do: what
// would be said twice is taken away.
std::vector<Duty> list_follow_up_duties(ReadTx&, AskedFor const&, std::vector<Duty>& known);
std::vector<Duty> list_handover_duties(ReadTx&, AskedFor const&);
std::vector<Duty> list_copy_duties(ReadTx&, AskedFor const&);
std::vector<Duty> list_approval_duties(ReadTx&, AskedFor const&);
std::vector<Duty> list_request_duties(ReadTx&, AskedFor const&);
std::vector<Duty> list_proposal_duties(ReadTx&, AskedFor const&);
std::vector<Duty> list_outside_plan_duties(ReadTx&, AskedFor const&);
