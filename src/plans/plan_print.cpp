// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_print.h"

#include "plans/plan_frame.h"

#include <algorithm>
#include <sstream>

namespace {

std::string first_upper(std::string text)
{
    // Weekdays and parts of the day begin with an ASCII letter or with å, ö; only the first kind is raised here.
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 32);
    return text;
}

std::string doer_text(Activity const& one, std::string const& name)
{
    if (!one.doer_words.empty()) return one.doer_words;
    if (!one.doer) return {};
    switch (*one.doer) {
    case Doer::person:
        return name + " själv";
    case Doer::together:
        return "Tillsammans med personal";
    case Doer::staff:
        return "Personal";
    }
    return {};
}

PrintedActivity printed(Activity const& one, std::string const& name)
{
    return {.what = one.what,
        .how = one.how,
        .own_part = one.own_part,
        .when = first_upper(schedule_text(one.schedule)),
        .who = doer_text(one, name)};
}

std::vector<PrintedActivity> printed(std::vector<Activity> const& all, std::string const& name)
{
    std::vector<PrintedActivity> lines;
    for (auto const& one : all) lines.push_back(printed(one, name));
    return lines;
}

std::vector<QuotedWords> quoted(HeadingText const& text)
{
    if (text.own_words.empty()) return {};
    return {{.text = text.own_words, .voice = text.voice, .method = text.method}};
}

PrintedDecision printed(Order const& order)
{
    PrintedDecision decision{.name = order.title(), .service = order.title() + ", " + order.basis.reference() + "."};
    if (order.content.valid_to) decision.service += " Gäller till " + order.content.valid_to->text() + ".";
    for (auto const& goal : order.content.goals) decision.goal += (decision.goal.empty() ? "" : " ") + goal.text;
    for (auto const& service : order.content.services) {
        decision.covers += (decision.covers.empty() ? "" : "; ") + service.name;
        if (!service.extent.empty()) decision.covers += ", " + service.extent;
        if (!service.limits.empty()) decision.limits += (decision.limits.empty() ? "" : " ") + service.limits;
    }
    return decision;
}

PrintedParticipation printed_participation(PlanVersion const& version, PlanTemplate const& plan_template)
{
    PrintedParticipation printed;
    if (auto const& said = version.content.participation) {
        printed.part = said->part;
        printed.how = said->how;
        printed.offered = said->offered;
        printed.offered_on = said->offered_on;
        printed.offered_by = said->offered_by;
        printed.why = said->why;
        printed.ask_again_on = said->ask_again_on;
        printed.differing_views = said->differing_views;
    }
    for (auto const* const heading : plan_template.headings())
        if (heading->prints_with_participation)
            if (auto const* const text = version.content.text_of(heading->key)) {
                printed.relatives += (printed.relatives.empty() ? "" : "\n") + text->text;
                for (auto& words : quoted(*text)) printed.own_words.push_back(std::move(words));
            }
    return printed;
}

PrintedGoal printed(Goal const& goal, PlanContent const& content, std::string const& name)
{
    PrintedGoal line{.wording = goal.wording, .voice = goal.voice, .method = goal.method};
    line.term = std::string{code_of(term_codes(), goal.term).label} + " mål";
    line.by = goal.by;
    line.state = goal.state == GoalState::active ? "" : about(code_of(goal_state_codes(), goal.state).label, name);
    if (!goal.reason.empty()) line.state += (line.state.empty() ? "" : ": ") + goal.reason;
    line.today = goal.today;
    line.wished = goal.wished;
    for (auto const& sub_goal : goal.sub_goals)
        line.sub_goals.push_back(
            {sub_goal.text, sub_goal.by, std::string{code_of(sub_goal_state_codes(), sub_goal.state).label}});
    line.activities = printed(content.activities_of(goal.id), name);
    return line;
}

void add_headings(PlanDocument& document, PlanVersion const& version, PlanTemplate const& plan_template)
{
    auto const& name = document.called;
    for (auto const* const heading : plan_template.headings()) {
        auto const* const text = version.content.text_of(heading->key);
        PrintedHeading line{.title = heading->title_for(name), .text = text ? text->text : ""};
        if (text) line.own_words = quoted(*text);
        if (heading->kind == HeadingKind::service) {
            for (auto const& one : version.content.activities_under(heading->key))
                if (!one.goal) line.activities.push_back(printed(one, name));
            if (!line.text.empty() || !line.own_words.empty() || !line.activities.empty())
                document.everyday.push_back(std::move(line));
        } else if (heading->kind == HeadingKind::text && !heading->prints_with_participation) {
            if (!line.text.empty() || !line.own_words.empty()) document.important.push_back(std::move(line));
        } else if (heading->kind == HeadingKind::fact && heading->fact == "communication" && !version.communication.empty()) {
            line.text = version.communication;
            document.important.push_back(std::move(line));
        } else if (heading->kind == HeadingKind::coordination && version.content.coordination) {
            auto const& need = *version.content.coordination;
            line.text = need.needed ? "Behövs. " + need.text : "Behövs inte. " + need.text;
            if (!need.who.empty()) line.text += " " + need.who + " tar första steget";
            if (!need.who.empty() && need.by) line.text += " senast " + need.by->text();
            if (!need.who.empty()) line.text += ".";
            document.important.push_back(std::move(line));
        }
    }
}

PrintedNoAnswer printed_no_answer(std::string const& text)
{
    PrintedNoAnswer box;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);)
        if (!line.empty()) box.steps.push_back(line);
    return box;
}

PrintedParticipant printed(Participant const& who, std::string const& name)
{
    PrintedParticipant line{.name = who.name,
        .role = who.relation.empty() ? std::string{code_of(participant_kind_codes(), who.kind).label} : who.relation,
        .way = who.way,
        .kind = who.kind};
    if (who.on) line.way += (line.way.empty() ? "" : ", ") + who.on->text();
    if (who.kind == ParticipantKind::relative)
        line.consent = who.consented ? name + " har samtyckt." : who.without_consent;
    return line;
}

// Goals and activities that are new, gone or say something else than in the version before.
std::vector<PrintedChange> changes_since(PlanVersion const& former, PlanVersion const& now)
{
    std::vector<PrintedChange> changes;
    for (auto const& goal : now.content.goals) {
        auto const* const before = former.content.find_goal(goal.id);
        if (!before) changes.push_back({"Mål: " + goal.short_name, "Fanns inte", goal.wording, now.reason});
        else if (before->wording != goal.wording)
            changes.push_back({"Mål: " + goal.short_name, before->wording, goal.wording, now.reason});
    }
    for (auto const& one : now.content.activities) {
        auto const before = std::ranges::find(former.content.activities, one.id, &Activity::id);
        if (before == former.content.activities.end())
            changes.push_back({one.what, "Fanns inte", first_upper(schedule_text(one.schedule)), now.reason});
        else if (before->how != one.how)
            changes.push_back({one.what, before->how, one.how, now.reason});
        else if (before->schedule != one.schedule)
            changes.push_back({one.what, first_upper(schedule_text(before->schedule)),
                first_upper(schedule_text(one.schedule)), now.reason});
    }
    for (auto const& one : former.content.activities)
        if (std::ranges::find(now.content.activities, one.id, &Activity::id) == now.content.activities.end())
            changes.push_back({one.what, first_upper(schedule_text(one.schedule)), "Borttaget", now.reason});
    return changes;
}

PlanDocument head_of(PlanVersion const& version, OpenPlan const& open, HouseSettings const& settings)
{
    auto const established = civil_moment(version.established_at);
    PlanDocument document{
        .municipality = settings.organisation,
        .unit = open.order ? open.order->unit_name : "",
        .person = open.person.name(),
        .called = open.person.given_name,
        .born = open.person.birth_date,
        .key_worker = version.key_worker,
        .case_officer = open.order ? open.order->content.case_officer_name : "",
        .case_number = open.order ? open.order->content.case_number : "",
        .number = open.plan.number,
        .version = version.number,
        .valid_from = established.date,
        .printed_at = version.established_at,
        .printed_by = version.established_by_name,
    };
    document.approval.state
        = version.content.participation && did_not_take_part(version.content.participation->part)
        ? ApprovalState::not_asked
        : ApprovalState::waiting;
    document.approval.key_worker_signed = "Fastställd i Delaktig av " + version.established_by_name + ", "
        + version.established_by_title + ", " + established.text() + ".";
    return document;
}

} // namespace

PlanDocument document_of(PlanVersion const& version, OpenPlan const& open, PlanTemplate const& plan_template,
    std::optional<PlanVersion> const& former, HouseSettings const& settings)
{
    auto document = head_of(version, open, settings);
    auto const& content = version.content;
    document.title = plan_title(content.participation, settings);
    if (open.order) document.decisions.push_back(printed(*open.order));
    for (auto const& gap : version.open_gaps) document.gaps.push_back({gap.text, gap.reason});
    document.participation = printed_participation(version, plan_template);
    for (auto const& goal : content.goals) document.goals.push_back(printed(goal, content, document.called));
    add_headings(document, version, plan_template);
    if (!version.no_answer.empty()) document.no_answer = printed_no_answer(version.no_answer);
    for (auto const& who : content.participants) document.participants.push_back(printed(who, document.called));
    if (auto const& next = content.follow_up) {
        document.follow_up_by = next->on;
        document.follow_up = {.on = next->on,
            .at = next->at ? next->at->text() : "",
            .way = next->way,
            .responsible = next->responsible,
            .text = next->text};
    }
    if (former) {
        document.replaces = "Version " + std::to_string(former->number) + " från " + civil_date(former->established_at).text();
        document.changes = changes_since(*former, version);
    }
    return document;
}
