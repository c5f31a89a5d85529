// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/content.h"
#include "plans/plan_document.h"

#include <vector>

// The printed plan, part by part. Each part is empty when there is nothing to print in it.
using PlanBlocks = std::vector<pdf::Block>;

namespace paper {

inline constexpr pdf::TextStyle h1{24, 30};
inline constexpr pdf::TextStyle h2{16, 24};
inline constexpr pdf::TextStyle h3_goal{14, 21};
inline constexpr pdf::TextStyle h3{12, 18};
inline constexpr pdf::TextStyle running{12, 18};
inline constexpr pdf::TextStyle small{11, 15};
inline constexpr double longest_line = 474;
inline constexpr double between_paragraphs = 6;

// Widths that stand under one another through the whole document.
inline constexpr double what = 84;
inline constexpr double when = 109.5;
inline constexpr double who = 84;
inline constexpr double key = 110;

} // namespace paper

pdf::Block plan_h2(std::string text, pdf::Mark = pdf::Mark::none);
pdf::Block plan_h3(std::string text);
pdf::Block plan_paragraph(pdf::Text text);
pdf::Block plan_quotation(QuotedWords const&, std::string const& called, double above);
// Stands under the title of every paper about somebody with protected personal data (R314).
pdf::Block protected_banner(pdf::TextStyle, std::string more = {});
// Those of the facts that say something, a row each.
pdf::Table plan_facts(std::vector<PlanFact> const&);
void append(PlanBlocks& to, PlanBlocks more);
// A section with its heading, or nothing when nothing stands in it.
PlanBlocks plan_section(std::string heading, PlanBlocks content, pdf::Mark = pdf::Mark::none);

PlanBlocks head_part(PlanDocument const&, std::string const& title);
PlanBlocks handover_part(PlanDocument const&);
PlanBlocks decision_part(PlanDocument const&);
PlanBlocks participation_part(PlanDocument const&);
PlanBlocks goal_part(PlanDocument const&);
PlanBlocks everyday_part(PlanDocument const&);
PlanBlocks important_part(PlanDocument const&);
PlanBlocks risk_part(PlanDocument const&);
PlanBlocks participant_part(PlanDocument const&);
PlanBlocks follow_up_part(PlanDocument const&);
PlanBlocks approval_part(PlanDocument const&);
PlanBlocks change_part(PlanDocument const&);
