// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/activity_reading.h"

#include "html/components/box.h"
#include "html/components/plan.h"
#include "plans/plan_wording.h"
#include "text/writing_support.h"

namespace {

constexpr int days_ahead = 366;

std::string with_weekday(CivilDate day)
{
    return std::string{weekday_name(day.weekday())} + " " + day.text() + " (vecka " + std::to_string(day.week()) + ")";
}

} // namespace

std::vector<CivilDate> next_days(Schedule const& schedule, CivilDate today, std::size_t count)
{
    std::vector<CivilDate> days;
    for (int ahead = 0; ahead < days_ahead && days.size() < count; ++ahead)
        if (auto const day = add_days(today, ahead); schedule.falls_on(day)) days.push_back(day);
    return days;
}

Html schedule_read_back(Schedule const& schedule, CivilDate today)
{
    if (schedule.empty()) return {};
    std::vector<Given> rows = {{"Så läses tiden", Html::text(sentence(capitalised(schedule_text(schedule))))}};
    std::string next;
    for (auto const day : next_days(schedule, today, 3)) next += (next.empty() ? "" : ", ") + with_weekday(day);
    if (!next.empty()) rows.push_back({"Nästa gånger", Html::text(next)});
    return given(rows);
}

Html dose_advice(Activity const& activity)
{
    std::vector<Html> found;
    for (auto const* const text : {&activity.what, &activity.easy, &activity.own_part, &activity.how, &activity.staff_text,
             &activity.instruction.place, &activity.schedule.words})
        for (auto const& one : advise(*text, {}, {}))
            if (one.kind == AdviceKind::dose) found.push_back(Html::text("”" + one.quoted + "” " + one.advice));
    if (found.empty()) return {};
    return notice({.tone = Tone::info, .heading = "Tänk på", .body = plain_list(found)});
}
