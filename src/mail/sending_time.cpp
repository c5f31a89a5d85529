// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mail/sending_time.h"

#include <algorithm>
#include <array>

namespace {

// Påskdagen, by the Gregorian rule as Butcher wrote it down.
CivilDate easter_sunday(int year)
{
    int const a = year % 19, b = year / 100, c = year % 100;
    int const d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int const h = (19 * a + b - d - g + 15) % 30;
    int const i = c / 4, k = c % 4;
    int const l = (32 + 2 * e + 2 * i - h - k) % 7;
    int const m = (a + 11 * h + 22 * l) / 451;
    int const sum = h + l - 7 * m + 114;
    return *CivilDate::of(year, sum / 31, sum % 31 + 1);
}

} // namespace

bool is_red_day(CivilDate day)
{
    auto const weekday = day.weekday();
    if (weekday == Weekday::saturday || weekday == Weekday::sunday) return true;
    struct Fixed {
        int month, day;
    };
    constexpr std::array fixed{Fixed{1, 1}, Fixed{1, 6}, Fixed{5, 1}, Fixed{6, 6}, Fixed{12, 24}, Fixed{12, 25}, Fixed{12, 26}, Fixed{12, 31}};
    if (std::ranges::any_of(fixed, [&](Fixed one) { return one.month == day.month() && one.day == day.day(); })) return true;
    // Långfredagen, annandag påsk, Kristi himmelsfärdsdag.
    auto const from_easter = days_between(easter_sunday(day.year()), day);
    if (from_easter == -2 || from_easter == 1 || from_easter == 39) return true;
    return weekday == Weekday::friday && day.month() == 6 && day.day() >= 19 && day.day() <= 25; // midsommarafton
}

std::optional<Instant> quiet_until(Instant now, QuietHours quiet)
{
    auto const at = civil_moment(now);
    auto const hour = at.time.hour();
    bool const over_midnight = quiet.from > quiet.to;
    bool const is_quiet = over_midnight ? hour >= quiet.from || hour < quiet.to : hour >= quiet.from && hour < quiet.to;
    if (!is_quiet) return std::nullopt;
    auto const day = over_midnight && hour >= quiet.from ? add_days(at.date, 1) : at.date;
    return instant_of(day, *CivilTime::of(quiet.to, 0));
}
