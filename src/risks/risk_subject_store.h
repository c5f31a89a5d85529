// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "db/database.h"
#include "risks/risk_place.h"

#include <optional>

// What is read of the plan's own tables.
struct PlanOfRisks {
    Id<Plan> plan;
    Id<Order> order;
    std::int64_t number;
    bool has_version;
    bool ended;
};
std::optional<PlanOfRisks> find_plan_of_risks(ReadTx&, PersonAccess const&, Id<Plan>);

// In the order of the plan.
std::vector<RiskSubject> list_risk_subjects(ReadTx&, PlanOfRisks const&);
