// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/standing.h"

#include <algorithm>
#include <fmt/format.h>

bool PlanStanding::holds(CivilDate day) const
{
    return has_plan && has_key_worker && is_followed_up(day) && !(ask_again && *ask_again < day)
        && !(goal_day && *goal_day < day) && !is_thread_broken && describes_participation && !order_changed;
}

std::map<Id<Unit>, UnitFigures> count_standing(std::vector<PlanStanding> const& all, CivilDate day)
{
    std::map<Id<Unit>, UnitFigures> figures;
    for (auto const& one : all) {
        if (!one.has_plan && (!one.plan_due || *one.plan_due >= day)) continue;
        auto& unit = figures[one.unit];
        ++unit.plans;
        unit.holding += one.holds(day) ? 1 : 0;
        unit.plan_in_time += one.has_plan ? 1 : 0;
        unit.followed_up += one.is_followed_up(day) ? 1 : 0;
        unit.took_part += one.has_plan && one.took_part ? 1 : 0;
        unit.goals += one.goals;
        unit.goals_reached += one.goals_reached;
        unit.answers += one.feels_safe ? 1 : 0;
        unit.safe += one.feels_safe.value_or(false) ? 1 : 0;
    }
    return figures;
}

std::optional<Month> Month::parse(std::string_view text)
{
    auto const day = CivilDate::parse_iso(std::string{text} + "-01");
    if (!day) return std::nullopt;
    return of(*day);
}

std::string Month::text() const { return fmt::format("{:04}-{:02}", year, number); }

std::string Month::name() const { return month_name(number) + " " + std::to_string(year); }

CivilDate Month::counted_on(CivilDate today) const
{
    auto const first = *CivilDate::of(year, number, 1);
    return std::min(add_days(add_months(first, 1), -1), today);
}
