// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_in_force.h"

#include <vector>

// Vad händer om: what a draft of rules would do to a date, on the day it would begin (I-12). One of them may be missing.
struct DueChange {
    Id<Unit> unit;
    PlanDue due; // under the new rules, or under the old when it goes away
    std::optional<CivilDate> now = std::nullopt;
    std::optional<CivilDate> then = std::nullopt;
    bool becomes_late = false; // in time under the old rules, late under the new
};
// Those that become late first.
std::vector<DueChange> changed_dues(std::vector<PlanDueOfUnit> const& now, std::vector<PlanDueOfUnit> const& then);

// The same as counts: the rutinägare reads nobody's documentation, so no person is named there.
struct TrialOfUnit {
    Id<Unit> unit;
    int become_late = 0;
    int get_earlier = 0;  // another date, but not late
    int get_later = 0;
    int get_none = 0;     // a date that goes away
    int get_first = 0;    // a date that there was none of
    int persons = 0;      // whom any of it concerns

    bool is_any() const { return persons > 0; }
};

// Only units where something changes, those with most late first.
std::vector<TrialOfUnit> count_by_unit(std::vector<DueChange> const&);
TrialOfUnit sum_of(std::vector<TrialOfUnit> const&);
