// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_to_plan.h"

#include "plans/draft_item_store.h"
#include "plans/item_saving.h"

#include <algorithm>

namespace {

void finish_goal(WriteTx& tx, Visit const& visit, PlanWork const& work, FollowUp const& one, FollowedUpSubject const& subject)
{
    auto const* const standing = work.content.find_goal(Id<Goal>{subject.about.item});
    if (!standing || standing->state != GoalState::active) return;
    auto goal = *standing;
    goal.state = subject.outcome == HowItWent::fully ? GoalState::reached : GoalState::ended;
    goal.reason = subject.assessment.empty() ? one.title() : one.title() + ": " + subject.assessment;
    save_item(tx, visit, work, goal, item_version(tx, work.draft.id, DraftItem::goal, subject.about.item));
}

} // namespace

bool has_changes(FollowUp const& one)
{
    return one.content.opening_facts == StillRight::changed || std::ranges::any_of(one.content.subjects, [](FollowedUpSubject const& subject) {
        return subject.next_step == NextStep::change || subject.next_step == NextStep::finish || !subject.from_now.empty();
    });
}

void carry_changes(WriteTx& tx, Visit const& visit, PlanWork const& work, FollowUp const& one)
{
    for (auto const& subject : one.content.subjects)
        if (subject.about.kind == SubjectKind::goal && subject.next_step == NextStep::finish) finish_goal(tx, visit, work, one, subject);
    if (!one.content.next_on) return;
    auto next = work.content.follow_up.value_or(FollowUpPlan{});
    next.on = one.content.next_on;
    next.at = std::nullopt;
    next.way = one.content.next_way;
    if (!one.content.next_responsible.empty()) next.responsible = one.content.next_responsible;
    save_item(tx, visit, work, next, item_version(tx, work.draft.id, DraftItem::follow_up));
}
