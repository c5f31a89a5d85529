// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

// A day of the calendar, without a time zone. Always a real one, 1800 to 2199.
class CivilDate {
public:
    static std::optional<CivilDate> of(int year, int month, int day);
    // Only "2026-12-02": how a date stands in the database and in a date field of a form.
    static std::optional<CivilDate> parse_iso(std::string_view text);

    int year() const { return year_; }
    int month() const { return month_; }
    int day() const { return day_; }

    std::string iso() const;         // 2026-12-02
    std::string text() const;        // 2 december 2026
    std::string short_text() const;  // 2 december
    Weekday weekday() const;
    int week() const;                // ISO 8601 week, 1...53

    auto operator<=>(CivilDate const&) const = default;

private:
    CivilDate(int year, int month, int day) : year_{year}, month_{month}, day_{day} { }

    int year_;
    int month_;
    int day_;
};

// A time of day on the minute.
class CivilTime {
public:
    static std::optional<CivilTime> of(int hour, int minute);
    // "8.10", "08:10", "810", "0810", "8", "kl. 8.10".
    static std::optional<CivilTime> parse(std::string_view text);

    int hour() const { return minutes_ / 60; }
    int minute() const { return minutes_ % 60; }
    int minutes() const { return minutes_; } // since midnight

    std::string text() const; // 8.10
    std::string iso() const;  // 08:10

    auto operator<=>(CivilTime const&) const = default;

private:
    explicit CivilTime(int minutes) : minutes_{minutes} { }

    int minutes_;
};

// What the clocks in Sweden show at a moment.
struct CivilMoment {
    CivilDate date;
    CivilTime time;

    std::string text() const; // 2 december 2026 kl. 8.10
    auto operator<=>(CivilMoment const&) const = default;
};

// Which of the two, when the clocks go back and an hour comes twice.
enum class DoubledHour { first, second };

CivilMoment civil_moment(Instant);
CivilDate civil_date(Instant);
CivilDate today(Clock const&);
// The moment of that Swedish time. A time that the clocks skip in spring is taken as an hour later.
Instant instant_of(CivilDate, CivilTime, DoubledHour which = DoubledHour::first);
bool occurs_twice(CivilDate, CivilTime);
// The first moment of the day in Sweden.
Instant start_of(CivilDate);

// The year a date without one falls in: notes are about the past, plans about what comes.
enum class Lean { nearest, past, future };

// What a person writes as a date: "2/12", "2/12 2026", "2 dec", "2 december 2026", "2026-12-02", "20261202", "261202",
// "i dag", "igår", "i morgon", "i övermorgon", "i förrgår", a weekday. Nothing when it is no date.
std::optional<CivilDate> parse_date(std::string_view text, CivilDate today, Lean lean = Lean::nearest);

CivilDate add_days(CivilDate, int days);
// The same day of the month, or the month's last day where there is none (DD-19).
CivilDate add_months(CivilDate, int months);
int days_between(CivilDate from, CivilDate to); // negative when `to` comes first
inline int days_until(CivilDate from, CivilDate to) { return days_between(from, to); }
std::string weekday_name(Weekday); // måndag
std::string month_name(int month); // december
// "i dag", "i går", "i morgon", otherwise "2 december", with the year when it is not this one.
std::string relative_text(CivilDate, CivilDate today);
// Whole years lived: age on `day` of someone born on `born`. Born on 29 February: 1 March in other years.
int age_on(CivilDate day, CivilDate born);
