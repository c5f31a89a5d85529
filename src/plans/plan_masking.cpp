// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_masking.h"

#include "plans/identity_to_hide.h"
#include "text/masked_text.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

namespace {

using Change = std::function<std::string(std::string const&)>;

// Every text that people have written, and that is printed outside the head.
class Texts {
public:
    explicit Texts(Change change) : change_{std::move(change)} { }

    void apply(PlanDocument& plan) const
    {
        if (plan.handover) apply(*plan.handover);
        for (auto& decision : plan.decisions) {
            all(decision.name, decision.service, decision.law_goal, decision.goal, decision.covers, decision.limits);
            for (auto& code : decision.codes)
                all(code.service);
            for (auto& fact : decision.more)
                all(fact.name, fact.text);
        }
        for (auto& gap : plan.gaps)
            all(gap.text, gap.reason);
        apply(plan.participation);
        for (auto& goal : plan.goals)
            apply(goal);
        for (auto* headings : {&plan.everyday, &plan.important})
            for (auto& heading : *headings)
                apply(heading);
        if (plan.no_answer) {
            each(plan.no_answer->steps);
            all(plan.no_answer->agreed);
        }
        for (auto& risk : plan.risks)
            all(risk.risk, risk.likelihood_and_severity, risk.prevention, risk.responsible);
        for (auto& one : plan.participants)
            all(one.role, one.way, one.consent);
        if (plan.follow_up) all(plan.follow_up->way, plan.follow_up->scope, plan.follow_up->responsible, plan.follow_up->text);
        all(plan.approval.text, plan.approval.key_worker_signed, plan.replaces, plan.no_risks);
        each(plan.approval.also_signs);
        for (auto& change : plan.changes)
            all(change.part, change.before, change.now, change.why);
    }

private:
    void apply(PrintedHandover& handover) const
    {
        all(handover.ground, handover.needs, handover.questions);
        for (auto& outcome : handover.outcomes) {
            all(outcome.about, outcome.text);
            words(outcome.own_words);
        }
    }

    void apply(PrintedParticipation& participation) const
    {
        all(participation.how, participation.ways, participation.why, participation.offered, participation.offered_by, participation.relatives,
            participation.differing_views);
        each(participation.changed);
        each(participation.offers);
        each(participation.meetings);
        words(participation.own_words);
        objections(participation.objections);
        if (!participation.child) return;
        each(participation.child->guardians);
        for (auto& question : participation.child->questions) {
            all(question.question, question.child, question.outcome);
            each(question.guardians);
        }
    }

    void apply(PrintedGoal& goal) const
    {
        all(goal.wording, goal.method, goal.area, goal.state, goal.decision, goal.rests_on, goal.today, goal.wished, goal.measure);
        words(goal.own_words);
        for (auto& one : goal.sub_goals)
            all(one.text, one.state);
        activities(goal.activities);
        objections(goal.objections);
    }

    void apply(PrintedHeading& heading) const
    {
        all(heading.title, heading.text, heading.toward_goal);
        words(heading.own_words);
        activities(heading.activities);
        objections(heading.objections);
    }

    void activities(std::vector<PrintedActivity>& activities) const
    {
        for (auto& one : activities) {
            all(one.what, one.how, one.own_part, one.when, one.who, one.instruction, one.rests_on);
            objections(one.objections);
        }
    }

    void words(std::vector<QuotedWords>& words) const
    {
        for (auto& one : words)
            all(one.text, one.method);
    }

    void objections(std::vector<PrintedObjection>& objections) const
    {
        for (auto& one : objections)
            all(one.who, one.text);
    }

    void each(std::vector<std::string>& texts) const
    {
        for (auto& text : texts)
            text = change_(text);
    }

    template <class... Text>
    void all(Text&... texts) const
    {
        ((texts = change_(texts)), ...);
    }

    Change change_;
};

IdentityToHide identity_of(PlanDocument const& plan)
{
    auto names = plan.names;
    names.insert(names.end(), {plan.key_worker, plan.case_officer, plan.unit, plan.municipality, plan.home});
    for (auto const& one : plan.participants)
        if (one.kind != ParticipantKind::person) names.push_back(one.name);
    return {.number = *plan.protected_number, .person = plan.person, .called = plan.called, .names = std::move(names)};
}

void protect(PlanDocument& plan)
{
    auto const identity = identity_of(plan);
    Texts{WithoutIdentity{identity}}.apply(plan);
    plan.person = identity.neutral_name();
    plan.called = "personen";
    plan.born.reset();
    for (auto* hidden : {&plan.municipality, &plan.unit, &plan.home, &plan.key_worker, &plan.case_officer})
        hidden->clear();
    plan.printed_by.clear();
    if (plan.handover)
        for (auto* hidden : {&plan.handover->authority, &plan.handover->recipient, &plan.handover->decided}) hidden->clear();
    for (auto& one : plan.participants)
        one.name = one.kind == ParticipantKind::person ? plan.person : std::string{hidden_name};
    for (auto& risk : plan.risks)
        if (!risk.responsible.empty()) risk.responsible = hidden_name;
    if (!plan.participation.offered_by.empty()) plan.participation.offered_by = hidden_name;
    if (!plan.follow_up) return;
    plan.follow_up->at.clear();
    if (!plan.follow_up->responsible.empty()) plan.follow_up->responsible = hidden_name;
}

} // namespace

PlanDocument fit_for_copy(PlanDocument plan)
{
    auto const today = civil_date(plan.printed_at);
    Texts{[today](std::string const& text) {
        return fit_for_paper(text, today);
    }}.apply(plan);
    // Numbers of relatives may stand in any text; only how staff took part is certain to have none of them.
    std::vector<std::string> staff;
    for (auto const& one : plan.participants)
        if (one.kind == ParticipantKind::staff) staff.push_back(one.way);
    Texts{without_phone_numbers}.apply(plan);
    std::size_t at = 0;
    for (auto& one : plan.participants)
        if (one.kind == ParticipantKind::staff) one.way = staff[at++];
    if (plan.protected_number) protect(plan);
    return plan;
}
