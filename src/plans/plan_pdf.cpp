// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pdf.h"

#include "pdf/content.h"
#include "plans/plan.h"
#include "plans/plan_masking.h"
#include "plans/plan_paper.h"
#include "plans/plan_parts.h"
#include "plans/plan_title.h"

#include <fmt/format.h>

namespace {

std::string kind_of(PlanDocument const& plan)
{
    return plan.title.empty() ? plan_title(Participation{.part = plan.participation.part, .how = {}}, WorkPaper::work_tool) : plan.title;
}

std::string title_of(PlanDocument const& plan)
{
    auto const kind = kind_of(plan);
    if (plan.protected_number) return fmt::format("{}, person {}", kind, *plan.protected_number);
    return title_about(kind, plan.person);
}

std::vector<std::string> foot_of(PlanDocument const& plan)
{
    auto printed = fmt::format("Plan {}, version {}. ", plan.number, plan.version) + "Utskrivet " + civil_moment(plan.printed_at).text();
    if (!plan.printed_by.empty()) printed += " av " + plan.printed_by;
    printed += ". ";
    if (!plan.copy.empty()) printed += plan.copy + ".";
    std::string original = "Originalet finns i Delaktig.";
    if (!plan.paper_advice.empty()) original += " " + plan.paper_advice;
    return {printed, original};
}

pdf::Document paper_of(PlanDocument const& plan)
{
    auto const title = title_of(plan);
    auto const version = fmt::format("{}{} {}, version {}", plan.stage == PlanStage::draft ? "Utkast. " : "", kind_of(plan), plan.number,
        plan.version);
    pdf::Document paper{.title = title, .made_at = plan.printed_at};
    paper.head_left = plan.born ? fmt::format("{}, född {}", plan.person, plan.born->text()) : plan.person;
    paper.head_right = version;
    paper.foot = foot_of(plan);
    PlanBlocks on_thread;
    for (auto const part : {decision_part, participation_part, goal_part, everyday_part, important_part, risk_part, participant_part,
             follow_up_part})
        append(on_thread, part(plan));
    append(paper.content, head_part(plan, title));
    append(paper.content, handover_part(plan));
    // Whoever has read the plan before looks for what is new (I-2).
    if (plan.handover) append(paper.content, change_part(plan));
    paper.content.push_back(pdf::Group{std::move(on_thread), pdf::Role::none, pdf::Break::anywhere, pdf::Thread::drawn});
    append(paper.content, approval_part(plan));
    if (!plan.handover) append(paper.content, change_part(plan));
    return paper;
}

} // namespace

pdf::Document plan_paper(PlanDocument const& plan)
{
    return paper_of(fit_for_copy(plan));
}

std::string draw_plan(PlanDocument const& plan)
{
    return pdf::write(plan_paper(plan));
}

std::string plan_file_name(PlanDocument const& plan)
{
    if (plan.protected_number) return "genomforandeplan.pdf";
    auto const* const later = plan.disputed_on ? "-med-invandningar" : "";
    return fmt::format("genomforandeplan-{}-{}{}.pdf", plan.number, plan.version, later);
}
