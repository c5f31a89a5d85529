// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "approvals/approval.h"

#include <doctest/doctest.h>

namespace {

auto const day = *CivilDate::parse_iso("2026-11-24");

Approval answer(ApprovalParty party, ApprovalOutcome outcome, std::optional<AnswerWay> way = AnswerWay::spoken)
{
    return {.id = Id<Approval>{1}, .version = Id<PlanVersion>{1}, .party = party, .outcome = outcome, .way = way, .answered_on = day};
}

constexpr auto person = ApprovalParty::person;
constexpr auto representative = ApprovalParty::representative;
constexpr auto manager = ApprovalParty::manager;
constexpr auto yes = ApprovalOutcome::approved;
constexpr auto no = ApprovalOutcome::declined;

} // namespace

TEST_CASE("the person's own last answer counts before a representative's, and both before why nobody is asked")
{
    struct Case {
        std::vector<Approval> answers; // the newest first
        ApprovalState state;
    };
    for (auto const& row : std::vector<Case>{
             {{}, ApprovalState::waiting},
             {{answer(person, yes)}, ApprovalState::approved},
             {{answer(person, no), answer(person, yes)}, ApprovalState::not_approved},
             {{answer(representative, yes)}, ApprovalState::approved_by_representative},
             {{answer(representative, yes), answer(person, no)}, ApprovalState::not_approved},
             {{answer(person, yes), answer(representative, no)}, ApprovalState::approved},
             {{answer(person, ApprovalOutcome::not_able, std::nullopt)}, ApprovalState::not_able},
             {{answer(person, ApprovalOutcome::not_able, std::nullopt), answer(representative, yes)}, ApprovalState::approved_by_representative},
             {{answer(person, ApprovalOutcome::not_needed, std::nullopt)}, ApprovalState::not_needed},
             {{answer(manager, yes)}, ApprovalState::waiting},
         })
        CHECK(standing_of(row.answers, {}, true).state == row.state);
}

TEST_CASE("whoever did not take part is not asked where the rule waives it, and nothing is waited for that no rule asks")
{
    CHECK(standing_of({}, {}, false).state == ApprovalState::not_asked);
    CHECK(standing_of({}, {.waive_without_participation = false}, false).state == ApprovalState::waiting);
    CHECK(standing_of({}, {.person = Wanted::none}, true).state == ApprovalState::not_needed);
    CHECK(standing_of({}, {.person = Wanted::optional}, true).is_settled());
    CHECK_FALSE(standing_of({}, {.person = Wanted::required}, true).is_settled());
    CHECK(standing_of({answer(person, yes)}, {.person = Wanted::required}, true).is_settled());
    CHECK_FALSE(standing_of({answer(person, no)}, {}, true).is_settled());
    ApprovalRule const both{.manager = Wanted::required};
    CHECK_FALSE(standing_of({answer(person, yes)}, both, true).is_settled());
    CHECK(standing_of({answer(manager, yes), answer(person, yes)}, both, true).is_settled());
    CHECK_FALSE(standing_of({answer(manager, no), answer(person, yes)}, both, true).is_settled());
}

TEST_CASE("the words of an answer say whose it is, how it was given and who was there")
{
    auto spoken = answer(person, yes);
    spoken.witness = "Nadja Karimi";
    CHECK(text_of(spoken, "Samir") == "Samir sa ja. Nadja Karimi var med. 24 november 2026.");
    auto signed_for = answer(representative, yes, AnswerWay::paper);
    signed_for.party_name = "Gun Ek";
    signed_for.mandate = "God man";
    signed_for.represented_how = RepresentedHow::with_consent;
    CHECK(text_of(signed_for, "Samir") == "Gun Ek, God man, skrev under på papper. Det är med Samirs samtycke. 24 november 2026.");
    CHECK(text_of(answer(person, ApprovalOutcome::not_able, std::nullopt), "Samir") == "Samir kan inte ta ställning. 24 november 2026.");
    CHECK(text_of(answer(person, no, AnswerWay::screen), "Samir") == "Samir svarade nej på skärmen. 24 november 2026.");
}
