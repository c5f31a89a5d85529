// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/civil_date.h"

#include <doctest/doctest.h>

namespace {

CivilDate date(int year, int month, int day)
{
    return *CivilDate::of(year, month, day);
}

std::string read(std::string_view text, CivilDate today, Lean lean = Lean::nearest)
{
    auto const parsed = parse_date(text, today, lean);
    return parsed ? parsed->iso() : "-";
}

Instant utc(int year, unsigned month, unsigned day, int hour, int minute)
{
    using namespace std::chrono;
    return sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}} + hours{hour}
        + minutes{minute};
}

} // namespace

TEST_CASE("a date is read however people write it")
{
    auto const today = date(2026, 11, 22); // a Sunday
    for (auto const* text : {"2/12", "2/12 2026", "2 dec", "2 december", "den 2 december 2026", "2026-12-02",
             "20261202", "261202", "onsdag 2 december", "2.12.2026", " 2 DEC 26 ", "2026 12 02"})
        CHECK_MESSAGE(read(text, today) == "2026-12-02", text);
    CHECK(read("i dag", today) == "2026-11-22");
    CHECK(read("I dag", today) == "2026-11-22");
    CHECK(read("i morgon", today) == "2026-11-23");
    CHECK(read("igår", today) == "2026-11-21");
    CHECK(read("i förrgår", today) == "2026-11-20");
    CHECK(read("onsdag", today) == "2026-11-25");
    CHECK(read("onsdag", today, Lean::past) == "2026-11-18");
    CHECK(read("söndag", today, Lean::past) == "2026-11-22");
}

TEST_CASE("a date without a year falls where it is meant")
{
    auto const new_year = date(2027, 1, 3);
    CHECK(read("30/12", new_year) == "2026-12-30");
    CHECK(read("30/12", new_year, Lean::future) == "2027-12-30");
    CHECK(read("2/2", new_year, Lean::past) == "2026-02-02");
    CHECK(read("29/2", new_year) == "2028-02-29");
    CHECK(read("29/2", new_year, Lean::past) == "2024-02-29");
}

TEST_CASE("what is no date is not taken for one")
{
    auto const today = date(2026, 11, 22);
    for (auto const* text : {"", " ", "31/11", "29/2 2026", "2/13", "0/1", "hej", "2", "123", "2/12/2026/1", "2 d",
             "<2/12>", "2026-13-01", "99999999", "2/12 12345", "2--", "i fjol"})
        CHECK_MESSAGE(read(text, today) == "-", text);
    CHECK_FALSE(CivilDate::parse_iso("2026-12-2"));
    CHECK_FALSE(CivilDate::parse_iso("2026-02-29"));
    CHECK_FALSE(CivilDate::parse_iso("2026--1-02"));
    CHECK(CivilDate::parse_iso("2024-02-29"));
}

TEST_CASE("a date is written in Swedish")
{
    CHECK(date(2026, 12, 2).text() == "2 december 2026");
    CHECK(date(2026, 12, 2).short_text() == "2 december");
    CHECK(date(2026, 12, 2).iso() == "2026-12-02");
    CHECK(weekday_name(date(2026, 12, 2).weekday()) == "onsdag");
    CHECK(relative_text(date(2026, 12, 2), date(2026, 12, 1)) == "i morgon");
    CHECK(relative_text(date(2027, 1, 2), date(2026, 12, 1)) == "2 januari 2027");
}

TEST_CASE("months are added to the month's last day where there is none such")
{
    CHECK(add_months(date(2026, 1, 31), 1) == date(2026, 2, 28));
    CHECK(add_months(date(2023, 11, 30), 3) == date(2024, 2, 29));
    CHECK(add_months(date(2026, 3, 31), -1) == date(2026, 2, 28));
    CHECK(add_months(date(2026, 12, 15), 6) == date(2027, 6, 15));
    CHECK(add_days(date(2026, 12, 31), 1) == date(2027, 1, 1));
    CHECK(days_between(date(2026, 11, 22), date(2026, 12, 6)) == 14);
    CHECK(days_between(date(2026, 12, 6), date(2026, 11, 22)) == -14);
}

TEST_CASE("2026 has a week 53, and the first days of a year may belong to the week of the year before")
{
    CHECK(date(2026, 12, 31).week() == 53);
    CHECK(date(2027, 1, 3).week() == 53);
    CHECK(date(2027, 1, 4).week() == 1);
    CHECK(date(2025, 12, 29).week() == 1);
}

TEST_CASE("an age is counted in birthdays")
{
    CHECK(age_on(date(2026, 11, 21), date(2008, 11, 22)) == 17);
    CHECK(age_on(date(2026, 11, 22), date(2008, 11, 22)) == 18);
    CHECK(age_on(date(2026, 2, 28), date(2008, 2, 29)) == 17);
    CHECK(age_on(date(2026, 3, 1), date(2008, 2, 29)) == 18);
}

TEST_CASE("a time of day is read with a point, a colon or neither")
{
    for (auto const* text : {"8.10", "08:10", "810", "0810", " 8.10 ", "kl. 8.10", "kl 8:10"})
        CHECK_MESSAGE(CivilTime::parse(text)->text() == "8.10", text);
    CHECK(CivilTime::parse("8")->iso() == "08:00");
    for (auto const* text : {"", "24.00", "8.60", "8.1", "8.100", "abc", "-1.00", "12345", "8.-1"})
        CHECK_MESSAGE(!CivilTime::parse(text), text);
}

TEST_CASE("moments are shown as the clocks in Sweden show them, summer and winter")
{
    CHECK(civil_moment(utc(2026, 11, 22, 7, 10)).text() == "22 november 2026 kl. 8.10");
    CHECK(civil_moment(utc(2026, 7, 1, 22, 30)).text() == "2 juli 2026 kl. 0.30");
    CHECK(civil_moment(Instant{std::chrono::microseconds{-1}}).text() == "1 januari 1970 kl. 0.59");
    CHECK(start_of(date(2026, 7, 2)) == utc(2026, 7, 1, 22, 0));
}

TEST_CASE("the hour that comes twice can be told apart, and the one that never comes is an hour later")
{
    auto const autumn = date(2026, 10, 25);
    auto const half_past_two = *CivilTime::of(2, 30);
    CHECK(occurs_twice(autumn, half_past_two));
    CHECK(instant_of(autumn, half_past_two) == utc(2026, 10, 25, 0, 30));
    CHECK(instant_of(autumn, half_past_two, DoubledHour::second) == utc(2026, 10, 25, 1, 30));
    CHECK_FALSE(occurs_twice(autumn, *CivilTime::of(3, 0)));
    auto const spring = date(2026, 3, 29);
    CHECK(civil_moment(instant_of(spring, half_past_two)).time.text() == "3.30");
}
