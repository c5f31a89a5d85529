// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/risk_gap.h"

#include "plans/plan_wording.h"

#include <algorithm>

namespace {

constexpr std::string_view source = "Rutin för genomförandeplan";

Gap gap(GapWeight weight, std::string key, std::string text)
{
    return {std::move(key), std::string{risk_gap_code}, weight, std::move(text), std::string{source}};
}

std::string what_of(AssessedRisk const& risk)
{
    return risk.activity ? sentence(risk.what) + " (" + risk.activity_name + ")" : risk.what;
}

std::string prevention_of(AssessedRisk const& risk, std::string const& called)
{
    if (!risk.chosen) return risk.measures;
    auto const chosen = called + " väljer att leva med risken: ”" + risk.chosen->words + "”";
    return risk.measures.empty() ? chosen : sentence(risk.measures) + " " + chosen;
}

} // namespace

std::vector<Gap> risk_gaps(
    std::optional<RiskAssessment> const& assessment, PlanContent const& content, RiskWhen required, CivilDate today)
{
    if (!assessment && required == RiskWhen::none) return {};
    if (!assessment)
        return {gap(required == RiskWhen::each_plan ? GapWeight::asks_reason : GapWeight::advises, "risk_assessment-none",
            "Det finns ingen riskbedömning av planen.")};
    std::vector<Gap> gaps;
    if (assessment->review_on < today)
        gaps.push_back(gap(GapWeight::advises, "risk_assessment-due", "Riskerna skulle ha setts över " + assessment->review_on.text() + "."));
    auto const is_later = [&](Activity const& one) { return one.written_at > assessment->signed_at; };
    if (auto const later = std::ranges::count_if(content.activities, is_later); later > 0)
        gaps.push_back(gap(GapWeight::advises, "risk_assessment-later",
            later == 1 ? "En aktivitet är ny eller ändrad sedan riskbedömningen. Finns det nya risker?"
                       : std::to_string(later) + " aktiviteter är nya eller ändrade sedan riskbedömningen. Finns det nya risker?"));
    return gaps;
}

void print_risks(PlanDocument& document, RiskAssessment const& assessment)
{
    for (auto const& risk : assessment.risks)
        document.risks.push_back({.risk = what_of(risk),
            .likelihood_and_severity = risk.weight_text(),
            .prevention = prevention_of(risk, document.called),
            .responsible = risk.responsible,
            .review_on = assessment.review_on});
    if (assessment.found_none())
        document.no_risks = "Ingen risk hittades " + assessment.looked_on.text() + ". " + sentence(assessment.how);
}
