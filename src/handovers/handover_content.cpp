// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "handovers/handover_content.h"

#include "base/sha256.h"
#include "plans/plan_pdf.h"
#include "plans/sealed_document.h"

#include <utility>

namespace {

// What is to be done and who does it (R119), without how, and without anybody's words about it.
void keep_what_and_who(std::vector<PrintedActivity>& activities)
{
    for (auto& one : activities) {
        one.how.clear();
        one.own_part.clear();
        one.instruction.clear();
    }
}

// What others said about the plan goes along only with all of it.
void leave_out_others(PrintedParticipation& participation)
{
    participation.relatives.clear();
    participation.differing_views.clear();
    participation.offers.clear();
    participation.meetings.clear();
    participation.child.reset();
}

void keep_what_and_who(PlanDocument& plan)
{
    leave_out_others(plan.participation);
    for (auto& goal : plan.goals) {
        keep_what_and_who(goal.activities);
        goal.own_words.clear();
        goal.today.clear();
    }
    for (auto& heading : plan.everyday) {
        keep_what_and_who(heading.activities);
        heading.text.clear();
        heading.toward_goal.clear();
        heading.own_words.clear();
    }
    std::erase_if(plan.everyday, [](PrintedHeading const& one) { return one.activities.empty(); });
    plan.important.clear();
    plan.no_answer.reset();
    plan.risks.clear();
    plan.participants.clear();
    plan.changes.clear();
}

void keep_difference(PlanDocument& plan)
{
    leave_out_others(plan.participation);
    plan.goals.clear();
    plan.everyday.clear();
    plan.important.clear();
    plan.no_answer.reset();
    plan.risks.clear();
    plan.participants.clear();
}

} // namespace

PlanDocument handed_over(PlanDocument plan, std::vector<PrintedOutcome> outcomes, Handover const& handover)
{
    // Nobody's words go along where only vad och vem does.
    if (handover.content == HandoverContent::what_and_who)
        for (auto& one : outcomes) one.own_words.clear();
    switch (handover.content) {
    case HandoverContent::what_and_who: keep_what_and_who(plan); break;
    case HandoverContent::diff: keep_difference(plan); break;
    case HandoverContent::full: break;
    }
    plan.copy_title.clear();
    plan.handed_over_on = civil_date(handover.written_at);
    plan.printed_at = handover.written_at;
    plan.printed_by = handover.author_name;
    plan.disputed_on.reset(); // all of it is said in this document
    plan.handover = PrintedHandover{.authority = handover.authority,
        .recipient = handover.recipient,
        .ground = ground_text(handover),
        .decided = handover.decided_by + ", " + handover.decided_on.text(),
        .content = std::string{code_of(handover_content_codes(), handover.content).label},
        .needs = handover.needs,
        .questions = handover.questions,
        .outcomes = std::move(outcomes)};
    return plan;
}

HandoverPackage make_package(
    Visit const& visit, PlanDocument const& plan, std::vector<PrintedOutcome> outcomes, Handover const& handover)
{
    auto const document = handed_over(plan, std::move(outcomes), handover);
    HandoverPackage package{.document = sealed(visit, draw_plan(document)), .json = {}};
    package.json = json_of(document, handover, sha256_hex(package.document));
    return package;
}
