// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "proposals/change_proposal.h"

namespace {

constexpr Code<ProposalFeeling> feelings[] = {
    {ProposalFeeling::wants, "wants", "Vill det"},
    {ProposalFeeling::unsure, "unsure", "Vet inte"},
    {ProposalFeeling::does_not_want, "does_not_want", "Vill inte"},
    {ProposalFeeling::not_asked, "not_asked", "Inte frågat"},
};

constexpr Code<ProposalReply> replies[] = {
    {ProposalReply::taken, "taken", "Ta in i utkastet"},
    {ProposalReply::later, "later", "Senare"},
    {ProposalReply::no, "no", "Nej"},
};

// Does the text go on from "Det fungerar bättre om"? Only what begins with a capital letter is a sentence of its own; what
// lies beyond ASCII is a letter like å, whose capital is Å, Ä or Ö.
bool goes_on(std::string const& text)
{
    auto const first = static_cast<unsigned char>(text.front());
    if (first < 0x80) return first >= 'a' && first <= 'z';
    return text.starts_with("å") || text.starts_with("ä") || text.starts_with("ö");
}

} // namespace

std::span<Code<ProposalFeeling> const> proposal_feeling_codes() { return feelings; }
std::span<Code<ProposalReply> const> proposal_reply_codes() { return replies; }

std::string_view label_of(ProposalState state)
{
    switch (state) {
    case ProposalState::open: return "Inget svar än";
    case ProposalState::later: return "Senare";
    case ProposalState::taken: return "Står i utkastet";
    case ProposalState::established: return "Med i planen";
    case ProposalState::refused: return "Nej";
    case ProposalState::lapsed: return "Gäller inte längre";
    }
    return "";
}

ProposalState ChangeProposal::state(CivilDate today) const
{
    auto const* const last = answers.empty() ? nullptr : &answers.back();
    if (last && last->reply == ProposalReply::no) return ProposalState::refused;
    if (last && last->reply == ProposalReply::taken && taken == TakenPlace::version) return ProposalState::established;
    if (plan_ended || person_died) return ProposalState::lapsed;
    if (last && last->reply == ProposalReply::taken && taken == TakenPlace::draft) return ProposalState::taken;
    if (last && last->reply == ProposalReply::later && today < *last->again_on) return ProposalState::later;
    return ProposalState::open;
}

CivilDate ChangeProposal::open_since() const
{
    if (!answers.empty() && answers.back().again_on) return *answers.back().again_on;
    return civil_date(answers.empty() ? written_at : answers.back().written_at);
}

std::string ChangeProposal::sentence() const
{
    auto all = goes_on(text) ? "Det fungerar bättre om " + text : text;
    if (!all.ends_with('.') && !all.ends_with('!') && !all.ends_with('?')) all += ".";
    return all;
}

Result<Done> may_reply(ChangeProposal const& proposal, bool answers_for_plan, CivilDate today)
{
    auto const said = [&]() { return proposal.answers.back().author_name + " har redan svarat på förslaget."; };
    switch (proposal.state(today)) {
    case ProposalState::open:
    case ProposalState::later: break;
    case ProposalState::taken:
    case ProposalState::established:
    case ProposalState::refused: return conflict(said());
    case ProposalState::lapsed:
        return conflict(proposal.person_died ? "Personen har avlidit. Förslaget gäller inte längre."
                                             : "Planen är avslutad. Förslaget gäller inte längre.");
    }
    if (!answers_for_plan) return forbidden("Bara den som svarar för planen, ersättaren eller chefen kan svara på förslaget.");
    return Done{};
}
