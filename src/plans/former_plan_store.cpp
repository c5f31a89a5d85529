// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/former_plan_store.h"

#include "plans/draft_item_store.h"
#include "plans/draft_text_store.h"
#include "plans/identity_store.h"
#include "plans/plan_store.h"
#include "plans/unconfirmed_store.h"
#include "plans/version_store.h"

#include <algorithm>
#include <map>

namespace {

// The store's refusals are about two writers at once; a draft that was begun a moment ago has one.
void must(Result<Done> const& done)
{
    if (!done) throw DatabaseError{"somebody else wrote in a draft that was just begun"};
}

void bring_texts(WriteTx& tx, Visit const& visit, PlanDraft const& draft, PlanTemplate const& plan_template,
    std::vector<HeadingText> const& texts)
{
    for (auto const& text : texts) {
        auto const* const heading = plan_template.find(text.heading);
        if (!heading || text.empty()) continue;
        save_text(tx, visit, draft.id, *heading, plan_template.position_of(text.heading), text.title,
            {.text = text.text,
                .own_words = text.own_words,
                .voice = text.voice,
                .method = text.method,
                .base_version = 0,
                .area = area_words_of(text)});
    }
}

} // namespace

std::optional<PlanVersion> find_former_version(ReadTx& tx, PersonAccess const& access, Id<Plan> but)
{
    auto plans = list_all_plans(tx, access);
    std::ranges::reverse(plans);
    // One that has ended is what the new one follows; another that applies beside it comes after.
    std::ranges::stable_partition(plans, [](Plan const& plan) { return plan.state == PlanState::ended; });
    for (auto const& plan : plans)
        if (plan.id != but)
            if (auto version = find_latest_version(tx, access, plan.id)) return version;
    return std::nullopt;
}

void bring_along(WriteTx& tx, Visit const& visit, PlanDraft const& draft, PlanTemplate const& plan_template,
    PlanVersion const& former, std::string const& from)
{
    bring_texts(tx, visit, draft, plan_template, former.content.texts);
    std::map<std::int64_t, Id<Goal>> fresh; // by the number of the former goal
    for (auto goal : former.content.goals) {
        if (goal.state != GoalState::active) continue;
        auto const id = add_goal_identity(tx, visit, draft.plan);
        fresh.emplace(goal.id.number(), id);
        goal.id = id;
        goal.order_goal = std::nullopt;
        goal.no_order_goal = std::nullopt;
        goal.service = std::nullopt;
        for (auto& one : goal.sub_goals) one.id = visit.house.ids.next<SubGoal>();
        must(save_goal(tx, draft.id, goal, 0));
    }
    for (auto done : former.content.activities) {
        auto const* const heading = plan_template.find(done.heading);
        if (!heading) continue;
        choose_heading(tx, visit, draft.id, *heading, plan_template.position_of(heading->key), heading->title_for(former.basis.given_name));
        auto const goal = done.goal ? fresh.find(done.goal->number()) : fresh.end();
        done.id = add_activity_identity(tx, visit, draft.plan);
        done.goal = goal == fresh.end() ? std::nullopt : std::optional{goal->second};
        done.service = std::nullopt;
        done.own_service = std::nullopt;
        must(save_activity(tx, draft.id, done, 0));
    }
    mark_unconfirmed(tx, draft.id, "version " + std::to_string(former.number) + " av " + from);
}
