// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/workday.h"

namespace {

CivilDate day_of(int year, int month, int day) { return *CivilDate::of(year, month, day); }

bool is_fixed_holiday(CivilDate date)
{
    struct Fixed {
        int month;
        int day;
    };
    // Nyårsdagen, trettondagen, första maj, nationaldagen, julafton, juldagen, annandagen, nyårsafton.
    static constexpr Fixed all[] = {{1, 1}, {1, 6}, {5, 1}, {6, 6}, {12, 24}, {12, 25}, {12, 26}, {12, 31}};
    for (auto const& one : all)
        if (date.month() == one.month && date.day() == one.day) return true;
    return false;
}

bool is_midsummer_eve(CivilDate date)
{
    return date.month() == 6 && date.weekday() == Weekday::friday && date.day() >= 19 && date.day() <= 25;
}

// Långfredagen, annandag påsk, Kristi himmelsfärdsdag; the other days that move are Saturdays and Sundays.
bool moves_with_easter(CivilDate date)
{
    auto const after = days_between(easter_of(date.year()), date);
    return after == -2 || after == 1 || after == 39;
}

} // namespace

CivilDate easter_of(int year)
{
    int const golden = year % 19;
    int const century = year / 100;
    int const leap = century / 4;
    int const moon = (19 * golden + century - leap - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int const sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
    int const late = (golden + 11 * moon + 22 * sunday) / 451;
    int const number = moon + sunday - 7 * late + 114;
    return day_of(year, number / 31, number % 31 + 1);
}

bool is_workday(CivilDate date)
{
    auto const weekday = date.weekday();
    if (weekday == Weekday::saturday || weekday == Weekday::sunday) return false;
    return !is_fixed_holiday(date) && !is_midsummer_eve(date) && !moves_with_easter(date);
}

CivilDate add_workdays(CivilDate from, int count)
{
    auto date = from;
    while (count > 0) {
        date = add_days(date, 1);
        if (is_workday(date)) --count;
    }
    return date;
}
