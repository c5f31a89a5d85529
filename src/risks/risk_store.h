// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "risks/risk_assessment.h"

#include <optional>
#include <vector>

// Signed assessments. All of it reads only the orders that the access covers (DD-1).

// The one that applies: the latest. At a moment: the one that applied then, for what was established at that moment.
std::optional<RiskAssessment> find_risk_assessment(ReadTx&, PersonAccess const&, Id<Plan>);
std::optional<RiskAssessment> find_risk_assessment_at(ReadTx&, PersonAccess const&, Id<Plan>, Instant at);
std::optional<RiskAssessment> find_risk_assessment(ReadTx&, PersonAccess const&, Id<Plan>, Id<RiskAssessment>);
// The newest first, without their risks.
std::vector<RiskAssessment> list_risk_assessments(ReadTx&, PersonAccess const&, Id<Plan>);

// The latest of each of the person's plans whose order has not ended, with its risks.
std::vector<RiskAssessment> list_risks_in_force(ReadTx&, PersonAccess const&);

// Signs: whoever is signed in, now. The id is the assessment's own.
void add_risk_assessment(WriteTx&, Visit const&, PersonAccess const&, RiskAssessment const&);

RecordKind risk_assessment_records();
