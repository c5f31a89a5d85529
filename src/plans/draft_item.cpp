// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/draft_item.h"

#include "plans/activity_form.h"
#include "plans/goal_form.h"
#include "plans/heading_form.h"
#include "plans/participant_form.h"
#include "plans/taking_part_form.h"

#include <algorithm>

namespace {

HeadingKind kind_of(DraftItem item)
{
    switch (item) {
    case DraftItem::participation:
    case DraftItem::offer:
    case DraftItem::meeting:
    case DraftItem::child_view:
        return HeadingKind::participation;
    case DraftItem::coordination:
        return HeadingKind::coordination;
    case DraftItem::follow_up:
        return HeadingKind::follow_up;
    case DraftItem::participant:
        return HeadingKind::participants;
    case DraftItem::goal:
        return HeadingKind::goals;
    case DraftItem::activity:
        return HeadingKind::service;
    }
    return HeadingKind::goals;
}

TemplateHeading const* heading_of(PlanWork const& work, DraftItem item)
{
    for (auto const* const heading : work.plan_template.headings())
        if (heading->kind == kind_of(item)) return heading;
    return nullptr;
}

template <class Content, class All>
std::optional<ItemContent> among(All const& all, auto id)
{
    auto const found = std::ranges::find(all, id, &Content::id);
    if (found == all.end()) return std::nullopt;
    return ItemContent{*found};
}

template <class Content>
std::optional<ItemContent> single(std::optional<Content> const& content)
{
    if (!content) return std::nullopt;
    return ItemContent{*content};
}

struct Reference {
    ItemRef operator()(Participation const&) const { return {DraftItem::participation}; }
    ItemRef operator()(Coordination const&) const { return {DraftItem::coordination}; }
    ItemRef operator()(FollowUpPlan const&) const { return {DraftItem::follow_up}; }
    ItemRef operator()(Participant const& who) const { return {DraftItem::participant, who.id}; }
    ItemRef operator()(Goal const& goal) const { return {DraftItem::goal, goal.id.number()}; }
    ItemRef operator()(Activity const& done) const { return {DraftItem::activity, done.id.number()}; }
    ItemRef operator()(Offer const& offer) const { return {DraftItem::offer, offer.id}; }
    ItemRef operator()(Meeting const& meeting) const { return {DraftItem::meeting, meeting.id}; }
    ItemRef operator()(ChildView const&) const { return {DraftItem::child_view}; }
};

struct Values {
    Form operator()(Participation const& said) const { return stored_participation(said); }
    Form operator()(Coordination const& need) const { return stored_coordination(need); }
    Form operator()(FollowUpPlan const& plan) const { return stored_follow_up(plan); }
    Form operator()(Participant const& who) const { return stored_participant(who); }
    Form operator()(Goal const& goal) const { return stored_goal(goal); }
    Form operator()(Activity const& done) const { return stored_activity(done); }
    Form operator()(Offer const& offer) const { return stored_offer(offer); }
    Form operator()(Meeting const& meeting) const { return stored_meeting(meeting); }
    Form operator()(ChildView const& child) const { return stored_child_view(child); }
};

} // namespace

ItemRef ref_of(ItemContent const& content) { return std::visit(Reference{}, content); }

std::optional<ItemContent> find_item(PlanWork const& work, ItemRef about)
{
    auto const& content = work.content;
    switch (about.item) {
    case DraftItem::participation:
        return single(content.participation);
    case DraftItem::coordination:
        return single(content.coordination);
    case DraftItem::follow_up:
        return single(content.follow_up);
    case DraftItem::participant:
        return among<Participant>(content.participants, about.id);
    case DraftItem::goal:
        return among<Goal>(content.goals, Id<Goal>{about.id});
    case DraftItem::activity:
        return among<Activity>(content.activities, Id<Activity>{about.id});
    case DraftItem::offer:
        return among<Offer>(content.offers, about.id);
    case DraftItem::meeting:
        return among<Meeting>(content.meetings, about.id);
    case DraftItem::child_view:
        return single(content.child);
    }
    return std::nullopt;
}

ItemVersion standing_version(ReadTx& tx, PlanWork const& work, ItemContent const& content)
{
    auto const about = ref_of(content);
    auto const version = item_version(tx, work.draft.id, about.item, about.id);
    ItemVersion standing{about, version, values_of(content), work.draft.started_by, work.draft.started_at};
    if (auto const* const done = std::get_if<Activity>(&content)) {
        standing.by = done->written_by;
        standing.at = done->written_at;
    }
    for (auto const& change : list_changes(tx, work.draft.id, about))
        if (change.kind == ChangeKind::saved && change.version == version) {
            standing.by = change.written_by;
            standing.at = change.written_at;
        }
    return standing;
}

Form values_of(ItemContent const& content) { return std::visit(Values{}, content); }

ItemContent item_from(Form const& form, PlanWork const& work, ItemRef about, Id<Staff> writer)
{
    auto const today = work.open.today;
    FormErrors ignored; // what was stored was right when it was
    switch (about.item) {
    case DraftItem::participation:
        return parse_participation(form, today, ignored);
    case DraftItem::coordination:
        return parse_coordination(form, today, ignored);
    case DraftItem::follow_up:
        return parse_follow_up(form, today, ignored);
    case DraftItem::participant: {
        auto typed = parse_participant(form, today);
        typed.who.id = about.id;
        return typed.who;
    }
    case DraftItem::goal: {
        auto typed = parse_goal(form, work);
        typed.goal.id = Id<Goal>{about.id};
        return typed.goal;
    }
    case DraftItem::offer: {
        auto offer = parse_offer(form, today, ignored);
        offer.id = about.id;
        return offer;
    }
    case DraftItem::meeting: {
        auto meeting = parse_meeting(form, today, ignored);
        meeting.id = about.id;
        return meeting;
    }
    case DraftItem::child_view:
        return parse_child_view(form, ignored);
    case DraftItem::activity:
        break;
    }
    auto typed = parse_activity(form, work, writer);
    typed.activity.id = Id<Activity>{about.id};
    return typed.activity;
}

std::string item_address(PlanWork const& work, ItemRef about)
{
    switch (about.item) {
    case DraftItem::participant:
        return work.open.address() + "/deltagare/" + id_text(about.id);
    case DraftItem::goal:
        return work.open.address() + "/mal/" + id_text(about.id);
    case DraftItem::activity:
        return work.open.address() + "/aktivitet/" + id_text(about.id);
    case DraftItem::offer:
        return work.open.address() + "/erbjudande/" + id_text(about.id);
    case DraftItem::meeting:
        return work.open.address() + "/traff/" + id_text(about.id);
    case DraftItem::child_view:
        return work.open.address() + "/barnets-syn";
    case DraftItem::participation:
    case DraftItem::coordination:
    case DraftItem::follow_up:
        break;
    }
    auto const* const heading = heading_of(work, about.item);
    return heading ? work.heading_address(heading->key) : work.open.address();
}

Html item_fields(PlanWork const& work, ItemRef about, Form const& values)
{
    switch (about.item) {
    case DraftItem::participant:
        return participant_fields(work, values, {});
    case DraftItem::goal:
        return goal_fields(work, values, {});
    case DraftItem::activity:
        return activity_fields(work, values, {});
    case DraftItem::offer:
    case DraftItem::meeting:
    case DraftItem::child_view:
        return taking_part_fields(work, about.item, values, {});
    case DraftItem::participation:
    case DraftItem::coordination:
    case DraftItem::follow_up:
        break;
    }
    auto const* const heading = heading_of(work, about.item);
    return heading ? heading_fields(work, *heading, values, {}) : Html{};
}

std::string heading_key(PlanWork const& work, ItemContent const& content)
{
    if (auto const* const done = std::get_if<Activity>(&content)) return done->heading;
    auto const* const heading = heading_of(work, ref_of(content).item);
    return heading ? heading->key : std::string{};
}
