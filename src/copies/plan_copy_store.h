// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "copies/plan_copy.h"
#include "db/database.h"

#include <vector>

// All copies of a plan's versions, those still held first, and among them the oldest version first.
std::vector<PlanCopy> list_copies(ReadTx&, PersonAccess const&, Id<Plan>);

// By whoever is signed in. The version must be the plan's.
Result<Id<PlanCopy>> add_copy(WriteTx&, Visit const&, PersonAccess const&, Id<Plan>, PlanCopy const&);

// Conflict when somebody has ended it already.
Result<Done> end_copy(WriteTx&, Visit const&, PersonAccess const&, Id<Plan>, Id<PlanCopy>, CopyOutcome, CivilDate on);

RecordKind plan_copy_records();
RecordKind plan_copy_end_records();
