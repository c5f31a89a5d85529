// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "plans/plan_document.h"
#include "plans/plan_work.h"

// What a version is drawn from. The same version always gives the same document: it is dated and signed as it was
// established, and not by whoever asks for it.
PlanDocument document_of(
    PlanVersion const&, OpenPlan const&, PlanTemplate const&, std::optional<PlanVersion> const& former, HouseSettings const&);
