// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"
#include "plans/plan.h"

// The form that a version's commitment in the ledger is computed over: all that it says.
Canonical canonical_of(PlanVersion const&);
