// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_version.h"

#include "plans/stored_value.h"

namespace {

// What came after the first versions were established is in the form only where it is said: theirs stay as they were.
void add_said(Canonical& form, std::string_view name, std::string const& text)
{
    if (!text.empty()) form.add(name, text);
}

void add_text(Canonical& form, HeadingText const& text)
{
    form.add("heading", text.heading)
        .add("title", text.title)
        .add("text", text.text)
        .add("own_words", text.own_words)
        .add("voice", code_or_none(whose_voice_codes(), text.voice))
        .add("method", text.method);
    add_said(form, "can_and_wants", text.can_and_wants);
    add_said(form, "supports", text.supports);
    add_said(form, "hinders", text.hinders);
    add_said(form, "toward_goal", text.toward_goal);
    if (text.written_by) form.add("written_by", text.written_by->number());
    if (text.written_at) form.add("written_at", std::int64_t{text.written_at->time_since_epoch().count()});
}

void add_offer(Canonical& form, Offer const& offer)
{
    form.add("offer", offer.id)
        .add("name", offer.name)
        .add("kind", code_of(offered_kind_codes(), offer.kind).code)
        .add("relation", offer.relation)
        .add("way", offer.way)
        .add("on", iso_or_none(offer.on))
        .add("answer", code_of(offer_answer_codes(), offer.answer).code)
        .add("reason", offer.reason);
    add_said(form, "said", offer.said);
}

void add_meeting(Canonical& form, Meeting const& meeting)
{
    form.add("meeting", meeting.id)
        .add("on", iso_or_none(meeting.on))
        .add("form", code_of(meeting_form_codes(), meeting.form).code)
        .add("who", meeting.who)
        .add("text", meeting.text);
}

void add_child_view(Canonical& form, ChildView const& child)
{
    form.add("child_view", child.view)
        .add("method", child.method)
        .add("difference", child.difference)
        .add("followed", code_or_none(followed_codes(), child.followed))
        .add("outcome", child.outcome);
    for (auto const& guardian : child.guardians)
        form.add("guardian", guardian.name).add("view", guardian.view).add("method", guardian.method);
}

void add_participant(Canonical& form, Participant const& who)
{
    form.add("participant", who.id)
        .add("name", who.name)
        .add("kind", code_of(participant_kind_codes(), who.kind).code)
        .add("relation", who.relation)
        .add("way", who.way)
        .add("on", iso_or_none(who.on))
        .add("consented", std::int64_t{who.consented})
        .add("without_consent", who.without_consent);
}

void add_participation(Canonical& form, Participation const& said)
{
    form.add("part", code_of(part_codes(), said.part).code)
        .add("ways", std::int64_t{said.ways})
        .add("how", said.how)
        .add("offered", said.offered)
        .add("offered_on", iso_or_none(said.offered_on))
        .add("offered_by", said.offered_by)
        .add("differing_views", said.differing_views)
        .add("why", said.why)
        .add("ask_again_on", iso_or_none(said.ask_again_on));
}

void add_goal(Canonical& form, Goal const& goal)
{
    form.add("goal", goal.id.number())
        .add("wording", goal.wording)
        .add("short_name", goal.short_name)
        .add("picture", goal.picture)
        .add("voice", code_of(whose_voice_codes(), goal.voice).code)
        .add("method", goal.method);
    if (goal.order_goal) form.add("order_goal", goal.order_goal->number());
    if (goal.no_order_goal) form.add("no_order_goal", code_of(no_order_goal_codes(), *goal.no_order_goal).code);
    if (goal.service) form.add("service", goal.service->number());
    form.add("today", goal.today)
        .add("wished", goal.wished)
        .add("term", code_of(term_codes(), goal.term).code)
        .add("by", iso_or_none(goal.by))
        .add("state", code_of(goal_state_codes(), goal.state).code)
        .add("reason", goal.reason);
    add_said(form, "measure", goal.measure);
    add_said(form, "easy", goal.easy);
    for (auto const& sub_goal : goal.sub_goals)
        form.add("sub_goal", sub_goal.id.number())
            .add("text", sub_goal.text)
            .add("by", iso_or_none(sub_goal.by))
            .add("state", code_of(sub_goal_state_codes(), sub_goal.state).code);
}

void add_activity(Canonical& form, Activity const& done)
{
    auto const& when = done.schedule;
    form.add("activity", done.id.number())
        .add("heading", done.heading)
        .add("what", done.what)
        .add("how", done.how)
        .add("own_part", done.own_part)
        .add("rhythm", code_of(rhythm_codes(), when.rhythm).code)
        .add("weekdays", std::int64_t{when.weekdays})
        .add("day_parts", std::int64_t{when.day_parts})
        .add("from", iso_or_none(when.from))
        .add("until", iso_or_none(when.until))
        .add("anchor", iso_or_none(when.anchor))
        .add("words", when.words)
        .add("doer", code_or_none(doer_codes(), done.doer))
        .add("doer_words", done.doer_words);
    if (done.goal) form.add("goal", done.goal->number());
    form.add("no_goal", code_or_none(no_goal_codes(), done.no_goal));
    if (done.service) form.add("service", done.service->number());
    if (done.own_service) form.add("own_service", done.own_service->number());
    if (when.every_weeks != 2) form.add("every_weeks", std::int64_t{when.every_weeks});
    if (when.first) form.add("first", when.first->iso());
    if (when.last) form.add("last", when.last->iso());
    if (done.manner) form.add("manner", code_of(manner_codes(), *done.manner).code);
    add_said(form, "instruction_place", done.instruction.place);
    add_said(form, "instruction_giver", done.instruction.giver);
    add_said(form, "easy", done.easy);
    add_said(form, "picture", done.picture);
    form.add("staff_text", done.staff_text)
        .add("written_by", done.written_by.number())
        .add("written_at", std::int64_t{done.written_at.time_since_epoch().count()});
}

void add_basis(Canonical& form, PlanBasis const& basis)
{
    form.add("organisation", basis.organisation)
        .add("unit", basis.unit)
        .add("person", basis.person)
        .add("given_name", basis.given_name)
        .add("born", iso_or_none(basis.born))
        .add("order_title", basis.title)
        .add("legal_basis", basis.legal_basis)
        .add("law_goal", basis.law_goal)
        .add("case_number", basis.case_number)
        .add("case_officer", basis.case_officer)
        .add("valid_to", iso_or_none(basis.valid_to));
    for (auto const& goal : basis.goals)
        form.add("order_goal", goal.id.number()).add("goal_kind", goal.kind == GoalKind::overall ? "overall" : "personal").add("text", goal.text);
    for (auto const& service : basis.services) {
        form.add("service", service.id.number())
            .add("name", service.name)
            .add("extent", service.extent)
            .add("limits", service.limits)
            .add("starts_on", iso_or_none(service.starts_on))
            .add("ends_on", iso_or_none(service.ends_on));
        add_said(form, "ksi_code", service.ksi_code);
        add_said(form, "ksi_title", service.ksi_title);
    }
    for (auto const& area : basis.life_areas)
        form.add("life_area", area.id.number())
            .add("area", area.area)
            .add("icf", area.icf)
            .add("assessed", area.assessed)
            .add("intended", area.intended)
            .add("aim", area.aim)
            .add("support_form", area.support_form)
            .add("limitation", area.limitation)
            .add("reason", area.reason);
}

void add_content(Canonical& form, PlanContent const& content)
{
    for (auto const& text : content.texts) add_text(form, text);
    for (auto const& who : content.participants) add_participant(form, who);
    if (content.participation) add_participation(form, *content.participation);
    for (auto const& offer : content.offers) add_offer(form, offer);
    for (auto const& meeting : content.meetings) add_meeting(form, meeting);
    if (content.child) add_child_view(form, *content.child);
    for (auto const& goal : content.goals) add_goal(form, goal);
    for (auto const& service : content.services)
        form.add("plan_service", service.id.number())
            .add("name", service.name)
            .add("no_decision", code_of(no_decision_codes(), service.no_decision).code);
    for (auto const& activity : content.activities) add_activity(form, activity);
    if (auto const& need = content.coordination)
        form.add("needed", std::int64_t{need->needed})
            .add("who", need->who)
            .add("by", iso_or_none(need->by))
            .add("text", need->text);
    if (auto const& next = content.follow_up)
        form.add("on", iso_or_none(next->on))
            .add("at", iso_or_none(next->at))
            .add("way", next->way)
            .add("responsible", next->responsible)
            .add("text", next->text);
}

} // namespace

Canonical canonical_of(PlanVersion const& version)
{
    Canonical form{"plan_version", 2};
    form.add("id", version.id.number())
        .add("plan", version.plan.number())
        .add("number", version.number)
        .add("kind", code_of(version_kind_codes(), version.kind).code)
        .add("reason", version.reason)
        .add("template", version.plan_template.number())
        .add("established_at", std::int64_t{version.established_at.time_since_epoch().count()})
        .add("established_by", version.established_by.number())
        .add("established_by_name", version.established_by_name)
        .add("established_by_title", version.established_by_title)
        .add("key_worker", version.key_worker)
        .add("no_answer", version.no_answer)
        .add("communication", version.communication);
    if (version.kind == VersionKind::new_plan) form.add("plan_number", version.plan_number);
    if (version.restamps) form.add("restamps", std::int64_t{1});
    add_basis(form, version.basis);
    add_content(form, version.content);
    for (auto const& gap : version.open_gaps) {
        form.add("gap", gap.code).add("text", gap.text).add("reason", gap.reason);
        // Versions from before there were such have none, and their form is as it was.
        if (!gap.special_reason.empty() || !gap.special_source.empty())
            form.add("special_reason", gap.special_reason).add("special_source", gap.special_source);
    }
    return form;
}

std::string PlanVersion::writer_name(Id<Staff> staff) const
{
    for (auto const& writer : writers)
        if (writer.staff == staff) return writer.name;
    return {};
}

std::string OpenGap::why() const
{
    if (special_reason.empty()) return reason;
    return "Särskilt skäl (" + special_source + "): " + special_reason + ". " + reason;
}
