// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/life.h"
#include "demo/must.h"
#include "journal/entry_store.h"
#include "journal/plan_note.h"
#include "plans/draft_item_store.h"
#include "plans/plan_content_store.h"
#include "plans/plan_store.h"
#include "plans/unconfirmed_store.h"
#include "plans/version_store.h"
#include "rules/rule_store.h"
#include "text/analyser.h"

#include <algorithm>

namespace {

std::optional<PlanVersion> former_of(ReadTx& tx, PersonAccess const& access, PlanVersion const& now)
{
    for (auto const& one : list_versions(tx, access, now.plan))
        if (one.number + 1 == now.number) return find_version(tx, access, now.plan, one.id);
    return std::nullopt;
}

// The note that is proposed when a plan is established, signed as it stands.
void sign_plan_note(WriteTx& tx, Visit const& visit, PersonAccess const& access, Plan const& plan)
{
    auto const now = find_latest_version(tx, access, plan.id);
    if (!now) return;
    auto const happening = establishing_of(plan, *now, former_of(tx, access, *now), visit.house.settings.words);
    NoteContent const content{.kind = NoteKind::event, .event = {.date = happening.on},
        .text = plan_note_text(happening, *now, read_rules(tx, plan.order, happening.on))};
    must(sign(tx, visit, access,
        {.id = visit.house.ids.next<JournalEntry>(),
            .content = content,
            .terms = analyse(searchable(content)),
            .order = plan.order}));
}

// For each plan of the order that applies.
template <class F>
void with_plan(Cast const& cast, OrderInDemo const& order, std::string_view event, Intent intent, F&& f)
{
    auto const visit = cast.visit(order.key_worker);
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, order.person.id, event, intent);
        if (!access) return access.refusal();
        for (auto const& plan : list_all_plans(tx, *access))
            if (plan.order == order.order && plan.state == PlanState::in_force) f(tx, visit, *access, plan);
        return Done{};
    }));
}

} // namespace

void tell_journal_of_plan(Cast const& cast, OrderInDemo const& order)
{
    with_plan(cast, order, "EntrySign", Intent::write, sign_plan_note);
}

void revise_plan(Cast const& cast, OrderInDemo const& order, VersionKind kind)
{
    with_plan(cast, order, "PlanEstablish", Intent::plan_write,
        [&](WriteTx& tx, Visit const& visit, PersonAccess const& access, Plan const& plan) {
            auto const name = order.person.data->given_name;
            auto const draft = start_revision(tx, visit, access, plan, name + " vill ta det lugnare och bestämma mer själv.", std::nullopt,
                kind == VersionKind::new_plan ? RevisionCause::follow_up : RevisionCause::between);
            must(draft);
            auto content = load_activities(tx, draft->id);
            if (content.empty()) return;
            auto& changed = content.front();
            changed.how = "Vänta in " + name + ". Fråga först: hur vill du göra i dag?";
            changed.schedule.from = CivilTime::of(10, 30);
            changed.schedule.until = CivilTime::of(11, 15);
            changed.written_by = visit.actor.staff;
            changed.written_at = visit.house.clock.now();
            must(save_activity(tx, draft->id, changed, 1));
            confirm_all(tx, draft->id);
            must(establish(tx, visit, access, plan, draft->id, {.key_worker = visit.actor.name, .kind = kind}));
        });
    tell_journal_of_plan(cast, order);
}
