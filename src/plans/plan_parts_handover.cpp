// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_parts.h"

#include "plans/plan_wording.h"

#include <fmt/format.h>

namespace {

std::string outcome_text(PrintedOutcome const& one, std::string const& called)
{
    auto const said = [](std::string_view before, std::string const& text) {
        return text.empty() ? std::string{} : fmt::format("{}: {}", before, text);
    };
    return sentences({"Uppföljt " + one.followed_up_on.text(), said("Enligt " + called, one.by_person), said("Enligt personalen", one.by_staff),
        said("Nu", one.next_step), said("Behov av stöd", one.need), one.text});
}

void add_outcomes(PlanBlocks& blocks, PlanDocument const& plan)
{
    if (plan.handover->outcomes.empty()) return;
    blocks.push_back(plan_h3("Hur det har gått"));
    for (auto const& one : plan.handover->outcomes) {
        blocks.push_back(plan_facts({{one.about, outcome_text(one, plan.called)}}));
        for (auto const& words : one.own_words) blocks.push_back(plan_quotation(words, plan.called, 6));
    }
}

} // namespace

PlanBlocks handover_part(PlanDocument const& plan)
{
    if (!plan.handover) return {};
    auto const& handover = *plan.handover;
    auto const to = handover.recipient.empty() || handover.authority.empty() ? handover.authority + handover.recipient
                                                                             : handover.authority + ", " + handover.recipient;
    PlanBlocks blocks{plan_facts({{"Till", to, true}, {"Stöd", handover.ground}, {"Beslutat av", handover.decided},
        {"Innehåll", handover.content}, {"Behov", handover.needs}, {"Frågor", handover.questions}})};
    add_outcomes(blocks, plan);
    return plan_section("Överlämnas till myndigheten", std::move(blocks));
}
