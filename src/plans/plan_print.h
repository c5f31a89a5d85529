// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_document.h"
#include "plans/plan_objection.h"
#include "rules/rule_keys.h"

#include <cstdint>
#include <optional>
#include <vector>

struct HouseSettings;

// What a version is drawn from: only what the version keeps, and what somebody does not agree with in it. The same
// version with the same objections always gives the same document, dated and signed as it was established, and not by
// whoever asks for it. `WorkPaper`: what a plan without the person was called then (DD-12). With an objection that came
// later it is a copy of its own, dated as the last of them.
PlanDocument document_of(PlanVersion const&, PlanTemplate const&,
    std::optional<PlanVersion> const& former, std::vector<PlanObjection> const&, HouseSettings const&,
    WorkPaper = WorkPaper::work_tool);

// Whether the version's own document has the objection: it stood beside the same text of an earlier version already.
bool is_in_own_document(PlanObjection const&, PlanVersion const&);
