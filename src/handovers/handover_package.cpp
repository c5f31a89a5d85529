// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "handovers/handover_content.h"

#include "plans/plan.h"
#include "plans/plan_masking.h"
#include "plans/plan_title.h"
#include "plans/plan_wording.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace {

using boost::json::array;
using boost::json::object;

constexpr int package_format = 1;

std::string_view state_of(ApprovalState state)
{
    switch (state) {
    case ApprovalState::approved: return "approved";
    case ApprovalState::approved_by_representative: return "approved_by_representative";
    case ApprovalState::waiting: return "waiting";
    case ApprovalState::not_approved: return "not_approved";
    case ApprovalState::not_able: return "not_able";
    case ApprovalState::not_needed: return "not_needed";
    case ApprovalState::not_asked: return "not_asked";
    }
    return {};
}

// What says nothing has no name in the package.
void add(object& to, std::string_view name, std::string const& text)
{
    if (!text.empty()) to[name] = text;
}

void add(object& to, std::string_view name, std::optional<CivilDate> const& day)
{
    if (day) to[name] = day->iso();
}

void add(object& to, std::string_view name, array list)
{
    if (!list.empty()) to[name] = std::move(list);
}

template <class T, class F>
array list_of(std::vector<T> const& all, F const& one_of)
{
    array list;
    for (auto const& one : all) list.push_back(one_of(one));
    return list;
}

object said(QuotedWords const& words)
{
    object made{{"text", words.text}};
    if (words.voice) made["voice"] = code_of(whose_voice_codes(), *words.voice).code;
    add(made, "method", words.method);
    add(made, "about", words.about);
    return made;
}

object objection_object(PrintedObjection const& one)
{
    object made{{"who", one.who}, {"text", one.text}};
    add(made, "on", one.on);
    return made;
}

object activity_object(PrintedActivity const& one)
{
    object made{{"what", one.what}};
    add(made, "how", one.how);
    add(made, "own_part", one.own_part);
    add(made, "when", one.when);
    add(made, "who", one.who);
    add(made, "instruction", one.instruction);
    add(made, "rests_on", one.rests_on);
    add(made, "objections", list_of(one.objections, objection_object));
    return made;
}

object goal_object(PrintedGoal const& one)
{
    object made{{"wording", one.wording}, {"voice", code_of(whose_voice_codes(), one.voice).code}};
    add(made, "method", one.method);
    add(made, "area", one.area);
    add(made, "term", one.term);
    add(made, "by", one.by);
    add(made, "state", one.state);
    add(made, "rests_on", one.rests_on);
    add(made, "today", one.today);
    add(made, "wished", one.wished);
    add(made, "measure", one.measure);
    add(made, "own_words", list_of(one.own_words, said));
    add(made, "sub_goals", list_of(one.sub_goals, [](PrintedSubGoal const& sub) {
        object part{{"text", sub.text}};
        add(part, "by", sub.by);
        add(part, "state", sub.state);
        return part;
    }));
    add(made, "activities", list_of(one.activities, activity_object));
    add(made, "objections", list_of(one.objections, objection_object));
    return made;
}

object heading_object(PrintedHeading const& one)
{
    object made{{"title", one.title}};
    add(made, "toward_goal", one.toward_goal);
    add(made, "text", one.text);
    add(made, "own_words", list_of(one.own_words, said));
    add(made, "activities", list_of(one.activities, activity_object));
    add(made, "objections", list_of(one.objections, objection_object));
    return made;
}

object decision_object(PrintedDecision const& one)
{
    object made{{"service", one.service}};
    add(made, "name", one.name);
    add(made, "law_goal", one.law_goal);
    add(made, "goal", one.goal);
    add(made, "covers", one.covers);
    add(made, "limits", one.limits);
    add(made, "codes", list_of(one.codes, [](PrintedCode const& code) {
        object part{{"system", "ksi"}, {"code", code.code}, {"service", code.service}};
        add(part, "title", code.title);
        return part;
    }));
    return made;
}

object participation(PrintedParticipation const& part)
{
    object made{{"part", code_of(part_codes(), part.part).code}};
    add(made, "how", part.how);
    add(made, "ways", part.ways);
    add(made, "why", part.why);
    add(made, "offered", part.offered);
    add(made, "own_words", list_of(part.own_words, said));
    add(made, "relatives", part.relatives);
    add(made, "differing_views", part.differing_views);
    add(made, "objections", list_of(part.objections, objection_object));
    return made;
}

object risk_object(PrintedRisk const& one)
{
    object made{{"risk", one.risk}, {"likelihood_and_severity", one.likelihood_and_severity}, {"prevention", one.prevention}};
    add(made, "responsible", one.responsible);
    add(made, "review_on", one.review_on);
    return made;
}

object change_object(PrintedChange const& one)
{
    object made{{"part", one.part}, {"before", one.before}, {"now", one.now}};
    add(made, "why", one.why);
    return made;
}

object outcome_object(PrintedOutcome const& one)
{
    object made{{"about", one.about}, {"followed_up_on", one.followed_up_on.iso()}};
    add(made, "by_person", one.by_person);
    add(made, "by_staff", one.by_staff);
    add(made, "next_step", one.next_step);
    add(made, "need", one.need);
    add(made, "text", one.text);
    add(made, "own_words", list_of(one.own_words, said));
    return made;
}

object handover_head(PrintedHandover const& printed, Handover const& handover)
{
    object made{{"on", civil_date(handover.written_at).iso()}, {"content", code_of(handover_content_codes(), handover.content).code},
        {"ground", code_of(handover_ground_codes(), handover.ground).code}, {"ground_text", printed.ground}};
    add(made, "authority", printed.authority);
    add(made, "recipient", printed.recipient);
    add(made, "decided", printed.decided);
    add(made, "needs", printed.needs);
    add(made, "questions", printed.questions);
    add(made, "outcomes", list_of(printed.outcomes, outcome_object));
    return made;
}

object plan_head(PlanDocument const& plan)
{
    object made{{"number", plan.number}, {"version", plan.version}};
    add(made, "title", plan.title.empty() ? plan_title(Participation{.part = plan.participation.part, .how = {}}, WorkPaper::work_tool) : plan.title);
    add(made, "valid_from", plan.valid_from);
    add(made, "follow_up_by", plan.follow_up_by);
    add(made, "replaces", plan.replaces);
    add(made, "key_worker", plan.key_worker);
    add(made, "case_number", plan.case_number);
    object approval{{"state", state_of(plan.approval.state)}};
    add(approval, "text", plan.approval.text);
    add(approval, "established", plan.approval.key_worker_signed);
    made["approval"] = std::move(approval);
    return made;
}

} // namespace

std::string json_of(PlanDocument const& handed_over, Handover const& handover, std::string const& document_hash)
{
    auto const plan = fit_for_copy(handed_over);
    object person{{"name", plan.person}};
    if (plan.protected_number) person["protected"] = true;
    add(person, "born", plan.born);
    object all{{"format", "delaktig-handover"}, {"version", package_format}, {"document_sha256", document_hash},
        {"handover", handover_head(*plan.handover, handover)}, {"person", std::move(person)}, {"plan", plan_head(plan)}};
    add(all, "organisation", plan.municipality);
    add(all, "unit", plan.unit);
    add(all, "decisions", list_of(plan.decisions, decision_object));
    all["participation"] = participation(plan.participation);
    add(all, "gaps", list_of(plan.gaps, [](PrintedGap const& gap) { return object{{"text", gap.text}, {"reason", gap.reason}}; }));
    add(all, "goals", list_of(plan.goals, goal_object));
    add(all, "everyday", list_of(plan.everyday, heading_object));
    add(all, "important", list_of(plan.important, heading_object));
    add(all, "risks", list_of(plan.risks, risk_object));
    add(all, "changes", list_of(plan.changes, change_object));
    return boost::json::serialize(all) + "\n";
}
