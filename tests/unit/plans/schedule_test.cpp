// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/schedule.h"

#include <doctest/doctest.h>

namespace {

constexpr unsigned monday = 1, tuesday = 2, wednesday = 4, thursday = 8, friday = 16, weekend = 96;

std::optional<CivilTime> at(int hour, int minute) { return CivilTime::of(hour, minute); }
CivilDate day(std::string_view iso) { return *CivilDate::parse_iso(iso); }

} // namespace

TEST_CASE("a schedule reads as staff would say it")
{
    struct Row {
        Schedule schedule;
        std::string_view text;
    };
    Row const rows[] = {
        {{.weekdays = tuesday | thursday, .from = at(8, 10), .until = at(8, 45)}, "tisdag och torsdag 8.10–8.45"},
        {{.weekdays = 127, .from = at(7, 0)}, "varje dag 7.00"},
        {{.weekdays = 31, .from = at(7, 0)}, "måndag–fredag 7.00"},
        {{.weekdays = weekend, .day_parts = 1}, "lördag och söndag morgon"},
        {{.weekdays = monday | wednesday | friday}, "måndag, onsdag och fredag"},
        {{.weekdays = monday | tuesday | wednesday | friday}, "måndag–onsdag och fredag"},
        {{.rhythm = Rhythm::even_weeks, .weekdays = thursday, .from = at(13, 0)}, "torsdag jämna veckor 13.00"},
        {{.rhythm = Rhythm::fortnightly, .weekdays = thursday, .from = at(13, 0), .anchor = day("2026-12-03")},
            "torsdag var fjortonde dag från 3 december 2026, 13.00"},
        {{.day_parts = 1 | 16}, "morgon och kväll"},
        {{.until = at(9, 0)}, "senast 9.00"},
        {{.words = "första lördagen i månaden"}, "första lördagen i månaden"},
        {{.weekdays = monday, .words = "efter frukost"}, "måndag, efter frukost"},
        {{}, ""},
    };
    for (auto const& row : rows) CHECK(schedule_text(row.schedule) == row.text);
}

TEST_CASE("even weeks and every fourteenth day part ways in a year with 53 weeks")
{
    Schedule const even{.rhythm = Rhythm::even_weeks, .weekdays = thursday};
    Schedule const fortnight{.rhythm = Rhythm::fortnightly, .weekdays = thursday, .anchor = day("2026-12-10")};
    CHECK(day("2026-12-24").week() == 52);
    CHECK(even.falls_on(day("2026-12-24")));
    CHECK(fortnight.falls_on(day("2026-12-24")));
    CHECK_FALSE(even.falls_on(day("2026-12-31")));
    CHECK_FALSE(fortnight.falls_on(day("2026-12-31")));
    // Week 1 is odd: fourteen days after 24 December, yet three weeks after the last even one.
    CHECK(fortnight.falls_on(day("2027-01-07")));
    CHECK_FALSE(even.falls_on(day("2027-01-07")));
    CHECK(even.falls_on(day("2027-01-14")));
}

TEST_CASE("a fortnight starts at its anchor and holds for every day of its week")
{
    Schedule const schedule{
        .rhythm = Rhythm::fortnightly, .weekdays = monday | friday, .anchor = day("2026-11-27")};
    CHECK_FALSE(schedule.falls_on(day("2026-11-23")));
    CHECK(schedule.falls_on(day("2026-11-27")));
    CHECK_FALSE(schedule.falls_on(day("2026-11-30")));
    CHECK(schedule.falls_on(day("2026-12-07")));
    CHECK(schedule.falls_on(day("2026-12-11")));
}

TEST_CASE("what only words can say may be any day, but where weekdays are ticked only one of those")
{
    Schedule const first_thursday{
        .rhythm = Rhythm::other, .weekdays = thursday, .words = "första torsdagen i månaden"};
    CHECK(first_thursday.may_fall_on(day("2026-12-03")));
    CHECK_FALSE(first_thursday.may_fall_on(day("2026-12-04")));
    CHECK(Schedule{.words = "när det är varmt"}.may_fall_on(day("2026-12-04")));
    CHECK_FALSE(Schedule{.weekdays = thursday}.may_fall_on(day("2026-12-04")));
}

TEST_CASE("what only words can say points at no day")
{
    CHECK_FALSE(Schedule{.rhythm = Rhythm::other, .weekdays = 127}.falls_on(day("2026-11-23")));
    CHECK_FALSE(Schedule{.words = "när det är varmt"}.falls_on(day("2026-11-23")));
}

TEST_CASE("every minute of the day lies in one part of it, and the night goes on past midnight")
{
    CHECK(day_part_at(0) == DayPart::night);
    CHECK(day_part_at(6 * 60 - 1) == DayPart::night);
    for (auto const& part : day_part_codes()) {
        CHECK(day_part_at(first_minute_of(part.value)) == part.value);
        CHECK(day_part_at(first_minute_of(part.value) - 1) != part.value);
    }
    CHECK(day_part_at(24 * 60 - 1) == DayPart::night);
}
