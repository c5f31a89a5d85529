// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/quality_question.h"
#include "oversight/quality_view.h"
#include "pdf/content.h"

namespace {

constexpr pdf::TextStyle h1{22, 28};
constexpr pdf::TextStyle h2{15, 20};
constexpr pdf::TextStyle text{12, 16};

void add_verdict(std::vector<pdf::Block>& content, QualityVerdict const& verdict)
{
    pdf::Table answers{.widths = {0, 70}, .head = {"Fråga", "Svar"}};
    auto const questions = quality_questions();
    for (std::size_t i = 0; i < verdict.answers.size() && i < questions.size(); ++i)
        answers.rows.push_back({pdf::Text{std::string{questions[i].text}},
            pdf::Text{std::string{code_of(quality_answer_codes(), verdict.answers[i]).label}}});
    content.push_back(answers);
    auto const add = [&](std::string const& words) { content.push_back(pdf::Paragraph{words, text, {4, 0}}); };
    if (!verdict.comment.empty()) add(verdict.comment);
    if (!verdict.action.empty())
        add("Åtgärd: " + verdict.action + " " + verdict.action_staff_name + ", senast " + verdict.action_by->text() + "."
            + (verdict.action_end ? " Gjord " + civil_date(verdict.action_end->written_at).text() + "." : " Inte gjord än."));
    add("Signerat " + civil_moment(verdict.written_at).text() + " av " + verdict.author_name + ", " + verdict.author_title + ".");
}

} // namespace

std::string draw_review_pdf(ReviewView const& view, std::string const& organisation, Instant printed_at, std::string const& printed_by)
{
    auto const& review = view.review;
    auto const title = "Stickprov " + civil_date(review.written_at).text() + ", " + view.unit.name;
    pdf::Document paper{.title = title, .made_at = printed_at, .head_left = title,
        .foot = {organisation + ". Utskrivet " + civil_moment(printed_at).text() + " av " + printed_by + ".",
            "Innehåller uppgifter om personer. Lägg i sekretesstugg när pappret inte behövs."}};
    paper.content.push_back(pdf::Heading{1, title, h1});
    paper.content.push_back(pdf::Paragraph{review_state(review, view.today) + " Planerna valdes med slump bland "
        + std::to_string(review.population.size()) + " planer som gällde, med talet " + std::to_string(review.seed) + ".", text});
    for (auto const plan : review.drawn) {
        paper.content.push_back(pdf::Heading{2, view.name_of(plan), h2, {14, 4}});
        if (auto const* const verdict = review.verdict_of(plan)) add_verdict(paper.content, *verdict);
        else paper.content.push_back(pdf::Paragraph{"Inte läst än.", text});
    }
    if (review.end) {
        paper.content.push_back(pdf::Heading{2, "Slutsats", h2, {14, 4}});
        paper.content.push_back(pdf::Paragraph{review.end->summary, text});
        paper.content.push_back(pdf::Paragraph{"Signerat " + civil_moment(review.end->written_at).text() + " av " + review.end->author_name
            + ", " + review.end->author_title + ".", text});
    }
    return pdf::write(paper);
}
