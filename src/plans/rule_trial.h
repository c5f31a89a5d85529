// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_in_force.h"

#include <vector>

// Vad händer om: what a draft of rules would do to the dates, on the day it would begin (I-12). Counts only: the rutinägare
// reads nobody's documentation, so no person is named.
struct TrialOfUnit {
    Id<Unit> unit;
    int become_late = 0;  // in time under the old rules, late under the new
    int get_earlier = 0;  // another date, but not late
    int get_later = 0;
    int get_none = 0;     // a date that goes away
    int get_first = 0;    // a date that there was none of
    int persons = 0;      // whom any of it concerns

    bool is_any() const { return persons > 0; }
};

// Only units where something changes, those with most late first.
std::vector<TrialOfUnit> compare_dues(std::vector<PlanDueOfUnit> const& now, std::vector<PlanDueOfUnit> const& then);
TrialOfUnit sum_of(std::vector<TrialOfUnit> const&);
