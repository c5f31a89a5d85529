// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/item_saving.h"

#include "plans/draft_item_store.h"
#include "plans/taking_part_store.h"
#include "plans/unconfirmed_store.h"

namespace {

// A goal that is removed remembers which activities were its own, and gets them back when it is fetched back.
constexpr auto own_activity = "aktivitet";

// Nobody has saved in between: the version was compared a moment ago, in the same transaction.
void must(Result<Done> const& done)
{
    if (!done) throw DatabaseError{"an item of a draft changed inside a transaction"};
}

struct Writing {
    WriteTx& tx;
    Id<PlanDraft> draft;
    std::int64_t base_version;

    void operator()(Participation const& said) const { must(save_participation(tx, draft, said, base_version)); }
    void operator()(Coordination const& need) const { must(save_coordination(tx, draft, need, base_version)); }
    void operator()(FollowUpPlan const& plan) const { must(save_follow_up(tx, draft, plan, base_version)); }
    void operator()(Participant const& who) const { must(save_participant(tx, draft, who, base_version)); }
    void operator()(Goal const& goal) const { must(save_goal(tx, draft, goal, base_version)); }
    void operator()(Activity const& done) const { must(save_activity(tx, draft, done, base_version)); }
    void operator()(Offer const& offer) const { write_offer(tx, draft, offer); }
    void operator()(Meeting const& meeting) const { write_meeting(tx, draft, meeting); }
    void operator()(ChildView const& child) const { write_child_view(tx, draft, child); }
};

void give_back_activities(WriteTx& tx, Id<PlanDraft> draft, ItemRef about)
{
    for (auto const& change : list_changes(tx, draft, about)) {
        if (change.kind != ChangeKind::removed) continue;
        for (auto const& text : change.values.all(own_activity))
            if (auto const id = Id<Activity>::parse(text)) give_back(tx, draft, Id<Goal>{about.id}, *id);
        return;
    }
}

} // namespace

SavedItem save_item(
    WriteTx& tx, Visit const& visit, PlanWork const& work, ItemContent const& content, std::int64_t base_version)
{
    auto const draft = work.draft.id;
    auto const about = ref_of(content);
    auto const there = find_item(work, about);
    ItemVersion mine{about, base_version, values_of(content), visit.actor.staff, visit.house.clock.now()};
    if (there && values_of(*there).fields() == mine.values.fields()) return {};
    if (item_version(tx, draft, about.item, about.id) != base_version) return {set_aside(tx, visit, draft, mine)};

    if (there) keep_version(tx, visit, draft, standing_version(tx, work, *there));
    std::visit(Writing{tx, draft, base_version}, content);
    if (!there && about.item == DraftItem::goal) give_back_activities(tx, draft, about);
    mine.version = item_version(tx, draft, about.item, about.id);
    keep_version(tx, visit, draft, mine);
    confirm_item(tx, draft, about);
    return {};
}

Result<Done> remove_item(
    WriteTx& tx, Visit const& visit, PlanWork const& work, ItemRef about, std::int64_t base_version)
{
    auto const draft = work.draft.id;
    auto const there = find_item(work, about);
    if (!there) return Done{};
    if (item_version(tx, draft, about.item, about.id) != base_version)
        return conflict("Någon annan har ändrat här samtidigt.");
    keep_version(tx, visit, draft, standing_version(tx, work, *there));
    ItemVersion removed{about, base_version, values_of(*there), visit.actor.staff, visit.house.clock.now()};
    switch (about.item) {
    case DraftItem::goal:
        for (auto const& one : work.content.activities_of(Id<Goal>{about.id}))
            removed.values.add(own_activity, one.id.text());
        must(remove_goal(tx, draft, Id<Goal>{about.id}, base_version));
        break;
    case DraftItem::activity:
        must(remove_activity(tx, draft, Id<Activity>{about.id}, base_version));
        break;
    case DraftItem::participant:
        must(remove_participant(tx, draft, about.id, base_version));
        break;
    case DraftItem::offer:
        erase_offer(tx, draft, about.id);
        break;
    case DraftItem::meeting:
        erase_meeting(tx, draft, about.id);
        break;
    case DraftItem::participation:
    case DraftItem::coordination:
    case DraftItem::follow_up:
    case DraftItem::child_view:
        return invalid("Det kan inte tas bort.");
    }
    keep_removed(tx, visit, draft, removed);
    confirm_item(tx, draft, about);
    return Done{};
}
