// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "approvals/approval.h"

#include "plans/plan_wording.h"

#include <algorithm>

namespace {

constexpr Code<ApprovalParty> parties[] = {
    {ApprovalParty::person, "person", "Personen själv"},
    {ApprovalParty::representative, "representative", "Företrädare"},
    {ApprovalParty::manager, "manager", "Chefen"},
};
constexpr Code<ApprovalOutcome> outcomes[] = {
    {ApprovalOutcome::approved, "approved", "Godkänner"},
    {ApprovalOutcome::declined, "declined", "Godkänner inte"},
    {ApprovalOutcome::not_able, "not_able", "Kan inte ta ställning"},
    {ApprovalOutcome::not_needed, "not_needed", "Behövs inte"},
};
constexpr Code<AnswerWay> ways[] = {
    {AnswerWay::screen, "screen", "Själv, här på skärmen"},
    {AnswerWay::spoken, "spoken", "Sa det med ord"},
    {AnswerWay::pictures, "pictures", "Visade med bilder"},
    {AnswerWay::paper, "paper", "Skrev under på papper"},
    {AnswerWay::e_signature, "e_signature", "E-underskrift i en annan tjänst"},
};
constexpr Code<RepresentedHow> grounds[] = {
    {RepresentedHow::with_consent, "with_consent", "Personen samtycker till det"},
    {RepresentedHow::cannot_decide, "cannot_decide", "Personen kan inte ta ställning"},
};
constexpr Code<PartAnswer> part_answers[] = {
    {PartAnswer::yes, "yes", "Ja"},
    {PartAnswer::no, "no", "Nej"},
    {PartAnswer::unknown, "unknown", "Vet inte"},
};

bool is_answer(Approval const& one)
{
    return one.outcome == ApprovalOutcome::approved || one.outcome == ApprovalOutcome::declined;
}

ApprovalState state_of(Approval const& answer)
{
    switch (answer.outcome) {
    case ApprovalOutcome::approved:
        return answer.party == ApprovalParty::person ? ApprovalState::approved : ApprovalState::approved_by_representative;
    case ApprovalOutcome::declined: return ApprovalState::not_approved;
    case ApprovalOutcome::not_able: return ApprovalState::not_able;
    case ApprovalOutcome::not_needed: return ApprovalState::not_needed;
    }
    return ApprovalState::waiting;
}

std::string how_text(AnswerWay way, bool approved)
{
    switch (way) {
    case AnswerWay::screen: return approved ? "godkände själv på skärmen" : "svarade nej på skärmen";
    case AnswerWay::spoken: return approved ? "sa ja" : "sa nej";
    case AnswerWay::pictures: return approved ? "visade ja med bilder" : "visade nej med bilder";
    case AnswerWay::paper: return approved ? "skrev under på papper" : "skrev nej på papper";
    case AnswerWay::e_signature: return approved ? "skrev under med e-underskrift" : "svarade nej i e-tjänsten";
    }
    return {};
}

std::string who_text(Approval const& answer, std::string const& given_name)
{
    if (answer.party == ApprovalParty::person) return given_name;
    return answer.mandate.empty() ? answer.party_name : answer.party_name + ", " + answer.mandate + ",";
}

std::string answer_text(Approval const& answer, std::string const& given_name)
{
    auto const who = who_text(answer, given_name);
    switch (answer.outcome) {
    case ApprovalOutcome::approved:
    case ApprovalOutcome::declined: {
        bool const yes = answer.outcome == ApprovalOutcome::approved;
        return who + " " + (answer.way ? how_text(*answer.way, yes) : std::string{yes ? "godkände" : "godkände inte"});
    }
    case ApprovalOutcome::not_able: return given_name + " kan inte ta ställning";
    case ApprovalOutcome::not_needed: return "Godkännande behövs inte";
    }
    return {};
}

} // namespace

std::span<Code<ApprovalParty> const> approval_party_codes() { return parties; }
std::span<Code<ApprovalOutcome> const> approval_outcome_codes() { return outcomes; }
std::span<Code<AnswerWay> const> answer_way_codes() { return ways; }
std::span<Code<RepresentedHow> const> represented_how_codes() { return grounds; }
std::span<Code<PartAnswer> const> part_answer_codes() { return part_answers; }

bool needs_file(AnswerWay way) { return way == AnswerWay::paper || way == AnswerWay::e_signature; }
bool needs_witness(AnswerWay way) { return way == AnswerWay::spoken || way == AnswerWay::pictures; }

ApprovalRule ApprovalRule::of(Rules const& rules)
{
    return {rules[rule::approval_person].value, rules[rule::approval_ways].value, rules[rule::approval_waive].value,
        rules[rule::approval_manager].value};
}

bool ApprovalRule::offers(AnswerWay way) const
{
    switch (way) {
    case AnswerWay::screen: return ways.has(ApprovalWay::screen);
    case AnswerWay::spoken:
    case AnswerWay::pictures: return ways.has(ApprovalWay::oral);
    case AnswerWay::paper: return ways.has(ApprovalWay::paper);
    case AnswerWay::e_signature: return ways.has(ApprovalWay::eid);
    }
    return false;
}

bool ApprovalStanding::is_settled() const
{
    switch (state) {
    case ApprovalState::not_approved: return false;
    case ApprovalState::waiting:
    case ApprovalState::approved:
    case ApprovalState::approved_by_representative:
    case ApprovalState::not_able:
    case ApprovalState::not_needed:
    case ApprovalState::not_asked: return !person_is_missing && !manager_is_missing;
    }
    return false;
}

Instant ApprovalStanding::settled_at(Instant established_at) const
{
    auto at = established_at;
    for (auto const* const answer : {&by_person, &by_manager})
        if (*answer) at = std::max(at, (*answer)->written_at);
    return at;
}

ApprovalStanding standing_of(std::vector<Approval> const& answers, ApprovalRule const& rule, bool took_part)
{
    ApprovalStanding standing;
    auto const newest = [&](auto const& fits) -> std::optional<Approval> {
        auto const found = std::ranges::find_if(answers, fits);
        return found == answers.end() ? std::nullopt : std::optional{*found};
    };
    standing.by_person = newest([](Approval const& one) { return one.party == ApprovalParty::person && is_answer(one); });
    if (!standing.by_person)
        standing.by_person = newest([](Approval const& one) { return one.party == ApprovalParty::representative; });
    if (!standing.by_person) standing.by_person = newest([](Approval const& one) { return one.party == ApprovalParty::person; });
    standing.by_manager = newest([](Approval const& one) { return one.party == ApprovalParty::manager; });
    bool const is_waived = rule.person == Wanted::none || (rule.waive_without_participation && !took_part);
    if (standing.by_person) standing.state = state_of(*standing.by_person);
    else if (is_waived) standing.state = took_part ? ApprovalState::not_needed : ApprovalState::not_asked;
    standing.person_is_missing = standing.state == ApprovalState::waiting && rule.person == Wanted::required;
    bool const manager_approved = standing.by_manager && standing.by_manager->outcome == ApprovalOutcome::approved;
    standing.manager_is_missing = rule.manager == Wanted::required && !manager_approved;
    return standing;
}

std::string text_of(Approval const& answer, std::string const& given_name)
{
    std::string represented;
    if (answer.represented_how == RepresentedHow::with_consent) represented = "Det är med " + genitive(given_name) + " samtycke";
    if (answer.represented_how == RepresentedHow::cannot_decide) represented = given_name + " kan inte ta ställning";
    auto const witness = answer.witness.empty() ? std::string{} : answer.witness + " var med";
    return sentences({answer_text(answer, given_name), represented, witness, answer.answered_on.text(), answer.words});
}
