// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/plan.h"
#include "orders/order.h"

#include <vector>

// What whoever plans must keep within (R72): each decided service with its extent, its limits and until when it is valid.
std::vector<Given> decided_services(Order const&);
// The order's livsområden, with what to ask about for each aim (R123, R126). Empty without any.
Html decided_areas(Order const&);
