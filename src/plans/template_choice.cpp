// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_choice.h"

#include "text/fold.h"

#include <algorithm>

namespace {

constexpr int by_basis = 8;
constexpr int by_service = 4;
constexpr int by_unit = 2;
constexpr int by_age = 16; // a template for children goes before the others for a child

bool has(std::vector<std::string> const& all, std::string_view one)
{
    return std::ranges::find(all, one) != all.end();
}

// The decided service whose name holds one of the words; none.
OrderService const* service_with(std::vector<std::string> const& words, Order const& order)
{
    for (auto const& service : order.content.services) {
        auto const name = fold(service.name);
        for (auto const& word : words)
            if (name.find(fold(word)) != std::string::npos) return &service;
    }
    return nullptr;
}

int score_of(ServedService const& served, Order const& order, std::optional<UnitKind> unit, std::optional<int> age)
{
    if (served.to_age && (!age || *age > *served.to_age)) return 0;
    int score = 0;
    if (has(served.bases, order.basis.code)) score += by_basis;
    if (service_with(served.words, order)) score += by_service;
    if (unit && has(served.units, code_of(*unit))) score += by_unit;
    return score > 0 && served.to_age ? score + by_age : score;
}

} // namespace

TemplateFit fit_of(PlanTemplate const& plan_template, Order const& order, std::optional<UnitKind> unit, std::optional<int> age)
{
    TemplateFit best;
    for (auto const& served : plan_template.serves) {
        auto const score = score_of(served, order, unit, age);
        if (score <= best.score) continue;
        best = {score, "Föreslås för " + served.name};
        if (has(served.bases, order.basis.code)) best.reason += " (" + order.basis.reference() + ")";
        best.reason += ".";
    }
    return best;
}

std::string suggestion_for(TemplateHeading const& heading, Order const* order, std::optional<int> age)
{
    auto const& whom = heading.suggested_for;
    if (whom.empty()) return {};
    if (whom.from_age && (!age || *age < *whom.from_age)) return {};
    if (whom.to_age && (!age || *age > *whom.to_age)) return {};
    if (whom.services.empty()) return "Brukar behövas i den här åldern.";
    auto const* const service = order ? service_with(whom.services, *order) : nullptr;
    return service ? "Föreslås: beslutet omfattar " + service->name + "." : "";
}
