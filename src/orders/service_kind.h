// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "orders/plan_maker.h"

#include <string>

// Insatsslag, as data: a kind of service, with who makes its plan.
struct ServiceKind {
    std::string code;
    std::string label;
    PlanMaker maker;
};
