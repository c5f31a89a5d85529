// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "approvals/approval_pages.h"
#include "approvals/approval_store.h"
#include "handovers/handover_pages.h"
#include "handovers/handover_store.h"
#include "html/components/box.h"
#include "plans/established_content.h"
#include "plans/plan_pages.h"
#include "plans/version_page.h"
#include "plans/version_store.h"

#include <algorithm>

namespace {

std::string on_day(Instant moment, std::string const& who) { return civil_date(moment).text() + ", " + who; }

std::string approved_text(ApprovalStanding const& standing, std::string const& name)
{
    if (standing.by_person) return text_of(*standing.by_person, name);
    switch (standing.state) {
    case ApprovalState::not_asked: return name + " var inte med i planen och frågas inte.";
    case ApprovalState::not_needed: return "Behövs inte enligt rutinen.";
    case ApprovalState::waiting:
    case ApprovalState::approved:
    case ApprovalState::approved_by_representative:
    case ApprovalState::not_approved:
    case ApprovalState::not_able: break;
    }
    return "Inget svar än.";
}

// Slutredigerad: established, and answered by everybody whom the rule asks (R265). Its day is the last of those.
std::string final_text(PlanVersion const& version, ApprovalStanding const& standing)
{
    if (!standing.is_settled()) return "Inte än.";
    auto const at = standing.settled_at(version.established_at);
    auto by = version.established_by_name;
    for (auto const* const answer : {&standing.by_person, &standing.by_manager})
        if (*answer && at > version.established_at && (*answer)->written_at == at) by = (*answer)->author_name;
    return on_day(at, by) + ".";
}

std::string handed_over_text(std::vector<Handover> const& handovers, Id<PlanVersion> version, std::string const& name)
{
    auto const found = std::ranges::find(handovers, version, &Handover::version);
    if (found == handovers.end()) return "Inte än.";
    auto text = on_day(found->written_at, found->author_name) + ", till " + found->authority + ".";
    if (auto const* const answer = found->answer()) text += " " + text_of(*answer, name);
    return text;
}

Html states_of(ReadTx& tx, Visit const&, VersionPage const& page)
{
    auto const& access = page.open.access;
    auto const versions = list_versions(tx, access, page.open.plan.id);
    auto const version = std::ranges::find(versions, page.version, &PlanVersion::id);
    if (version == versions.end()) return {};
    auto const& name = page.reading->given_name;
    auto const& participation = established_content(tx, page.version)->participation;
    auto const standing = standing_of(list_approvals(tx, access, page.version), approval_rule(tx, page.open),
        !participation || !did_not_take_part(participation->part));
    auto const handovers = list_handovers(tx, access, page.open.plan.id);
    return fact_list({
        {.name = "Klar", .value = Html::text(on_day(version->established_at, version->established_by_name) + ".")},
        {.name = "Godkänd", .value = Html::text(approved_text(standing, name))},
        {.name = "Slutredigerad", .value = Html::text(final_text(*version, standing))},
        {.name = "Överlämnad", .value = Html::text(handed_over_text(handovers, page.version, name))},
    });
}

} // namespace

Response show_version_with_states(Visit& visit, Request const& request) { return show_version(visit, request, states_of); }
