// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "approvals/approval_store.h"
#include "copies/plan_copy_store.h"
#include "demo/life.h"
#include "demo/must.h"
#include "followups/follow_up_store.h"
#include "handovers/handover_outcomes.h"
#include "handovers/handover_store.h"
#include "plans/plan_store.h"
#include "plans/version_store.h"

namespace {

// The version in force of the order's plan, with all that a document of it needs.
Result<VersionToDraw> version_in_force(ReadTx& tx, Visit const& visit, OrderInDemo const& order, std::string_view event)
{
    auto const access = visit.house.access_control.open(tx, visit, order.person.id, event, Intent::plan_write);
    if (!access) return access.refusal();
    for (auto const& plan : list_all_plans(tx, *access)) {
        auto const version = find_latest_version(tx, *access, plan.id);
        if (plan.order != order.order || !version) continue;
        auto open = open_plan(tx, visit, order.person.id, plan.id, {event, Intent::plan_draft});
        if (!open) return open.refusal();
        return open_version(tx, *std::move(open), version->id);
    }
    return not_found("Ingen plan gäller.");
}

} // namespace

void approve_plan_in_demo(Cast const& cast, OrderInDemo const& order)
{
    auto const visit = cast.visit(order.key_worker);
    bool const is_able = order.person.data->participation != "could_not";
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const drawn = version_in_force(tx, visit, order, "PlanApprove");
        if (!drawn) return drawn.refusal();
        Approval answer{.id = visit.house.ids.next<Approval>(), .version = drawn->version.id, .party = ApprovalParty::person,
            .outcome = is_able ? ApprovalOutcome::approved : ApprovalOutcome::not_able, .answered_on = drawn->open.today};
        if (is_able) {
            answer.way = AnswerWay::spoken;
            answer.witness = visit.actor.name;
            for (auto const& goal : drawn->version.content.goals) answer.parts.push_back({goal.wording, PartAnswer::yes, {}});
        } else {
            answer.words = "Vi läste planen högt och såg ingen reaktion.";
        }
        return add_approval(tx, visit, drawn->open.access, drawn->version, answer);
    }));
}

void hand_over_in_demo(Cast const& cast, OrderInDemo const& order, AnswerInDemo answering)
{
    auto const visit = cast.visit(order.key_worker);
    auto const drawn = must(visit.house.database.read([&](ReadTx& tx) { return version_in_force(tx, visit, order, "PlanHandOver"); }));
    auto const& content = drawn.open.order->content;
    Handover const handover{.id = visit.house.ids.next<Handover>(),
        .version = drawn.version.id,
        .version_number = drawn.version.number,
        .content = HandoverContent::full,
        .authority = content.authority,
        .recipient = content.case_officer_name,
        .recipient_account = content.case_officer,
        .way = content.case_officer ? HandoverWay::guest : HandoverWay::file,
        .ground = HandoverGround::law,
        .ground_text = drawn.open.order->basis.law == "LSS" ? "29 § LSS" : "17 kap. 11 § socialtjänstlagen",
        .decided_by = visit.actor.name,
        .decided_on = drawn.open.today,
        .author_name = visit.actor.name,
        .written_at = visit.house.clock.now()};
    auto const followed_up = visit.house.database.read(
        [&](ReadTx& tx) { return list_follow_ups(tx, drawn.open.access, drawn.open.plan.id); });
    auto const package = make_package(visit, drawn.document(), outcomes_of(followed_up), handover);
    auto const event = [&](HandoverEventKind kind, std::string who, std::string words) {
        return HandoverEvent{.id = visit.house.ids.next<HandoverEvent>(), .kind = kind, .who = std::move(who),
            .happened_on = drawn.open.today, .words = std::move(words)};
    };
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const& access = drawn.open.access;
        must(add_handover(tx, visit, access, handover, package));
        must(add_event(tx, visit, access, handover, event(HandoverEventKind::told, visit.actor.name, "Vi läste det tillsammans.")));
        if (answering == AnswerInDemo::none) return Done{};
        return add_event(tx, visit, access, handover, event(HandoverEventKind::noted, handover.recipient, ""));
    }));
}

void give_copy_in_demo(Cast const& cast, OrderInDemo const& order)
{
    auto const visit = cast.visit(order.key_worker);
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const drawn = version_in_force(tx, visit, order, "PlanCopyGive");
        if (!drawn) return drawn.refusal();
        must(add_copy(tx, visit, drawn->open.access, drawn->open.plan.id,
            {.id = visit.house.ids.next<PlanCopy>(), .version = drawn->version.id, .version_number = drawn->version.number, .kind = CopyKind::easy,
                .holder = CopyHolder::person, .holder_name = {}, .ground = {}, .way = CopyWay::hand, .given_on = drawn->open.today,
                .author_name = visit.actor.name}));
        return Done{};
    }));
}
