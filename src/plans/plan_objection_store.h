// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "plans/plan_objection.h"

#include <vector>

// What was typed. Author and time come from the session and the clock.
struct NewObjection {
    PlanSubject about = {};
    Objector objector = Objector::person;
    std::string objector_name = {};
    WhoseVoice voice = WhoseVoice::person;
    std::string method = {};
    std::string text = {};
};
// Refused when the version has no such part.
Result<Id<PlanObjection>> add_objection(
    WriteTx&, Visit const&, PersonAccess const&, PlanVersion const&, PlanTemplate const&, NewObjection const&);

// Those beside the version: its own, and those noted in earlier versions about a text that still reads the same.
std::vector<PlanObjection> list_objections(ReadTx&, PersonAccess const&, PlanVersion const&, PlanTemplate const&);

// Whether somebody disagrees with a text of any version of the plan.
bool is_disputed(ReadTx&, PersonAccess const&, Id<Plan>);

RecordKind plan_objection_records();
