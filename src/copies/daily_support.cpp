// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/daily_support.h"

#include "risks/risk_store.h"

#include <algorithm>
#include <array>

namespace {

constexpr int weeks_new = 4; // how long a changed text is pointed out

constexpr std::array<std::string_view, 7> short_days{"mån", "tis", "ons", "tors", "fre", "lör", "sön"};
constexpr unsigned every_day = 0b1111111;

int minute_of(Schedule const& when) { return (when.from ? when.from : when.until)->minutes(); }

std::string days_text(unsigned days)
{
    if (days == 0 || days == every_day) return {};
    std::string text;
    for (unsigned day = 0; day < short_days.size(); ++day)
        if ((days >> day & 1U) != 0) (text += text.empty() ? "" : ", ") += short_days[day];
    return text;
}

std::string weeks_text(Schedule const& when)
{
    switch (when.rhythm) {
    case Rhythm::even_weeks:
        return "jämna veckor";
    case Rhythm::odd_weeks:
        return "udda veckor";
    case Rhythm::fortnightly:
        return "varannan vecka";
    case Rhythm::weekly:
    case Rhythm::other:
        return {};
    }
    return {};
}

DailyStep step_of(Activity const& activity, std::string goal, PlanSummary const& plan, CivilDate today)
{
    bool const changed_later = plan.first_established_at && activity.written_at > *plan.first_established_at;
    return {.activity = activity.id,
        .plan = plan.plan.id,
        .what = activity.what,
        .text = activity.staff_text.empty() ? activity.how : activity.staff_text,
        .own_part = activity.own_part,
        .goal = std::move(goal),
        .when = activity.schedule,
        .doer = activity.doer,
        .is_new = changed_later && civil_date(activity.written_at) >= add_days(today, -7 * weeks_new)};
}

// By the clock, and then from Monday on.
bool comes_before(DailyStep const& left, DailyStep const& right)
{
    auto const minute = [](DailyStep const& step) {
        return step.when.from || step.when.until ? minute_of(step.when) : 0;
    };
    if (minute(left) != minute(right)) return minute(left) < minute(right);
    // The lowest bit set is the first day; every day comes first.
    auto const first_day = [](DailyStep const& step) {
        auto const days = step.when.weekdays == every_day ? 0 : step.when.weekdays;
        return days & (~days + 1);
    };
    return first_day(left) < first_day(right);
}

// A step stands in each part of the day that the plan names.
void place(DailySupport& support, std::array<std::vector<DailyStep>, 6>& parts, DailyStep step)
{
    if (step.when.from || step.when.until) {
        parts[static_cast<std::size_t>(day_part_at(minute_of(step.when)))].push_back(std::move(step));
        return;
    }
    if (step.when.day_parts == 0) {
        support.at_some_time.push_back(std::move(step));
        return;
    }
    for (std::size_t part = 0; part < parts.size(); ++part)
        if ((step.when.day_parts >> part & 1U) != 0) parts[part].push_back(step);
}

// A risk stands beside each step of its activity; what the plan no longer says, and the plan as a whole, on top.
void place_risk(DailySupport& support, AssessedRisk const& risk)
{
    bool is_placed = false;
    auto const place_beside = [&](std::vector<DailyStep>& steps) {
        for (auto& step : steps) {
            if (risk.activity != step.activity) continue;
            step.risks.push_back(risk);
            is_placed = true;
        }
    };
    for (auto& part : support.parts) place_beside(part.steps);
    place_beside(support.at_some_time);
    if (!is_placed) support.risks.push_back(risk);
}

} // namespace

std::string short_time(Schedule const& when)
{
    std::string text;
    auto const add = [&](std::string const& more) {
        if (!more.empty()) (text += text.empty() ? "" : " ") += more;
    };
    if (when.from) add(when.from->text());
    else if (when.until) add("senast " + when.until->text());
    add(days_text(when.weekdays));
    add(weeks_text(when));
    if (!when.words.empty()) (text += text.empty() ? "" : ", ") += when.words;
    return text;
}

DailySupport load_daily_support(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    DailySupport support{.person = load_person_summary(tx, access, today),
        .parts = {},
        .at_some_time = {},
        .goals = list_goals_in_force(tx, access),
        .plans = list_plans(tx, access, today)};
    std::erase_if(support.plans, [](PlanSummary const& one) { return one.plan.state != PlanState::in_force || !one.version; });
    std::array<std::vector<DailyStep>, 6> parts;
    for (auto const& plan : support.plans) {
        auto const content = established_content(tx, *plan.version);
        for (auto const& [goal, activities] : content->goals)
            for (auto const& activity : activities) {
                auto const name = goal.state == GoalState::active ? goal.short_name : std::string{};
                place(support, parts, step_of(activity, name, plan, today));
            }
        for (auto const& activity : content->without_goal)
            place(support, parts, step_of(activity, {}, plan, today));
        auto const texts = staff_texts(tx, *plan.version);
        std::ranges::copy(texts->manner, std::back_inserter(support.manner));
        std::ranges::copy(texts->of_services, std::back_inserter(support.good_to_know));
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
        std::ranges::stable_sort(parts[part], comes_before);
        if (!parts[part].empty()) support.parts.push_back({static_cast<DayPart>(part), std::move(parts[part])});
    }
    support.safety = load_safety(tx, access, today);
    for (auto const& assessment : list_risks_in_force(tx, access))
        for (auto const& risk : assessment.risks) place_risk(support, risk);
    return support;
}

DailySupport on_day(DailySupport support, CivilDate day)
{
    auto const is_other_day = [&](DailyStep const& step) { return !step.when.may_fall_on(day); };
    for (auto& part : support.parts) std::erase_if(part.steps, is_other_day);
    std::erase_if(support.parts, [](DailyPart const& part) { return part.steps.empty(); });
    std::erase_if(support.at_some_time, is_other_day);
    return support;
}
