// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_pdf.h"

#include "followups/follow_up_words.h"
#include "pdf/content.h"
#include "plans/plan_parts.h"
#include "text/masked_text.h"

#include <optional>

namespace {

constexpr pdf::TextStyle h1{24, 30};
constexpr pdf::TextStyle running{11.5, 16.5};
constexpr double names = 150;

pdf::Table table_of(std::vector<std::vector<pdf::Text>> rows)
{
    return pdf::Table{.widths = {names, 0}, .rows = std::move(rows), .space = {3, 6}, .row_rules = pdf::RowRules::thin};
}

// Whatever somebody has written passes here.
class ForPaper {
public:
    explicit ForPaper(FollowUpPrinting const& printing) : day_{civil_date(printing.printed_at)}
    {
        if (printing.identity) hidden_.emplace(*printing.identity);
    }
    std::string operator()(std::string const& text) const
    {
        auto const masked = fit_for_paper(text, day_);
        return hidden_ ? (*hidden_)(masked) : masked;
    }

private:
    CivilDate day_;
    std::optional<WithoutIdentity> hidden_;
};

PlanBlocks lines_of(FollowUpSection const& section, ForPaper const& masked)
{
    PlanBlocks blocks;
    std::vector<std::vector<pdf::Text>> rows;
    auto const flush = [&] {
        if (!rows.empty()) blocks.push_back(table_of(std::move(rows)));
        rows.clear();
    };
    for (auto const& line : section.lines) {
        if (!line.own_words) {
            rows.push_back({masked(line.name), masked(line.text)});
            continue;
        }
        flush();
        blocks.push_back(pdf::Group{
            {pdf::Paragraph{pdf::bold(masked(line.name)), running, {6, 0}}, pdf::Paragraph{"”" + masked(line.text) + "”", running, {0, 6}}},
            pdf::Role::quotation, pdf::Break::between_rows});
    }
    flush();
    return blocks;
}

} // namespace

std::string draw_follow_up(FollowUp const& one, FollowUpPrinting const& printing)
{
    bool const is_protected = printing.identity.has_value();
    auto const& called = is_protected ? std::string{"personen"} : printing.given_name;
    auto const person = is_protected ? printing.identity->neutral_name() : printing.person;
    ForPaper const masked{printing};
    auto const title = "Uppföljning med " + called;
    auto const plan = "plan " + std::to_string(printing.plan_number) + ", version " + std::to_string(one.version_number);
    pdf::Document paper{.title = title, .made_at = printing.printed_at};
    paper.head_left = person;
    paper.head_right = "Uppföljning " + std::to_string(one.number) + " av " + plan;
    paper.foot = {"Utskrivet " + civil_moment(printing.printed_at).text() + (is_protected ? "" : " av " + printing.printed_by) + ".",
        "Originalet finns i Delaktig."};
    paper.content.push_back(pdf::Heading{1, title, h1, {0, 6}});
    if (is_protected) paper.content.push_back(protected_banner(running));
    auto intro = one.scope.text() + ", " + plan + ". Signerad " + civil_moment(one.signed_at).text();
    if (!is_protected) intro += " av " + one.author_name;
    if (!is_protected && !one.author_title.empty()) intro += ", " + one.author_title;
    paper.content.push_back(pdf::Paragraph{person + ". " + intro + ".", running, {0, 6}});
    if (!one.unfinished.empty())
        paper.content.push_back(pdf::Paragraph{pdf::bold("Blev inte klar: " + masked(one.unfinished)), running, {0, 6}});
    for (auto const& section : sections_of(one.content, called))
        append(paper.content, plan_section(masked(section.title), lines_of(section, masked)));
    return pdf::write(paper);
}
