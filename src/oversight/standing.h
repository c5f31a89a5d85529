// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/id.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

struct Unit;

// How the plan of one order stood on a day. Only facts with a date of their own, so that a day that has been is counted
// the same way afterwards.
struct PlanStanding {
    Id<Unit> unit;
    CivilDate started;
    bool has_plan;
    std::optional<CivilDate> plan_due = std::nullopt; // of an order without one, by the rules of that day
    std::optional<CivilDate> follow_up = std::nullopt; // agreed last: in the version that applied, or when it was followed up since
    std::optional<CivilDate> ask_again = std::nullopt;
    std::optional<CivilDate> goal_day = std::nullopt;  // the earliest of a goal that goes on
    bool is_thread_broken = false;
    bool describes_participation = false;
    bool took_part = false;
    bool order_changed = false;
    bool has_key_worker = false;
    std::int64_t goals = 0; // active, reached or ended in the version that applied
    std::int64_t goals_reached = 0;
    std::optional<bool> feels_safe = std::nullopt; // the person's own last answer in a follow-up; a proxy's is apart (DD-26)

    bool is_followed_up(CivilDate day) const { return has_plan && follow_up && *follow_up >= day; }
    // Nothing that breaks the plan is wrong with it: the same as the duties with breaks_plan.
    bool holds(CivilDate day) const;
};

// Figures of a unit on a day. An order whose plan is not due yet is not among them.
struct UnitFigures {
    std::int64_t plans = 0; // there, or should have been
    std::int64_t holding = 0;
    std::int64_t plan_in_time = 0;
    std::int64_t followed_up = 0;
    std::int64_t took_part = 0;
    std::int64_t goals = 0;
    std::int64_t goals_reached = 0;
    std::int64_t answers = 0; // to whether one feels safe
    std::int64_t safe = 0;

    bool operator==(UnitFigures const&) const = default;
};
std::map<Id<Unit>, UnitFigures> count_standing(std::vector<PlanStanding> const&, CivilDate day);

// A month of the calendar, "2026-11", and the day it is counted on: its last, or today while it goes on.
struct Month {
    int year;
    int number;

    static Month of(CivilDate day) { return {day.year(), day.month()}; }
    static std::optional<Month> parse(std::string_view text);
    Month before() const { return number == 1 ? Month{year - 1, 12} : Month{year, number - 1}; }
    std::string text() const;  // 2026-11
    std::string name() const;  // november 2026
    CivilDate counted_on(CivilDate today) const;
    auto operator<=>(Month const&) const = default;
};
