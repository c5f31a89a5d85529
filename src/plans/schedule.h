// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "plans/code.h"

#include <optional>
#include <span>
#include <string>

// How often; `fortnightly` is every so many weeks from a first day. Even weeks are not the same as every fourteenth day: 2026 has a week 53 (DD-19).
enum class Rhythm { weekly, even_weeks, odd_weeks, fortnightly, other };
std::span<Code<Rhythm> const> rhythm_codes();

enum class DayPart { morning, forenoon, midday, afternoon, evening, night };
std::span<Code<DayPart> const> day_part_codes();
int first_minute_of(DayPart); // since midnight; each lasts until the next begins, the night until morning
DayPart day_part_at(int minute);

// När: weekdays and clock times as far as possible, unless otherwise agreed (R38, R162).
struct Schedule {
    Rhythm rhythm = Rhythm::weekly;
    unsigned weekdays = 0;  // bit 0 is Monday ... bit 6 Sunday
    unsigned day_parts = 0; // bit 0 is DayPart::morning
    std::optional<CivilTime> from = std::nullopt;
    std::optional<CivilTime> until = std::nullopt;
    std::optional<CivilDate> anchor = std::nullopt;  // the first day of a fortnightly rhythm
    int every_weeks = 2;                             // of a fortnightly rhythm
    std::optional<CivilDate> first = std::nullopt;   // not before that day
    std::optional<CivilDate> last = std::nullopt;    // not after that day
    std::string words = {}; // what days and times cannot say: "första lördagen i månaden"

    bool empty() const;
    // Says day and time, or has words for them.
    bool is_definite() const { return (weekdays != 0 && (from || day_parts != 0)) || !words.empty(); }
    bool is_within(CivilDate day) const { return (!first || *first <= day) && (!last || day <= *last); }
    // Whether the schedule itself points at that day. What only `words` can say points at none.
    bool falls_on(CivilDate) const;
    // Whether it may be that day: what only words can say may be any day, or one of the weekdays that are ticked.
    bool may_fall_on(CivilDate) const;

    bool operator==(Schedule const&) const = default;
};

// "tisdag och torsdag 8.10–8.45"; "" for an empty schedule.
std::string schedule_text(Schedule const&);
// The time alone, for one day's list: "8.10–8.45", "morgon".
std::string time_of_day_text(Schedule const&);
