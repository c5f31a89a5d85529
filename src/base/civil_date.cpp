// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/civil_date.h"

#include <date/tz.h>
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdlib>

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> month_names{"januari", "februari", "mars", "april", "maj", "juni", "juli",
    "augusti", "september", "oktober", "november", "december"};
constexpr std::array<std::string_view, 7> weekday_names{
    "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"};
constexpr int first_year = 1800;
constexpr int last_year = 2199;

date::time_zone const& sweden()
{
    static date::time_zone const& zone = *date::locate_zone("Europe/Stockholm");
    return zone;
}

year_month_day ymd_of(int year_number, int month_number, int day_number)
{
    return {year{year_number}, month{static_cast<unsigned>(month_number)}, day{static_cast<unsigned>(day_number)}};
}

sys_days days_of(CivilDate date)
{
    return ymd_of(date.year(), date.month(), date.day());
}

// Arithmetic past the ends of the calendar stays on its last day.
CivilDate date_of(sys_days moment)
{
    year_month_day const ymd{moment};
    auto const date = CivilDate::of(static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
        static_cast<int>(static_cast<unsigned>(ymd.day())));
    if (date) return *date;
    return static_cast<int>(ymd.year()) < first_year ? *CivilDate::of(first_year, 1, 1)
                                                     : *CivilDate::of(last_year, 12, 31);
}

date::local_seconds local_of(CivilDate date, CivilTime time)
{
    auto const since_epoch = days_of(date).time_since_epoch();
    return date::local_seconds{std::chrono::seconds{since_epoch} + std::chrono::minutes{time.minutes()}};
}

std::optional<int> digits(std::string_view text)
{
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || text.front() == '-' || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

} // namespace

std::optional<CivilDate> CivilDate::of(int year_number, int month_number, int day_number)
{
    if (year_number < first_year || year_number > last_year || month_number < 1 || month_number > 12 || day_number < 1
        || day_number > 31)
        return std::nullopt;
    if (!ymd_of(year_number, month_number, day_number).ok()) return std::nullopt;
    return CivilDate{year_number, month_number, day_number};
}

std::optional<CivilDate> CivilDate::parse_iso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const y = digits(text.substr(0, 4));
    auto const m = digits(text.substr(5, 2));
    auto const d = digits(text.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    return of(*y, *m, *d);
}

std::string CivilDate::iso() const
{
    return fmt::format("{:04}-{:02}-{:02}", year_, month_, day_);
}

std::string CivilDate::text() const
{
    return fmt::format("{} {} {}", day_, month_names[static_cast<std::size_t>(month_ - 1)], year_);
}

std::string CivilDate::short_text() const
{
    return fmt::format("{} {}", day_, month_names[static_cast<std::size_t>(month_ - 1)]);
}

Weekday CivilDate::weekday() const
{
    return static_cast<Weekday>(std::chrono::weekday{days_of(*this)}.iso_encoding() - 1);
}

int CivilDate::week() const
{
    // The week's Thursday says which year the week belongs to.
    auto const thursday = days_of(*this) + days{3 - static_cast<int>(weekday())};
    auto const of_year = year_month_day{thursday}.year();
    return static_cast<int>((thursday - sys_days{of_year / std::chrono::January / 1}).count() / 7 + 1);
}

std::optional<CivilTime> CivilTime::of(int hour, int minute)
{
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
    return CivilTime{hour * 60 + minute};
}

std::optional<CivilTime> CivilTime::parse(std::string_view text)
{
    auto const trim = [&] {
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
        while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    };
    trim();
    if (text.starts_with("kl")) text.remove_prefix(text.starts_with("kl.") ? 3 : 2);
    trim();
    auto const split = text.find_first_of(".:");
    auto const hour_text = split != std::string_view::npos ? text.substr(0, split)
        : text.size() > 2                                  ? text.substr(0, text.size() - 2)
                                                           : text;
    auto const minute_text = split != std::string_view::npos ? text.substr(split + 1)
        : text.size() > 2                                    ? text.substr(text.size() - 2)
                                                             : std::string_view{"00"};
    if (hour_text.size() > 2 || minute_text.size() != 2) return std::nullopt;
    auto const hour = digits(hour_text);
    auto const minute = digits(minute_text);
    if (!hour || !minute) return std::nullopt;
    return of(*hour, *minute);
}

std::string CivilTime::text() const
{
    return fmt::format("{}.{:02}", hour(), minute());
}

std::string CivilTime::iso() const
{
    return fmt::format("{:02}:{:02}", hour(), minute());
}

std::string CivilMoment::text() const
{
    return fmt::format("{} kl. {}", date.text(), time.text());
}

CivilMoment civil_moment(Instant instant)
{
    auto const info = sweden().get_info(std::chrono::floor<std::chrono::seconds>(instant));
    auto const local = instant.time_since_epoch() + info.offset;
    auto const midnight = std::chrono::floor<days>(local);
    auto const minutes = std::chrono::floor<std::chrono::minutes>(local - midnight).count();
    return {date_of(sys_days{midnight}), *CivilTime::of(static_cast<int>(minutes / 60), static_cast<int>(minutes % 60))};
}

CivilDate civil_date(Instant instant)
{
    return civil_moment(instant).date;
}

CivilDate today(Clock const& clock)
{
    return civil_date(clock.now());
}

Instant instant_of(CivilDate date, CivilTime time, DoubledHour which)
{
    auto const local = local_of(date, time);
    auto const info = sweden().get_info(local);
    auto const& period = info.result == date::local_info::ambiguous && which == DoubledHour::second ? info.second
                                                                                                    : info.first;
    return Instant{local.time_since_epoch() - period.offset};
}

bool occurs_twice(CivilDate date, CivilTime time)
{
    return sweden().get_info(local_of(date, time)).result == date::local_info::ambiguous;
}

Instant start_of(CivilDate date)
{
    return instant_of(date, *CivilTime::of(0, 0));
}

CivilDate add_days(CivilDate date, int count)
{
    return date_of(days_of(date) + days{count});
}

CivilDate add_months(CivilDate date, int months)
{
    auto const ym = year{date.year()} / month{static_cast<unsigned>(date.month())} + std::chrono::months{months};
    auto const last = year_month_day{ym / std::chrono::last}.day();
    auto const wanted = day{static_cast<unsigned>(date.day())};
    return date_of(sys_days{ym / (wanted < last ? wanted : last)});
}

int days_between(CivilDate from, CivilDate to)
{
    return static_cast<int>((days_of(to) - days_of(from)).count());
}

std::string weekday_name(Weekday weekday)
{
    return std::string{weekday_names[static_cast<std::size_t>(weekday)]};
}

std::string month_name(int number)
{
    return std::string{month_names.at(static_cast<std::size_t>(number - 1))};
}

std::string relative_text(CivilDate date, CivilDate today)
{
    switch (days_between(today, date)) {
    case -1: return "i går";
    case 0: return "i dag";
    case 1: return "i morgon";
    }
    return date.year() == today.year() ? date.short_text() : date.text();
}

int age_on(CivilDate day, CivilDate born)
{
    bool const had_birthday = day.month() != born.month() ? day.month() > born.month() : day.day() >= born.day();
    return day.year() - born.year() - (had_birthday ? 0 : 1);
}
