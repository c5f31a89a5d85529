// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/access_control.h"
#include "base/civil_date.h"
#include "db/database.h"
#include "risks/protective_measure.h"
#include "risks/risk_assessment.h"

#include <optional>
#include <vector>

// missing: a plan that applies has no assessment (rule risk.required). review: one is to be gone through again. gone_activity:
// a risk stands about an activity that the plan no longer has. measure_review: a protective measure is to be gone through.
enum class RiskDueKind { missing, review, gone_activity, measure_review };

// Something about risk that somebody owes. Ids and dates, no text of the record.
struct RiskDue {
    RiskDueKind kind;
    Id<Person> person;
    Id<Order> order;
    std::optional<Id<Plan>> plan;                 // none: a protective measure
    std::optional<Id<ProtectiveMeasure>> measure; // of measure_review
    std::optional<Id<Staff>> key_worker;          // who owes it today; none: nobody is appointed, so the unit's leader
    CivilDate on;                                 // missing: the day the plan began to apply
};

// All of these units, late or not, the oldest first; nothing of an order that has ended or of somebody who has died (DD-20).
// The caller leaves out persons who stand in no list of the reader's (R-PROT-1).
std::vector<RiskDue> list_risks_due(ReadTx&, std::vector<Id<Unit>> const&, CivilDate today);
