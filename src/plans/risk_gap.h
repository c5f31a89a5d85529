// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/gap.h"
#include "plans/plan_document.h"
#include "risks/risk_assessment.h"
#include "rules/rule_keys.h"

#include <optional>
#include <vector>

// What every gap about risks has as its code: it is mended on the page of the plan's risks.
inline constexpr std::string_view risk_gap_code = "risk_assessment";

// That a plan has no risk assessment asks for a reason where rule risk.required wants one for each plan (R268), and is advice
// where only some services want one. That one is due to be gone through again, or that activities have come after it, is
// advice.
std::vector<Gap> risk_gaps(std::optional<RiskAssessment> const&, PlanContent const&, RiskWhen required, CivilDate today);

// Part 7 of the printed plan: the assessment that applied when the version was established.
void print_risks(PlanDocument&, RiskAssessment const&);
