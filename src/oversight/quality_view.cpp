// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/quality_view.h"

#include "oversight/quality_question.h"

namespace {

constexpr std::size_t longest_text = 1000;

void check_length(FormErrors& errors, char const* field, std::string const& text)
{
    if (text.size() > longest_text) errors.add(field, "Texten är för lång. Skriv högst 1 000 tecken.");
}

void parse_action(Form const& form, CivilDate today, TypedVerdict& verdict, FormErrors& errors)
{
    verdict.action = form.text("atgard");
    check_length(errors, "atgard", verdict.action);
    if (verdict.action.empty()) return;
    verdict.action_staff = Id<Staff>::parse(form.text("vem"));
    if (!verdict.action_staff) errors.add("vem", "Välj vem som gör åtgärden.");
    verdict.action_by = parse_date(form.text("senast"), today, Lean::future);
    if (!verdict.action_by) errors.add("senast", "Skriv senaste dagen, till exempel 4 dec eller 2026-12-04.");
    else if (*verdict.action_by < today) errors.add("senast", "Dagen har redan varit. Välj en dag från i dag.");
}

} // namespace

std::string ReviewView::name_of(std::int64_t plan) const
{
    auto const found = plans.find(plan);
    if (found == plans.end()) return "En plan som inte finns kvar";
    auto const name = names.find(found->second.person);
    return name == names.end() ? "En person som inte står i din lista" : name->second;
}

std::string ReviewView::address_of(std::int64_t plan) const { return address() + "/planer/" + Id<Plan>{plan}.text(); }

std::optional<TypedVerdict> parse_verdict(Form const& form, CivilDate today, FormErrors& errors)
{
    TypedVerdict verdict{.answers = {}, .comment = form.text("kommentar"), .action = {}, .action_staff = std::nullopt, .action_by = std::nullopt};
    bool has_no = false;
    for (auto const& question : quality_questions()) {
        auto const answer = parse_code(quality_answer_codes(), form.text(question.key));
        if (!answer) {
            errors.add(std::string{question.key}, "Svara på frågan: " + std::string{question.text});
            continue;
        }
        verdict.answers.push_back(*answer);
        has_no = has_no || *answer == QualityAnswer::no;
    }
    check_length(errors, "kommentar", verdict.comment);
    parse_action(form, today, verdict, errors);
    if (has_no && verdict.comment.empty() && verdict.action.empty())
        errors.add("kommentar", "Skriv vad som saknas, eller en åtgärd, när du har svarat nej.");
    if (!errors.empty()) return std::nullopt;
    return verdict;
}

std::string verdict_text(QualityVerdict const& verdict, CivilDate today)
{
    auto text = std::to_string(verdict.count(QualityAnswer::yes)) + " av " + std::to_string(verdict.answers.size()) + " ja.";
    if (verdict.action.empty()) return text;
    if (verdict.action_end) return text + " Åtgärden är gjord " + relative_text(civil_date(verdict.action_end->written_at), today) + ".";
    return text + " " + verdict.action_staff_name + " gör en åtgärd senast " + relative_text(*verdict.action_by, today) + ".";
}

std::string review_state(QualityReview const& review, CivilDate today)
{
    auto const drawn = "Draget " + relative_text(civil_date(review.written_at), today) + " av " + review.author_name + ". ";
    if (review.end) return drawn + "Signerat " + relative_text(civil_date(review.end->written_at), today) + " av " + review.end->author_name + ".";
    return drawn + std::to_string(review.verdicts.size()) + " av " + std::to_string(review.drawn.size()) + " planer är lästa.";
}
