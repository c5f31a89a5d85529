// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "followups/follow_up.h"
#include "rules/rules.h"

#include <optional>
#include <string>

// What the organisation's rules say about a follow-up. All of it is advice on the pages, with where it is written; only
// which parts may be followed up alone, and from which follow-ups the next one counts, are as the rule says (rule-model
// D1, D4, D18).

// The whole plan always may be. A heading, and what has a day of its own, where some part may.
bool may_be_followed_up(FollowUpScope, Rules const&);
// Whether the next follow-up of the plan counts from one like this.
bool resets_clock(FollowUpScope, Rules const&);
// "En uppföljning som ändrar något leder till en ny plan. Rutin för … § Hur"; empty where people choose.
std::string change_advice(Rules const&);

// The change that they do not lead to; none where people choose.
std::optional<ChangeNeeded> ruled_out_change(Rules const&);

struct NextAdvice {
    CivilDate latest;
    std::string text; // "Senast 2 juni 2027: 6 månader. Rutin för … § Uppföljning"
};
std::optional<NextAdvice> next_advice(Rules const&, CivilDate from);
