// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_parts.h"
#include "access/house_words.h"
#include "plans/plan_wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace {

pdf::Block kept_section(PlanBlocks content)
{
    return pdf::Group{std::move(content), pdf::Role::section, pdf::Break::between_rows};
}

std::string due_text(PrintedFollowUp const& follow_up)
{
    if (!follow_up.on) return {};
    auto const day = capitalised(weekday_name(follow_up.on->weekday())) + " " + follow_up.on->text();
    return sentence(follow_up.at.empty() ? day : day + " kl. " + follow_up.at);
}

// Somebody who did not take part is not asked to approve (DD-12).
ApprovalState state_of(PlanDocument const& plan)
{
    auto const state = plan.approval.state;
    return state == ApprovalState::waiting && did_not_take_part(plan.participation.part) ? ApprovalState::not_asked : state;
}

pdf::Text approval_text(PlanDocument const& plan)
{
    auto const& approval = plan.approval;
    pdf::Text text;
    switch (state_of(plan)) {
    case ApprovalState::approved: break;
    case ApprovalState::approved_by_representative: text.add("Godkänd av företrädare, inte av " + plan.called + ".", pdf::Weight::bold); break;
    case ApprovalState::waiting:
        text.add(approval.waiting_since ? fmt::format("Väntar på {} sedan {}.", plan.called, approval.waiting_since->text())
                                        : fmt::format("Väntar på {}.", plan.called),
            pdf::Weight::bold);
        break;
    case ApprovalState::not_approved: text.add(capitalised(plan.called) + " har inte godkänt planen.", pdf::Weight::bold); break;
    case ApprovalState::not_able: text.add(capitalised(plan.called) + " kan inte ta ställning till planen.", pdf::Weight::bold); break;
    case ApprovalState::not_needed: text.add("Planen behöver inte godkännas.", pdf::Weight::bold); break;
    case ApprovalState::not_asked:
        text.add(capitalised(plan.called) + " deltog inte.", pdf::Weight::bold);
        text.add(" Planen behöver inte godkännas eller skrivas under. Den är ett arbetsverktyg för personalen.");
        break;
    }
    add_after(text, " ", approval.text);
    return text;
}

std::vector<pdf::Text> signature_captions(PlanDocument const& plan)
{
    std::vector<pdf::Text> captions;
    if (state_of(plan) != ApprovalState::not_asked) {
        captions.emplace_back(plan.person + " (frivillig underskrift)");
        for (auto const& who : plan.approval.also_signs)
            captions.emplace_back(who);
    }
    auto const key_worker = plan.key_worker.empty() ? as_beginning(plan.key_worker_word) : plan.key_worker + ", " + plan.key_worker_word;
    captions.emplace_back(
        plan.approval.key_worker_signed.empty() ? key_worker : sentences({key_worker, plan.approval.key_worker_signed}));
    return captions;
}

} // namespace

PlanBlocks risk_part(PlanDocument const& plan)
{
    if (plan.risks.empty() && !plan.no_risks.empty()) return plan_section("Risker", {plan_paragraph(plan.no_risks)});
    if (plan.risks.empty()) return {};
    pdf::Table table{.widths = {paper::what, paper::when, 0, paper::who},
        .head = {"Risk", "Hur troligt, hur allvarligt", "Så förebygger vi", "Ansvarig, ses över"}};
    for (auto const& risk : plan.risks) {
        pdf::Text responsible{risk.responsible};
        if (risk.review_on) add_after(responsible, "\n", risk.review_on->text());
        table.rows.push_back({risk.risk, risk.likelihood_and_severity, risk.prevention, std::move(responsible)});
    }
    return plan_section("Risker", {std::move(table)});
}

PlanBlocks participant_part(PlanDocument const& plan)
{
    if (plan.participants.empty()) return {};
    pdf::Table table{.widths = {120, 144, 0}, .head = {"Namn", "Roll", "Hur"}};
    for (auto const& one : plan.participants) {
        auto const how = one.consent.empty() ? one.way : sentences({one.way, one.consent});
        table.rows.push_back({one.name, one.role, how});
    }
    return plan_section("Vilka har varit med", {std::move(table)});
}

PlanBlocks follow_up_part(PlanDocument const& plan)
{
    auto text = plan.follow_up ? pdf::bold(due_text(*plan.follow_up)) : pdf::Text{};
    if (plan.follow_up) {
        auto const& follow_up = *plan.follow_up;
        add_after(text, " ", sentences({follow_up.way, follow_up.scope, follow_up.text,
            follow_up.responsible.empty() ? std::string{} : "Ansvarig: " + follow_up.responsible}));
    }
    if (text.empty()) text.add("Tid och sätt är inte bestämda än.");
    return {kept_section({plan_h2("Uppföljning", pdf::Mark::ring), plan_paragraph(std::move(text))})};
}

PlanBlocks approval_part(PlanDocument const& plan)
{
    PlanBlocks blocks{plan_h2("Godkännande")};
    if (auto text = approval_text(plan); !text.empty()) blocks.push_back(plan_paragraph(std::move(text)));
    blocks.push_back(pdf::Signatures{.captions = signature_captions(plan), .style = paper::small, .space = {6, 0}});
    return {kept_section(std::move(blocks))};
}

PlanBlocks change_part(PlanDocument const& plan)
{
    if (plan.changes.empty()) return {};
    pdf::Table table{.widths = {paper::what, 0, 0, 120}, .head = {"Del", "Förut", "Nu", "Varför"}};
    for (auto const& change : plan.changes)
        table.rows.push_back({change.part, change.before, change.now, change.why});
    return plan_section(plan.changes_title, {std::move(table)});
}
