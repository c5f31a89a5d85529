// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/draft_changes.h"

#include "html/components/box.h"
#include "plans/plan_changes.h"

namespace {

// The draft as the version that it would be today.
PlanVersion next_version(PlanWork const& work, PlanVersion const& base)
{
    auto next = base;
    next.content = work.content;
    next.reason = work.draft.reason;
    next.no_answer = work.facts.no_answer;
    next.communication = work.facts.communication;
    if (work.open.order) next.basis.services = work.open.order->content.services;
    return next;
}

} // namespace

std::vector<PlanChange> changes_in_draft(PlanWork const& work, PlanVersion const& base)
{
    return plan_changes(base, next_version(work, base), work.open.settings.words);
}

Html changes_box(PlanWork const& work, std::optional<PlanVersion> const& base)
{
    if (!base) return {};
    Table rows{.caption = "Det här ändras", .hide_caption = true, .columns = {{"Del"}, {"Förut"}, {"Nu"}}, .rows = {}};
    for (auto const& one : changes_since(*base, next_version(work, *base)))
        rows.rows.push_back({Html::text(one.part), written(one.before), written(one.now)});
    auto body = rows.rows.empty() ? paragraph("Ingenting är ändrat än.") : table(rows);
    if (!work.draft.reason.empty()) body = paragraph("Varför: " + work.draft.reason) + std::move(body);
    return box({.id = "andras", .heading = "Det här ändras sedan version " + std::to_string(base->number),
        .body = std::move(body), .level = 3});
}
