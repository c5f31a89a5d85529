// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_print.h"

#include "access/visit.h"
#include "plans/plan_changes.h"
#include "plans/plan_frame.h"
#include "plans/plan_thread.h"
#include "plans/plan_title.h"
#include "plans/plan_wording.h"

#include <algorithm>
#include <sstream>

namespace {

std::string doer_alone(Activity const& one, std::string const& name)
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

std::string doer_text(Activity const& one, std::string const& name)
{
    return with_manner(doer_alone(one, name), one.manner);
}

// What the parts of a version are printed with.
struct Sheet {
    PlanVersion const& version;
    PlanTemplate const& plan_template;
    std::vector<PlanObjection> const& objections;
    std::optional<PlanVersion> const& former;

    std::string const& name() const { return version.basis.given_name; }
};

Activity const* find_activity(PlanVersion const& version, Id<Activity> id)
{
    auto const& all = version.content.activities;
    auto const found = std::ranges::find(all, id, &Activity::id);
    return found == all.end() ? nullptr : &*found;
}

PrintedObjection printed(PlanObjection const& one, std::string const& name)
{
    auto const whose = "Vems ord: " + voice_text(one.voice, one.method, name);
    return {.who = objector_name(one, name), .on = civil_date(one.written_at), .text = sentences({one.text, whose})};
}

std::vector<PrintedObjection> objections_to(PlanSubject const& subject, Sheet const& sheet)
{
    std::vector<PrintedObjection> lines;
    for (auto const& one : objections_about(sheet.objections, subject)) lines.push_back(printed(one, sheet.name()));
    return lines;
}

std::string initials_of(std::string const& name)
{
    std::string initials;
    std::istringstream words{name};
    for (std::string word; words >> word;) initials += word.substr(0, (static_cast<unsigned char>(word[0]) & 0x80U) != 0 ? 2 : 1);
    return initials;
}

// A text that is newer than the plan date (R216).
std::optional<NewerMark> newer_than_plan(Sheet const& sheet, std::optional<Id<Staff>> by, std::optional<Instant> at)
{
    if (!at || !sheet.version.is_newer_than_plan(*at)) return std::nullopt;
    return NewerMark{civil_date(*at), by ? initials_of(sheet.version.writer_name(*by)) : std::string{}};
}

// The mark stands at the time when only that is new, else at the text.
void mark_newer(PrintedActivity& line, Activity const& one, Sheet const& sheet)
{
    auto const mark = newer_than_plan(sheet, one.written_by, one.written_at);
    if (!mark) return;
    auto const* const before = sheet.former ? find_activity(*sheet.former, one.id) : nullptr;
    bool const only_time = before && before->what == one.what && before->how == one.how && before->own_part == one.own_part
        && when_text(before->schedule) != when_text(one.schedule);
    (only_time ? line.newer_when : line.newer_how) = mark;
}

PrintedActivity printed(Activity const& one, Sheet const& sheet)
{
    PrintedActivity line{.what = one.what,
        .how = one.how,
        .own_part = one.own_part,
        .when = when_text(one.schedule),
        .who = doer_text(one, sheet.name()),
        .instruction = instruction_text(one.instruction),
        .rests_on = thread_text(thread_of(one, sheet.version.basis, sheet.version.content, sheet.name())),
        .objections = objections_to({.part = PlanPart::activity, .activity = one.id}, sheet)};
    mark_newer(line, one, sheet);
    return line;
}

std::vector<PrintedActivity> printed(std::vector<Activity> const& all, Sheet const& sheet)
{
    std::vector<PrintedActivity> lines;
    for (auto const& one : all) lines.push_back(printed(one, sheet));
    return lines;
}

PrintedDecision printed(PlanBasis const& basis)
{
    PrintedDecision decision{
        .name = basis.title, .service = basis.title + ", " + basis.legal_basis + ".", .law_goal = basis.law_goal};
    if (basis.valid_to) decision.service += " Gäller till " + basis.valid_to->text() + ".";
    for (auto const& goal : basis.goals) decision.goal += (decision.goal.empty() ? "" : " ") + goal.text;
    for (auto const& service : basis.services) {
        decision.covers += (decision.covers.empty() ? "" : "; ") + service.name;
        if (!service.extent.empty()) decision.covers += ", " + service.extent;
        if (service.ends_on) decision.covers += ", till och med " + service.ends_on->text();
        if (!service.limits.empty()) decision.limits += (decision.limits.empty() ? "" : " ") + service.limits;
        if (!service.ksi_code.empty()) decision.codes.push_back({service.name, service.ksi_code, service.ksi_title});
    }
    for (auto const& area : basis.life_areas) decision.more.push_back({"Livsområde", line_of(area)});
    return decision;
}

PlanSubject heading_subject(TemplateHeading const& heading) { return {.part = PlanPart::heading, .heading = heading.key}; }

// Whether the heading is printed with a title of its own, where an objection to it can stand.
bool has_own_place(TemplateHeading const& heading)
{
    switch (heading.kind) {
    case HeadingKind::text:
        return !heading.prints_with_participation;
    case HeadingKind::service:
    case HeadingKind::coordination:
        return true;
    case HeadingKind::fact:
        return heading.fact == "communication";
    case HeadingKind::participants:
    case HeadingKind::participation:
    case HeadingKind::goals:
    case HeadingKind::follow_up:
        return false;
    }
    return false;
}

// Against the plan as a whole, and against what is printed without a place of its own: then with what it is about.
std::vector<PrintedObjection> objections_to_plan(Sheet const& sheet)
{
    auto lines = objections_to({}, sheet);
    for (auto const* const heading : sheet.plan_template.headings()) {
        if (has_own_place(*heading)) continue;
        for (auto& one : objections_to(heading_subject(*heading), sheet)) {
            one.text = sentences({"Det gäller " + heading->title_for(sheet.name()), one.text});
            lines.push_back(std::move(one));
        }
    }
    return lines;
}

// One row: what the plan is about. Each guardian has a column (DD-7).
ChildViews printed_child(ChildView const& child, std::string const& name)
{
    ChildViews views;
    ChildViews::Question question{.question = "Mål och stöd", .child = child.view, .guardians = {},
        .outcome = sentences({child.difference, followed_text(child, name)})};
    if (!child.method.empty()) question.child += " (" + child.method + ")";
    for (auto const& guardian : child.guardians) {
        views.guardians.push_back(guardian.name);
        question.guardians.push_back(
            guardian.method.empty() ? guardian.view : guardian.view + " (" + guardian.method + ")");
    }
    views.questions.push_back(std::move(question));
    return views;
}

PrintedParticipation printed_participation(Sheet const& sheet)
{
    PrintedParticipation printed;
    if (auto const& said = sheet.version.content.participation) {
        printed.part = said->part;
        printed.ways = ways_text(*said, sheet.name());
        printed.how = said->how;
        printed.offered = said->offered;
        printed.offered_on = said->offered_on;
        printed.offered_by = said->offered_by;
        printed.why = said->why;
        printed.ask_again_on = said->ask_again_on;
        printed.differing_views = said->differing_views;
    }
    auto const& content = sheet.version.content;
    for (auto const& offer : content.offers) printed.offers.push_back(offer_text(offer));
    for (auto const& meeting : content.meetings) printed.meetings.push_back(meeting_text(meeting));
    if (content.child) printed.child = printed_child(*content.child, sheet.name());
    for (auto const* const heading : sheet.plan_template.headings())
        if (heading->prints_with_participation)
            if (auto const* const text = sheet.version.content.text_of(heading->key)) {
                printed.relatives += (printed.relatives.empty() ? "" : "\n") + text->text;
                for (auto& words : words_of(*text)) printed.own_words.push_back(std::move(words));
            }
    printed.objections = objections_to_plan(sheet);
    return printed;
}

PrintedGoal printed(Goal const& goal, Sheet const& sheet)
{
    PrintedGoal line{.wording = goal.wording, .voice = goal.voice, .method = goal.method};
    line.term = std::string{code_of(term_codes(), goal.term).label} + " mål";
    line.by = goal.by;
    line.state = goal.state == GoalState::active ? "" : about(code_of(goal_state_codes(), goal.state).label, sheet.name());
    if (!goal.reason.empty()) line.state += (line.state.empty() ? "" : ": ") + goal.reason;
    line.rests_on = thread_text(thread_of(goal, sheet.version.basis));
    line.today = goal.today;
    line.wished = goal.wished;
    line.measure = goal.measure;
    for (auto const& sub_goal : goal.sub_goals)
        line.sub_goals.push_back(
            {sub_goal.text, sub_goal.by, std::string{code_of(sub_goal_state_codes(), sub_goal.state).label}});
    line.activities = printed(sheet.version.content.activities_of(goal.id), sheet);
    line.objections = objections_to({.part = PlanPart::goal, .goal = goal.id}, sheet);
    return line;
}

std::string coordination_text(Coordination const& need)
{
    auto text = (need.needed ? "Behövs. " : "Behövs inte. ") + need.text;
    if (need.who.empty()) return text;
    text += " " + need.who + " tar första steget";
    if (need.by) text += " senast " + need.by->text();
    return text + ".";
}

void add_heading(PlanDocument& document, TemplateHeading const& heading, Sheet const& sheet)
{
    auto const& version = sheet.version;
    auto const* const text = version.content.text_of(heading.key);
    PrintedHeading line{.title = heading.title_for(sheet.name()), .text = text ? text->text : ""};
    if (text) {
        line.toward_goal = text->toward_goal;
        line.own_words = words_of(*text);
        if (!text->empty()) line.newer = newer_than_plan(sheet, text->written_by, text->written_at);
    }
    line.objections = objections_to(heading_subject(heading), sheet);
    if (heading.kind == HeadingKind::service) {
        for (auto const& one : version.content.activities_under(heading.key))
            if (!one.goal) line.activities.push_back(printed(one, sheet));
        if (line.has_text() || !line.activities.empty())
            document.everyday.push_back(std::move(line));
        return;
    }
    if (!has_own_place(heading)) return;
    if (heading.kind == HeadingKind::fact) line.text = version.communication;
    if (heading.kind == HeadingKind::coordination)
        line.text = version.content.coordination ? coordination_text(*version.content.coordination) : "";
    if (line.has_text()) document.important.push_back(std::move(line));
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

// Others than those who took part, whose names a copy about somebody with a protected identity hides too.
std::vector<std::string> names_in(PlanContent const& content)
{
    std::vector<std::string> names;
    for (auto const& offer : content.offers) names.push_back(offer.name);
    for (auto const& meeting : content.meetings) names.push_back(meeting.who);
    if (content.child)
        for (auto const& guardian : content.child->guardians) names.push_back(guardian.name);
    return names;
}

PlanDocument head_of(PlanVersion const& version)
{
    auto const established = civil_moment(version.established_at);
    auto const& basis = version.basis;
    PlanDocument document{
        .municipality = basis.organisation,
        .unit = basis.unit,
        .person = basis.person,
        .called = basis.given_name,
        .born = basis.born,
        .key_worker = version.key_worker,
        .case_officer = basis.case_officer,
        .case_number = basis.case_number,
        .number = version.plan_number,
        .version = version.number,
        .valid_from = established.date,
        .dated = version.is_changed_since_plan_date() ? std::optional{civil_date(version.plan_dated_at)} : std::nullopt,
        .printed_at = version.established_at,
        .printed_by = version.established_by_name,
    };
    document.approval.state
        = version.content.participation && did_not_take_part(version.content.participation->part)
        ? ApprovalState::not_asked
        : ApprovalState::waiting;
    if (document.approval.state == ApprovalState::waiting) document.approval.waiting_since = established.date;
    else document.is_final = true; // nobody is asked
    document.approval.key_worker_signed = "Fastställd i Delaktig av " + version.established_by_name + ", "
        + version.established_by_title + ", " + established.text() + ".";
    return document;
}

// A copy with what was noted after the version was established is one of its own, and says so.
void mark_as_later(PlanDocument& document, PlanObjection const& last)
{
    document.disputed_on = civil_date(last.written_at);
    document.copy_title = "Plan till handläggaren, med invändningar";
    document.printed_at = last.written_at;
    document.printed_by = last.written_by_name;
}

} // namespace

bool is_in_own_document(PlanObjection const& one, PlanVersion const& version)
{
    return one.version != version.id && one.written_at <= version.established_at;
}

PlanDocument document_of(PlanVersion const& version, PlanTemplate const& plan_template,
    std::optional<PlanVersion> const& former, std::vector<PlanObjection> const& objections, HouseSettings const& settings,
    WorkPaper paper)
{
    Sheet const sheet{version, plan_template, objections, former};
    auto document = head_of(version);
    auto const& content = version.content;
    document.title = plan_title(content.participation, paper);
    document.key_worker_word = settings.words.key_worker.one;
    document.decisions.push_back(printed(version.basis));
    for (auto const& gap : version.open_gaps) document.gaps.push_back({gap.text, gap.why()});
    document.participation = printed_participation(sheet);
    for (auto const& goal : content.goals) document.goals.push_back(printed(goal, sheet));
    for (auto const* const heading : plan_template.headings()) add_heading(document, *heading, sheet);
    if (!version.no_answer.empty()) document.no_answer = printed_no_answer(version.no_answer);
    for (auto const& who : content.participants) document.participants.push_back(printed(who, document.called));
    document.names = names_in(content);
    if (auto const& next = content.follow_up) {
        document.follow_up_by = next->on;
        document.follow_up = {.on = next->on,
            .at = next->at ? next->at->text() : "",
            .way = next->way,
            .responsible = next->responsible,
            .text = next->text};
    }
    if (former) {
        document.replaces = (version.kind == VersionKind::new_plan ? "Plan " + std::to_string(former->plan_number)
                                                                    : "Version " + std::to_string(former->number))
            + " från " + civil_date(former->established_at).text();
        document.changes = changes_since(*former, version, settings.words);
    }
    for (auto const& one : objections)
        if (!is_in_own_document(one, version)) mark_as_later(document, one);
    return document;
}
