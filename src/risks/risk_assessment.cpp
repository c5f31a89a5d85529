// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_assessment.h"

#include <algorithm>
#include <functional>

namespace {

constexpr Code<OwnVoice> voices[] = {
    {OwnVoice::person, "person", "Personen själv"},
    {OwnVoice::person_supported, "person_supported", "Personen, med stöd"},
};
constexpr int months_without_rule = 12;

} // namespace

std::span<Code<OwnVoice> const> own_voice_codes() { return voices; }

std::string AssessedRisk::weight_text() const
{
    return "Nivå: " + level.words + ". Sannolikhet: " + likelihood.words + ". Konsekvens: " + consequence.words + ".";
}

std::vector<AssessedRisk const*> RiskAssessment::risks_of(Id<Activity> activity) const
{
    std::vector<AssessedRisk const*> some;
    for (auto const& risk : risks)
        if (risk.activity == activity) some.push_back(&risk);
    return some;
}

void sort_by_weight(std::vector<AssessedRisk>& risks)
{
    std::ranges::stable_sort(risks, std::greater{}, [](AssessedRisk const& risk) { return risk.level.step; });
}

std::optional<CivilDate> latest_risk_review(CivilDate looked_on, std::optional<Span> const& recheck)
{
    if (!recheck) return std::nullopt;
    return after(looked_on, *recheck);
}

CivilDate usual_risk_review(CivilDate looked_on, std::optional<Span> const& recheck)
{
    return latest_risk_review(looked_on, recheck).value_or(add_months(looked_on, months_without_rule));
}
