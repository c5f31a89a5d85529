// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "proposals/proposal_words.h"

Tag state_tag(ChangeProposal const& proposal, CivilDate today)
{
    auto const state = proposal.state(today);
    std::string const text{label_of(state)};
    switch (state) {
    case ProposalState::open: return {text, Tone::warning, Icon::clock_alert};
    case ProposalState::later: return {text, Tone::info, Icon::calendar_clock};
    case ProposalState::taken: return {text, Tone::info, Icon::pen_line};
    case ProposalState::established: return {text, Tone::success, Icon::circle_check};
    case ProposalState::refused:
    case ProposalState::lapsed: return {text, Tone::neutral, Icon::archive};
    }
    return {};
}

std::string from_text(ChangeProposal const& proposal)
{
    return (proposal.about.empty() ? "Planen i stort" : proposal.about) + ". " + proposal.author_name + ", "
        + civil_date(proposal.written_at).text() + ".";
}

Html proposal_facts(ChangeProposal const& proposal, std::string const& given_name)
{
    auto feels = std::string{code_of(proposal_feeling_codes(), proposal.feeling).label} + ".";
    if (!proposal.feeling_words.empty()) feels += " " + proposal.feeling_words;
    return fact_list({{.name = "Gäller", .value = Html::text(proposal.about.empty() ? "Planen i stort" : proposal.about)},
        {.name = "Förslag", .value = written(proposal.sentence())},
        {.name = "Vad tycker " + given_name + "?", .value = Html::text(feels)},
        {.name = "Från", .value = Html::text(proposal.author_name + ", " + civil_date(proposal.written_at).text())}});
}

std::vector<FeedItem> proposal_answers(ChangeProposal const& proposal)
{
    std::vector<FeedItem> items;
    for (auto answer = proposal.answers.rbegin(); answer != proposal.answers.rend(); ++answer) {
        auto what = answer->reply == ProposalReply::taken ? std::string{"Taget in i utkastet"}
                                                          : std::string{code_of(proposal_reply_codes(), answer->reply).label};
        if (answer->again_on) what += ", tas upp igen " + answer->again_on->text();
        items.push_back({.meta = Html::text(civil_date(answer->written_at).text()),
            .body = paragraph(what + ".") + (answer->text.empty() ? Html{} : written(answer->text)), .who = answer->author_name});
    }
    return items;
}
