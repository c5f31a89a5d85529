// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "proposals/proposal_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "people/typed_text.h"

#include <algorithm>
#include <charconv>

namespace {

constexpr std::size_t long_text = 2'000;
constexpr std::size_t short_text = 300;

std::int64_t number_of(Form const& form)
{
    auto const text = form.text("version");
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

TypedProposal parse_proposal(Form const& form, std::vector<ProposalSubject> const& subjects)
{
    TypedProposal typed{.proposal = {.plan = Id<Plan>{0}}};
    auto& [proposal, errors] = typed;
    auto const subject = std::ranges::find(subjects, form.text("aktivitet"), &ProposalSubject::value);
    if (subject == subjects.end()) {
        errors.add("aktivitet", "Välj vad det gäller. Det du valde finns kanske inte i planen längre.");
    } else {
        proposal.plan = subject->plan;
        proposal.activity = subject->activity;
        proposal.about = subject->name;
    }
    proposal.text = limited(form, "text", long_text, errors);
    if (proposal.text.empty()) errors.add("text", "Skriv vad som fungerar bättre.");
    auto const feeling = parse_code(proposal_feeling_codes(), form.text("kanns"));
    if (!feeling) errors.add("kanns", "Välj ett av svaren. Välj Inte frågat om du inte vet.");
    proposal.feeling = feeling.value_or(ProposalFeeling::not_asked);
    proposal.feeling_words = limited(form, "ord", short_text, errors);
    return typed;
}

Html proposal_fields(std::vector<ProposalSubject> const& subjects, ProposalSubject const* chosen, std::string const& given_name,
    Form const& values, FormErrors const& errors)
{
    Html fields;
    if (!chosen) {
        Select about{.name = "aktivitet", .label = "Vad gäller det?", .options = {}, .value = values.text("aktivitet"),
            .error = errors.of("aktivitet"), .empty_text = "Välj", .required = true};
        for (auto const& one : subjects)
            about.options.push_back({one.value, one.name.empty() ? "Planen i stort" : one.name, one.unit_name});
        fields += select(about);
    }
    fields += text_area({.name = "text", .label = "Det fungerar bättre om …", .value = values.text("text"),
        .hint = "Till exempel: vi går fem minuter tidigare.", .error = errors.of("text"), .rows = 3, .max_length = long_text,
        .required = true});
    Choices feelings{.name = "kanns", .legend = "Vad tycker " + given_name + "?", .choices = {}, .value = values.text("kanns"),
        .error = errors.of("kanns"), .required = true};
    for (auto const& one : proposal_feeling_codes())
        feelings.choices.push_back({.value = std::string{one.code}, .text = std::string{one.label}});
    fields += radio_list(feelings);
    fields += text_field({.name = "ord", .label = "Med vilka ord?", .value = values.text("ord"),
        .hint = "Behövs inte.", .error = errors.of("ord"), .max_length = short_text});
    return fields;
}

TypedReply parse_reply(Form const& form, CivilDate today)
{
    TypedReply typed{.reply = {.number = number_of(form), .reply = ProposalReply::no}, .place = form.text("var")};
    auto& [reply, place, errors] = typed;
    auto const chosen = parse_code(proposal_reply_codes(), form.text("svar"));
    if (!chosen) {
        errors.add("svar", "Välj ett svar.");
        return typed;
    }
    reply.reply = *chosen;
    reply.text = limited(form, "varfor", long_text, errors);
    if (reply.reply != ProposalReply::taken && reply.text.empty()) errors.add("varfor", "Skriv varför, så att den som föreslog förstår.");
    if (reply.reply == ProposalReply::taken && place.empty()) errors.add("var", "Välj var i planen det ska stå.");
    if (reply.reply != ProposalReply::later) return typed;
    reply.again_on = parse_date(form.text("igen"), today, Lean::future);
    if (!reply.again_on) errors.add("igen", "Skriv när ni tar upp det igen, till exempel 2 dec eller 2026-12-02.");
    else if (*reply.again_on <= today) errors.add("igen", "Dagen har redan varit. Skriv en dag som kommer.");
    return typed;
}
