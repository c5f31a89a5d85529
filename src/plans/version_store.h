// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "plans/plan.h"

#include <optional>
#include <string>
#include <vector>

// With its whole content. Nothing outside the orders of the access.
std::optional<PlanVersion> find_version(ReadTx&, PersonAccess const&, Id<Plan>, Id<PlanVersion>);
std::optional<PlanVersion> find_latest_version(ReadTx&, PersonAccess const&, Id<Plan>);
// One that another unit has passed on to an order of the access (passed_on.h), though the access does not reach its plan.
std::optional<PlanVersion> find_version_passed_on(ReadTx&, PersonAccess const&, Id<PlanVersion>);
// Without content, the newest first.
std::vector<PlanVersion> list_versions(ReadTx&, PersonAccess const&, Id<Plan>);

// What the moment of establishing adds to the draft.
struct Establishing {
    std::string key_worker;
    std::vector<OpenGap> open_gaps = {};
    // What a next version becomes, see change_rule.h. The first version of a chain is what it is.
    VersionKind kind = VersionKind::revision;
    bool restamps = false; // a revision that moves the plan date, by rule (R215)
};

// Fastställer: the draft becomes the next version, for good, and is gone as a draft. What the person's card says goes
// along, whoever establishes. Conflict when somebody else has established it first.
Result<Id<PlanVersion>> establish(
    WriteTx&, Visit const&, PersonAccess const&, Plan const&, Id<PlanDraft>, Establishing const&);

// The document of a version as it was made.
std::optional<std::string> find_document(ReadTx&, PersonAccess const&, PlanVersion const&);
// Keeps it, unless it is there.
void add_document(WriteTx&, Visit const&, PersonAccess const&, PlanVersion const&, std::string const& pdf);

RecordKind plan_version_records();
RecordKind plan_document_records();
