// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_work.h"

#include "attachments/attachment_store.h"
#include "orders/order_store.h"
#include "people/consent_store.h"
#include "plans/child_view_heading.h"
#include "plans/consent_gap.h"
#include "plans/own_photo.h"
#include "plans/plan_content_store.h"
#include "plans/plan_objection_store.h"
#include "plans/risk_gap.h"
#include "plans/template_in_use.h"
#include "plans/template_store.h"
#include "plans/unconfirmed.h"
#include "risks/risk_store.h"
#include "rules/rule_store.h"

#include <algorithm>
#include <limits>

namespace {

// What the draft would be if it were established now, as far as an objection to a text asks.
PlanVersion as_next_version(PlanWork const& work)
{
    return {
        .id = Id<PlanVersion>{0},
        .plan = work.open.plan.id,
        .number = std::numeric_limits<std::int64_t>::max(),
        .kind = work.draft.kind,
        .reason = work.draft.reason,
        .plan_template = work.draft.plan_template,
        .established_at = work.draft.started_at,
        .established_by = work.draft.started_by,
        .established_by_name = {},
        .established_by_title = {},
        .key_worker = {},
        .no_answer = work.facts.no_answer,
        .communication = work.facts.communication,
        .basis = {.given_name = work.open.person.given_name},
        .content = work.content,
    };
}

// Where one goal is changed, what was said about the others waits for the next draft.
std::vector<AgreedMatter> agreed_in(ReadTx& tx, PlanDraft const& draft)
{
    auto all = list_agreed(tx, draft);
    if (draft.only_goal)
        std::erase_if(all, [&](AgreedMatter const& one) { return one.about != AgreedAbout::goal || one.item != draft.only_goal->number(); });
    return all;
}

} // namespace

std::string OpenPlan::address() const
{
    return "/personer/" + plan.person.text() + "/planer/" + plan.id.text();
}

bool OpenPlan::may_establish(Actor const& actor) const
{
    if (!access.may_write()) return false;
    if (access.leads() || access.ground() == Ground::plan_maker) return true;
    if (key_worker && key_worker->staff == actor.staff) return true;
    if (deputy && deputy->staff == actor.staff) return true;
    return order && actor.has(Role::coordinator, order->content.unit);
}

DraftText const* PlanWork::text_of(std::string_view heading) const
{
    auto const found
        = std::ranges::find_if(texts, [&](DraftText const& text) { return text.content.heading == heading; });
    return found == texts.end() ? nullptr : &*found;
}

bool PlanWork::is_shown(TemplateHeading const& heading) const
{
    if (heading.only_child && !open.is_child()) return false;
    return !heading.chosen || text_of(heading.key) != nullptr;
}

std::vector<TemplateHeading const*> PlanWork::shown() const
{
    std::vector<TemplateHeading const*> all;
    for (auto const* const heading : plan_template.headings())
        if (is_shown(*heading)) all.push_back(heading);
    return all;
}

std::string PlanWork::title_of(TemplateHeading const& heading) const
{
    return heading.title_for(open.person.given_name);
}

std::string PlanWork::heading_address(std::string_view heading) const
{
    return open.address() + "/rubrik/" + std::string{heading};
}

std::vector<Gap> PlanWork::gaps() const
{
    std::vector<std::string> keys;
    for (auto const* const heading : shown()) keys.push_back(heading->key);
    auto all = list_gaps({
        .content = content,
        .plan_template = plan_template,
        .shown = keys,
        .given_name = open.person.given_name,
        .is_child = open.is_child(),
        .order = open.order ? &*open.order : nullptr,
        .key_worker = open.key_worker ? open.key_worker->name : "",
        .no_answer = facts.no_answer,
        .words = open.settings.words,
        .rules = wants,
    });
    for (auto& gap : consent_gaps(content, plan_template, consents, open.person.given_name, open.today)) all.push_back(std::move(gap));
    for (auto& gap : risk_gaps(risks, content, risks_required, open.today)) all.push_back(std::move(gap));
    if (auto gap = unconfirmed_gap(*this)) all.push_back(std::move(*gap));
    for (auto& gap : agreed_gaps(*this)) all.push_back(std::move(gap));
    return all;
}

Result<OpenPlan> open_plan(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto const person = Id<Person>::parse(request.value("person"));
    if (!person) return not_found("Sidan finns inte.");
    return open_plan(tx, visit, *person, Id<Plan>::parse(request.value("plan")), purpose);
}

Result<OpenPlan> open_plan(ReadTx& tx, Visit const& visit, Id<Person> person, std::optional<Id<Plan>> id, Purpose purpose)
{
    auto access = visit.house.access_control.open(tx, visit, person, purpose.event, purpose.intent);
    if (!access) return access.refusal();
    auto const plan = id ? find_plan(tx, *access, *id) : std::nullopt;
    if (!plan) return not_found("Planen finns inte.");

    auto const now = today(visit.house.clock);
    auto person_summary = load_person_summary(tx, *access, now);
    auto head = person_head_of(person_summary, PersonTab::plan, HeadSize::compact);
    return OpenPlan{
        .access = *access,
        .person = std::move(person_summary),
        .head = std::move(head),
        .plan = *plan,
        .order = find_order(tx, *access, plan->order),
        .key_worker = find_key_worker(tx, *access, plan->order, KeyWorkerKind::main, now),
        .deputy = find_key_worker(tx, *access, plan->order, KeyWorkerKind::deputy, now),
        .today = now,
        .settings = visit.house.settings,
    };
}

Result<PlanWork> open_work(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto open = open_plan(tx, visit, request, purpose);
    if (!open) return open.refusal();
    auto const draft = find_draft(tx, open->plan);
    if (!draft)
        return conflict("Planen har inget utkast. Den är kanske just fastställd. Börja på nästa version för att ändra.");
    auto plan_template = find_template(tx, draft->plan_template);
    if (!plan_template) return not_found("Mallen finns inte.");
    auto facts = load_plan_facts(tx, open->access);
    auto content = load_content(tx, draft->id);
    auto in_use = template_in_use(std::move(plan_template->content),
        open->order ? open->order->content.services : std::vector<OrderService>{}, content,
        open->settings.words);
    PlanWork work{
        .open = std::move(*open),
        .draft = *draft,
        .plan_template = std::move(in_use),
        .texts = list_draft_texts(tx, draft->id),
        .content = std::move(content),
        .touch = last_touch(tx, draft->id),
        .unconfirmed = list_unconfirmed(tx, draft->id),
        .agreed = agreed_in(tx, *draft),
        .undo = list_undo(tx, draft->id),
        .facts = std::move(facts),
    };
    auto const rules = read_rules(tx, work.open.plan.order, work.open.today);
    work.risks_required = rules[rule::risk_required].value;
    work.wants = plan_wants(rules);
    work.paper = rules[rule::nonparticipation_kind].value;
    work.risks = find_risk_assessment(tx, work.open.access, work.open.plan.id);
    work.documents = list_attachments(tx, work.open.access, work.open.plan.order);
    work.consents = list_consents(tx, work.open.access);
    work.photo_consent = has_photo_consent(tx, work.open.access, work.open.today);
    work.suggestions = list_suggestions(tx, work.draft.id);
    work.waits = list_service_waits(tx, work.open.access, work.open.plan.order);
    if (draft->base) work.objections = list_objections(tx, work.open.access, as_next_version(work), work.plan_template);
    return work;
}

Result<PlanWork> open_work(WriteTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    ReadTx& reading = tx;
    auto work = open_work(reading, visit, request, purpose);
    if (work && work->open.plan.state == PlanState::ended)
        return conflict("Planen är avslutad. Utkastet går att läsa men inte att ändra eller ta bort.");
    return work;
}

Progress progress_of(PlanWork const& work, TemplateHeading const& heading)
{
    auto const* const text = work.text_of(heading.key);
    if (text && text->is_done) return Progress::done;
    bool begun = text && !text->content.empty();
    switch (heading.kind) {
    case HeadingKind::participants:
        begun = !work.content.participants.empty();
        break;
    case HeadingKind::participation:
        begun = work.content.participation.has_value();
        break;
    case HeadingKind::fact: {
        auto const& fact = heading.fact == "no_answer" ? work.facts.no_answer : work.facts.communication;
        return fact.empty() ? Progress::untouched : Progress::done;
    }
    case HeadingKind::goals:
        begun = !work.content.goals.empty();
        break;
    case HeadingKind::service:
        begun = begun || !work.content.activities_under(heading.key).empty();
        break;
    case HeadingKind::coordination:
        begun = work.content.coordination.has_value();
        break;
    case HeadingKind::follow_up:
        begun = work.content.follow_up.has_value();
        break;
    case HeadingKind::text:
        if (!begun && is_said_in_view(work.content, heading.key)) return Progress::done;
        break;
    }
    return begun ? Progress::begun : Progress::untouched;
}
