// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "orders/plan_maker.h"

#include <string>

// Insatsslag, as data: a kind of service, with who makes its plan, and whether it is also support or relief (avlösning)
// for a relative who cares (R187).
struct ServiceKind {
    std::string code;
    std::string label;
    PlanMaker maker;
    bool supports_relative = false;
};
