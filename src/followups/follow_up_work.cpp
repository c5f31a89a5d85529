// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_work.h"

#include "followups/follow_up_rules.h"
#include "plans/plan_in_force.h"
#include "plans/template_in_use.h"
#include "plans/template_store.h"
#include "plans/version_store.h"
#include "rules/rule_store.h"

#include <algorithm>

namespace {

// The first of the days that the plan and what has happened since ask for.
std::optional<DueDate> due_of(ReadTx& tx, OpenPlan const& open)
{
    std::optional<DueDate> first;
    for (auto& one : list_plans_due(tx, open.access, open.today)) {
        bool const is_whole = one.kind == DueKind::follow_up || one.kind == DueKind::early_follow_up;
        if (one.plan == open.plan.id && is_whole && (!first || one.due.on < first->on)) first = std::move(one.due);
    }
    return first;
}

Result<FollowedPlan> followed(ReadTx& tx, OpenPlan open, std::optional<Id<PlanVersion>> begun_on)
{
    auto const versions = list_versions(tx, open.access, open.plan.id);
    if (versions.empty()) return conflict("Planen är inte fastställd än. Den kan följas upp när den gäller.");
    auto version = find_version(tx, open.access, open.plan.id, begun_on.value_or(versions.front().id));
    if (!version) return not_found("Versionen finns inte.");
    auto const stored = find_template(tx, version->plan_template);
    if (!stored) return not_found("Mallen finns inte.");
    auto plan_template = template_in_use(stored->content, version->basis.services, version->content, open.settings.words);
    auto dates = list_own_dates(tx, open.access, open.plan.id);
    auto rules = read_rules(tx, open.plan.order, open.today);
    auto due = due_of(tx, open);
    auto signed_ones = list_follow_ups(tx, open.access, open.plan.id);
    return FollowedPlan{.open = std::move(open),
        .version = std::move(*version),
        .plan_template = std::move(plan_template),
        .dates = std::move(dates),
        .signed_ones = std::move(signed_ones),
        .latest_number = versions.front().number,
        .began_on = civil_date(versions.back().established_at),
        .rules = std::move(rules),
        .due = std::move(due)};
}

} // namespace

Result<FollowedPlan> open_followed_plan(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto open = open_plan(tx, visit, request, purpose);
    if (!open) return open.refusal();
    return followed(tx, std::move(*open), std::nullopt);
}

FollowUpPage const* FollowUpWork::find(std::string_view key) const
{
    auto const found = std::ranges::find(pages, key, &FollowUpPage::key);
    return found == pages.end() ? nullptr : &*found;
}

FollowUpContent FollowUpWork::content(FormErrors& errors) const
{
    FollowUpContent all;
    for (auto const& page : pages)
        if (draft.find(page.key)) read_page(page, draft.values_of(page.key), plan.open.today, all, errors);
    return all;
}

FormContext FollowUpWork::context(Actor const& actor) const
{
    auto const next = next_advice(plan.rules, plan.open.today);
    auto const ruled_out = ruled_out_change(plan.rules);
    return {plan.called(), actor.name, draft.values_of("mote").text("vilka"), plan.open.today, change_advice(plan.rules),
        next ? next->text : "", ruled_out ? code_of(change_needed_codes(), *ruled_out).code : std::string_view{}};
}

Result<FollowUpWork> open_follow_up(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto open = open_plan(tx, visit, request, purpose);
    if (!open) return open.refusal();
    return find_follow_up_work(tx, std::move(*open), request);
}

Result<FollowUpWork> find_follow_up_work(ReadTx& tx, OpenPlan open, Request const& request)
{
    auto const id = Id<FollowUp>::parse(request.value("followup"));
    if (!id) return not_found("Uppföljningen finns inte.");
    auto draft = find_draft(tx, open.access, open.plan.id, *id);
    if (!draft && find_follow_up(tx, open.access, open.plan.id, *id))
        return conflict("Uppföljningen är signerad och ändras inte mer. Börja en ny om något ska läggas till.");
    if (!draft) return not_found("Uppföljningen finns inte.");
    auto plan = followed(tx, std::move(open), draft->version);
    if (!plan) return plan.refusal();
    auto pages = pages_of(draft->scope, plan->source());
    return FollowUpWork{std::move(*plan), std::move(*draft), std::move(pages)};
}

Result<FollowUpPage> page_at(FollowUpWork const& work, Request const& request)
{
    std::string key;
    for (auto const& [name, before] : {std::pair{"part", ""}, std::pair{"goal", "mal-"}, std::pair{"service", "insats-"}})
        if (auto const found = request.path_values.find(name); found != request.path_values.end()) key = before + found->second;
    auto const* const page = work.find(key);
    if (!page) return not_found("Den delen finns inte i uppföljningen.");
    return *page;
}
