// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "attachments/attachment.h"
#include "http/request.h"
#include "orders/key_worker.h"
#include "orders/order.h"
#include "people/consent.h"
#include "people/person_fact_store.h"
#include "people/person_head.h"
#include "plans/agreed_matter.h"
#include "plans/draft_suggestion.h"
#include "plans/draft_text_store.h"
#include "plans/gap.h"
#include "plans/plan.h"
#include "plans/plan_objection.h"
#include "plans/plan_store.h"
#include "plans/symbol_choice.h"
#include "plans/template.h"
#include "plans/unconfirmed_store.h"
#include "plans/undo.h"
#include "risks/risk_assessment.h"
#include "rules/rule_keys.h"
#include "requests/service_wait.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A plan that somebody has opened, with what every page about it needs.
struct OpenPlan {
    PersonAccess access;
    PersonSummary person;
    PersonHead head; // compact
    Plan plan;
    std::optional<Order> order;
    std::optional<KeyWorker> key_worker;
    std::optional<KeyWorker> deputy;
    CivilDate today;
    HouseSettings settings;

    std::string address() const; // "/personer/{person}/planer/{plan}"
    bool is_child() const { return person.age && *person.age < 18; }
    // Whose plan must hold what SoF 10 kap. 3 § names (DD-11).
    bool is_placed_child() const { return is_child() && order && order->basis.places_child; }
    // Kontaktman, deputy, coordinator, manager or plan maker, with write access: who may establish (DD-11).
    bool may_establish(Actor const&) const;
};

// The same with the draft of the next version.
struct PlanWork {
    OpenPlan open;
    PlanDraft draft;
    PlanTemplate plan_template;
    std::vector<DraftText> texts;
    PlanContent content;
    std::optional<DraftTouch> touch;
    std::vector<Unconfirmed> unconfirmed = {};
    std::vector<AgreedMatter> agreed = {}; // in follow-ups, and not written yet
    std::vector<Undo> undo = {};
    PlanFacts facts; // of the person's card, also for a plan maker
    std::vector<Attachment> documents = {}; // that came with the order, to be read before the meeting (R65)
    std::vector<Consent> consents = {}; // the person's, also those that have ended (DD-6)
    bool photo_consent = false; // the person's yes to photos holds today (DD-6)
    std::vector<DraftSuggestion> suggestions = {}; // proposals of the team that were taken in
    std::vector<ServiceWait> waits = {}; // services that are locked until a new order comes (DD-15)
    std::vector<PlanObjection> objections = {}; // noted beside earlier versions, to texts that the draft still has (DD-24)

    std::optional<RiskAssessment> risks = std::nullopt; // the assessment that applies (R268)
    RiskWhen risks_required = RiskWhen::each_plan;       // rule risk.required
    PlanWants wants = {};
    SymbolChoice symbols = {};                           // beside the form of a goal or an activity
    WorkPaper paper = WorkPaper::work_tool;              // what a plan without the person is called

    DraftText const* text_of(std::string_view heading) const;
    // Headings that stand in the plan: shown ones, chosen ones, and a child's only for a child.
    std::vector<TemplateHeading const*> shown() const;
    bool is_shown(TemplateHeading const&) const;
    std::string title_of(TemplateHeading const&) const;
    std::string heading_address(std::string_view heading) const;
    std::vector<Gap> gaps() const;
    // What came along from a former plan or version, by the name that it has in the plan.
    std::string name_of(Unconfirmed const&) const;
    bool stands_under(Unconfirmed const&, std::string_view heading) const;
};

// What an opening is for.
struct Purpose {
    std::string_view event;
    Intent intent;
};

// Opens the plan of the request's {person} and {plan}. Anything that is not there is the same 404.
Result<OpenPlan> open_plan(ReadTx&, Visit const&, Request const&, Purpose);
Result<OpenPlan> open_plan(ReadTx&, Visit const&, Id<Person>, std::optional<Id<Plan>>, Purpose);
// Its draft too; refused when there is none, with what to do.
Result<PlanWork> open_work(ReadTx&, Visit const&, Request const&, Purpose);
// To write in it, or to throw it away: refused when the plan has ended. What stands there is only read then (DD-20).
Result<PlanWork> open_work(WriteTx&, Visit const&, Request const&, Purpose);

// How far a heading has come: from its text, its items, and whether somebody has said that it is done.
enum class Progress { untouched, begun, done };
Progress progress_of(PlanWork const&, TemplateHeading const&);
