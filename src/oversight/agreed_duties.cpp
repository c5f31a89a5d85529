// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/agreed_duties.h"

#include "approvals/approvals_owed.h"
#include "copies/copies_due.h"
#include "followups/follow_ups_owed.h"
#include "handovers/handover_due.h"
#include "orders/order_address.h"
#include "orders/outside_plan_store.h"
#include "people/person_address.h"
#include "plans/due_text.h"
#include "proposals/proposal_address.h"
#include "proposals/proposals_owed.h"
#include "requests/request_address.h"
#include "requests/requests_owed.h"
#include "rules/rules_of_orders.h"

#include <algorithm>

namespace {

DutyKind kind_of(FollowUpOwedKind kind)
{
    switch (kind) {
    case FollowUpOwedKind::booked: return DutyKind::follow_up_booked;
    case FollowUpOwedKind::begun: return DutyKind::follow_up_begun;
    case FollowUpOwedKind::own_date: return DutyKind::follow_up_part;
    case FollowUpOwedKind::contact: return DutyKind::contact_authority;
    }
    return DutyKind::follow_up_booked;
}

Duty duty_of(FollowUpOwed const& owed)
{
    return {.kind = kind_of(owed.kind), .person = owed.person, .unit = owed.unit,
        .subject = owed.follow_up ? owed.follow_up->number() : owed.plan.number(), .order = owed.order,
        .on = owed.has_day ? std::optional{owed.on} : std::nullopt, .path = owed.path()};
}

// What the plan's own day and an open follow-up of the whole plan say together.
struct SaidOnce {
    bool stands = false; // the plan's day has passed: it stays, leads to what is open and says it all
    std::optional<CivilDate> due = std::nullopt; // the earliest day that gave way
};

// A day to come gives way to what is booked until then. One that the meeting comes after stays: it is missed otherwise.
SaidOnce say_once(std::vector<Duty>& known, FollowUpOwed const& owed, CivilDate today)
{
    auto const is_same = [&](Duty const& duty) {
        return (duty.kind == DutyKind::follow_up || duty.kind == DutyKind::early_follow_up) && duty.order == owed.order;
    };
    auto const gives_way = [&](Duty const& duty) {
        return is_same(duty) && *duty.on >= today && (!owed.has_day || owed.on <= *duty.on);
    };
    SaidOnce said;
    for (auto& duty : known) {
        if (gives_way(duty)) said.due = said.due ? std::min(*said.due, *duty.on) : duty.on;
        else if (is_same(duty)) {
            duty.path = owed.path();
            said.stands = said.stands || *duty.on < today;
        }
    }
    std::erase_if(known, gives_way);
    return said;
}

DutyKind kind_of(RequestDuty duty)
{
    switch (duty) {
    case RequestDuty::answer: return DutyKind::request_answer;
    case RequestDuty::ask_again: return DutyKind::request_ask_again;
    case RequestDuty::complete: return DutyKind::request_complete;
    case RequestDuty::read: return DutyKind::request_read;
    case RequestDuty::compare: return DutyKind::request_compare;
    }
    return DutyKind::request_answer;
}

std::string since_text(DutyKind kind, CivilDate since) { return std::string{rule_of(kind).rule} + " Sedan " + since.text() + "."; }

template <class Owed>
std::string version_path(Owed const& owed)
{
    return person_path(owed.person) + "/planer/" + owed.plan.text() + "/versioner/" + owed.version.text();
}

} // namespace

std::vector<Duty> list_follow_up_duties(ReadTx& tx, AskedFor const& asked, std::vector<Duty>& known)
{
    std::vector<Duty> all;
    for (auto const& owed : list_follow_ups_owed(tx, asked.units, asked.today)) {
        if (!asked.orders.contains(owed.order)) continue;
        bool const is_open_whole = owed.is_whole && (owed.kind == FollowUpOwedKind::booked || owed.kind == FollowUpOwedKind::begun);
        auto const said = is_open_whole ? say_once(known, owed, asked.today) : SaidOnce{};
        if (said.stands) continue;
        all.push_back(duty_of(owed));
        // Begun, and nobody has said by when: the plan has. It is today's all the same.
        if (owed.has_day || !said.due) continue;
        all.back().on = said.due;
        all.back().at_once = true;
    }
    return all;
}

std::vector<Duty> list_handover_duties(ReadTx& tx, AskedFor const& asked)
{
    std::vector<Duty> all;
    auto const add = [&](DutyKind kind, auto const& owed, std::int64_t subject, std::optional<CivilDate> on, std::string path) -> Duty* {
        auto const unit = asked.unit_of.find(owed.order);
        if (unit == asked.unit_of.end() || !asked.orders.contains(owed.order)) return nullptr;
        return &all.emplace_back(Duty{.kind = kind, .person = owed.person, .unit = unit->second, .subject = subject,
            .order = owed.order, .on = on, .path = version_path(owed) + "/overlamnande" + path});
    };
    for (auto const& owed : list_handovers_due(tx, asked.units, asked.today))
        if (auto* const duty = add(DutyKind::handover_due, owed, owed.version.number(), owed.due.on, ""))
            duty->why = due_text(owed.due) + ".";
    for (auto const& asks : list_handover_questions(tx, asked.units, asked.today)) {
        auto const kind = asks.kind == HandoverEventKind::asks_more ? DutyKind::handover_more : DutyKind::handover_examined;
        if (auto* const duty = add(kind, asks, asks.handover.number(), asks.since, "/" + asks.handover.text())) duty->why = since_text(kind, asks.since);
    }
    auto const unanswered = list_unanswered_handovers(tx, asked.units, asked.today);
    std::vector<Id<Order>> orders;
    for (auto const& owed : unanswered) orders.push_back(owed.order);
    RulesOfOrders rules{tx, orders, asked.today};
    for (auto const& owed : unanswered)
        if (after(owed.handed_over_on, rules.of(owed.order)[rule::handover_answer].value.value()) <= asked.today)
            add(DutyKind::handover_unanswered, owed, owed.handover.number(), std::nullopt, "/" + owed.handover.text());
    return all;
}

std::vector<Duty> list_copy_duties(ReadTx& tx, AskedFor const& asked)
{
    std::vector<Duty> all;
    for (auto const& due : list_copies_due(tx, asked.units, asked.today)) {
        if (!asked.orders.contains(due.order)) continue;
        std::string why;
        for (auto const& one : due.owed) why += (why.empty() ? "" : " ") + one.text;
        all.push_back({.kind = DutyKind::copy_owed, .person = due.person, .unit = due.unit, .subject = due.version.number(), .order = due.order,
            .path = person_path(due.person) + "/planer/" + due.plan.text() + "/exemplar", .why = std::move(why)});
    }
    return all;
}

std::vector<Duty> list_approval_duties(ReadTx& tx, AskedFor const& asked)
{
    std::vector<Duty> all;
    for (auto const& owed : list_approvals_owed(tx, asked.units, asked.today)) {
        if (!asked.orders.contains(owed.order)) continue;
        all.push_back({.kind = owed.by == ApprovalOwedBy::person ? DutyKind::approval_missing : DutyKind::manager_approval_missing,
            .person = owed.person, .unit = owed.unit, .subject = owed.version.number(), .order = owed.order,
            .path = version_path(owed) + "/godkannande"});
    }
    return all;
}

std::vector<Duty> list_request_duties(ReadTx& tx, AskedFor const& asked)
{
    std::vector<Duty> all;
    for (auto const& owed : list_requests_owed(tx, asked.units, asked.today)) {
        // A request lies with the authority until its time has passed.
        if (owed.duty == RequestDuty::ask_again && owed.due > asked.today) continue;
        auto const kind = kind_of(owed.duty);
        all.push_back({.kind = kind, .person = owed.person, .unit = owed.unit, .subject = owed.request.number(), .order = owed.order,
            .on = owed.due, .path = request_path(owed.person, owed.request), .why = since_text(kind, owed.since)});
    }
    return all;
}

std::vector<Duty> list_proposal_duties(ReadTx& tx, AskedFor const& asked)
{
    std::vector<Duty> all;
    for (auto const& owed : list_proposals_owed(tx, asked.units, asked.today))
        all.push_back({.kind = DutyKind::proposal_waiting, .person = owed.person, .unit = owed.unit, .subject = owed.proposal.number(),
            .order = owed.order, .on = owed.due, .path = proposal_path(owed.person, owed.proposal),
            .why = since_text(DutyKind::proposal_waiting, owed.since), .at_once = true});
    return all;
}

std::vector<Duty> list_outside_plan_duties(ReadTx& tx, AskedFor const& asked)
{
    std::vector<Duty> all;
    for (auto const& owed : list_outside_plans_due(tx, asked.units))
        if (owed.on < asked.today)
            all.push_back({.kind = DutyKind::outside_plan_late, .person = owed.person, .unit = owed.unit,
                .subject = owed.order.number(), .order = owed.order, .on = owed.on,
                .path = order_path(owed.person, owed.order) + "/extern-plan"});
    return all;
}
