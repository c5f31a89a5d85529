// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "approvals/approval.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"

#include <vector>

// Every answer to a version, the newest first. Nothing outside the orders of the access.
std::vector<Approval> list_approvals(ReadTx&, PersonAccess const&, Id<PlanVersion>);

// By whoever is signed in. Refused for a version outside the access, or when the manager's answer is somebody else's.
Result<Done> add_approval(WriteTx&, Visit const&, PersonAccess const&, PlanVersion const&, Approval const&);

RecordKind plan_approval_records();
