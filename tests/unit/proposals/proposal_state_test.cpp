// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "proposals/change_proposal.h"

#include <doctest/doctest.h>

namespace {

CivilDate const monday = *CivilDate::of(2026, 11, 16);

ChangeProposal proposal(std::optional<ProposalReply> reply = std::nullopt, TakenPlace taken = TakenPlace::nowhere)
{
    ChangeProposal one{.id = Id<ChangeProposal>{1}, .plan = Id<Plan>{2}, .activity = std::nullopt, .about = "Frukost",
        .text = "vi går tidigare", .feeling = ProposalFeeling::wants, .author = Id<Staff>{3}, .author_name = "Petra",
        .author_title = "", .written_at = Instant{}, .order = Id<Order>{4}, .taken = taken};
    if (!reply) return one;
    ProposalAnswer answer{.id = Id<ProposalAnswer>{5}, .number = 1, .reply = *reply, .author = Id<Staff>{6}, .author_name = "Nadja",
        .author_title = "", .written_at = Instant{}};
    if (*reply == ProposalReply::later) answer.again_on = add_days(monday, 7);
    one.answers.push_back(answer);
    return one;
}

} // namespace

TEST_CASE("each state of a proposal follows from its answers and from what became of the draft, and says who may answer")
{
    using enum ProposalState;
    struct Case {
        ChangeProposal from;
        ProposalState state;
        bool may_be_answered;
    };
    Case const table[] = {
        {proposal(), open, true},
        {proposal(ProposalReply::no), refused, false},
        {proposal(ProposalReply::later), later, true},
        {proposal(ProposalReply::taken, TakenPlace::draft), taken, false},
        {proposal(ProposalReply::taken, TakenPlace::version), established, false},
        {proposal(ProposalReply::taken, TakenPlace::nowhere), open, true}, // the draft was thrown away
    };
    for (auto const& row : table) {
        CAPTURE(&row - table);
        CHECK(row.from.state(monday) == row.state);
        CHECK(static_cast<bool>(may_reply(row.from, true, monday)) == row.may_be_answered);
        CHECK_FALSE(may_reply(row.from, false, monday)); // nobody but who answers for the plan
        auto ended = row.from;
        ended.plan_ended = true;
        bool const is_settled = row.state == refused || row.state == established;
        CHECK((ended.state(monday) == lapsed) != is_settled);
        ended = row.from;
        ended.person_died = true;
        CHECK_FALSE(may_reply(ended, true, monday));
    }
    CHECK(proposal(ProposalReply::later).state(add_days(monday, 7)) == open);
}

TEST_CASE("a proposal reads as a sentence, also when it is one already")
{
    auto one = proposal();
    CHECK(one.sentence() == "Det fungerar bättre om vi går tidigare.");
    one.text = "Åk buss!";
    CHECK(one.sentence() == "Åk buss!");
    one.text = "äggklockan används";
    CHECK(one.sentence() == "Det fungerar bättre om äggklockan används.");
}
