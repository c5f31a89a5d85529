// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/schedule.h"

#include <vector>

namespace {

constexpr Code<Rhythm> rhythms[] = {
    {Rhythm::weekly, "weekly", "Varje vecka"},
    {Rhythm::even_weeks, "even_weeks", "Jämna veckor"},
    {Rhythm::odd_weeks, "odd_weeks", "Udda veckor"},
    {Rhythm::fortnightly, "fortnightly", "Med fast mellanrum, från en första dag"},
    {Rhythm::other, "other", "Annat"},
};

constexpr Code<DayPart> day_parts[] = {
    {DayPart::morning, "morning", "Morgon"},
    {DayPart::forenoon, "forenoon", "Förmiddag"},
    {DayPart::midday, "midday", "Mitt på dagen"},
    {DayPart::afternoon, "afternoon", "Eftermiddag"},
    {DayPart::evening, "evening", "Kväll"},
    {DayPart::night, "night", "Natt"},
};
constexpr std::string_view day_parts_in_a_sentence[]
    = {"morgon", "förmiddag", "mitt på dagen", "eftermiddag", "kväll", "natt"};

constexpr int first_minutes[] = {6 * 60, 9 * 60, 12 * 60, 13 * 60, 17 * 60, 22 * 60};

constexpr unsigned every_day = 0b1111111;

// "a", "a och b", "a, b och c".
std::string listed(std::vector<std::string> const& parts)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? " och " : ", ";
        text += parts[i];
    }
    return text;
}

std::string day_name(unsigned day) { return weekday_name(static_cast<Weekday>(day)); }

// Three days or more in a row are written as a span: "måndag–fredag".
std::string weekdays_text(unsigned days)
{
    if (days == every_day) return "varje dag";
    std::vector<std::string> parts;
    for (unsigned day = 0; day < 7; ++day) {
        if ((days >> day & 1U) == 0) continue;
        unsigned last = day;
        while (last < 6 && (days >> (last + 1) & 1U) != 0) ++last;
        if (last >= day + 2) {
            parts.push_back(day_name(day) + "–" + day_name(last));
            day = last;
        } else {
            parts.push_back(day_name(day));
        }
    }
    return listed(parts);
}

// "var fjortonde dag", "var tredje vecka".
std::string interval_text(int weeks)
{
    constexpr std::string_view ordinals[] = {"tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde",
        "elfte", "tolfte"};
    if (weeks == 2) return "var fjortonde dag";
    auto const at = static_cast<std::size_t>(weeks - 3);
    if (at < std::size(ordinals)) return "var " + std::string{ordinals[at]} + " vecka";
    return "en gång på " + std::to_string(weeks) + " veckor";
}

// "från 1 december 2026 till 31 januari 2027"; "" when it has no ends.
std::string span_text(Schedule const& schedule)
{
    std::string text;
    if (schedule.first) text = "från " + schedule.first->text();
    if (schedule.last) text += (text.empty() ? "till och med " : " till och med ") + schedule.last->text();
    return text;
}

std::string rhythm_text(Schedule const& schedule)
{
    switch (schedule.rhythm) {
    case Rhythm::weekly:
    case Rhythm::other:
        return "";
    case Rhythm::even_weeks:
        return "jämna veckor";
    case Rhythm::odd_weeks:
        return "udda veckor";
    case Rhythm::fortnightly:
        if (!schedule.anchor) return interval_text(schedule.every_weeks);
        return interval_text(schedule.every_weeks) + " från " + schedule.anchor->text() + ",";
    }
    return "";
}

void append(std::string& text, std::string_view more, std::string_view between = " ")
{
    if (more.empty()) return;
    if (!text.empty()) text += between;
    text += more;
}

CivilDate monday_of(CivilDate day) { return add_days(day, -static_cast<int>(day.weekday())); }

} // namespace

std::span<Code<Rhythm> const> rhythm_codes() { return rhythms; }
std::span<Code<DayPart> const> day_part_codes() { return day_parts; }

int first_minute_of(DayPart part) { return first_minutes[static_cast<std::size_t>(part)]; }

DayPart day_part_at(int minute)
{
    auto part = DayPart::night;
    for (auto const& one : day_parts)
        if (first_minute_of(one.value) <= minute) part = one.value;
    return part;
}

bool Schedule::empty() const
{
    return weekdays == 0 && day_parts == 0 && !from && !until && words.empty() && !first && !last;
}

bool Schedule::falls_on(CivilDate day) const
{
    if ((weekdays >> static_cast<unsigned>(day.weekday()) & 1U) == 0 || !is_within(day)) return false;
    switch (rhythm) {
    case Rhythm::weekly:
        return true;
    case Rhythm::even_weeks:
        return day.week() % 2 == 0;
    case Rhythm::odd_weeks:
        return day.week() % 2 != 0;
    case Rhythm::fortnightly:
        return anchor && *anchor <= day && days_between(monday_of(*anchor), monday_of(day)) % (7 * every_weeks) == 0;
    case Rhythm::other:
        return false;
    }
    return false;
}

bool Schedule::may_fall_on(CivilDate day) const
{
    if (!is_within(day)) return false;
    if (weekdays == 0) return true;
    if (rhythm == Rhythm::other) return (weekdays >> static_cast<unsigned>(day.weekday()) & 1U) != 0;
    return falls_on(day);
}

std::string time_of_day_text(Schedule const& schedule)
{
    if (schedule.from && schedule.until) return schedule.from->text() + "–" + schedule.until->text();
    if (schedule.from) return schedule.from->text();
    if (schedule.until) return "senast " + schedule.until->text();
    std::vector<std::string> parts;
    for (unsigned part = 0; part < std::size(day_parts); ++part)
        if ((schedule.day_parts >> part & 1U) != 0) parts.emplace_back(day_parts_in_a_sentence[part]);
    return listed(parts);
}

std::string schedule_text(Schedule const& schedule)
{
    std::string text = weekdays_text(schedule.weekdays);
    if (schedule.weekdays != 0) append(text, rhythm_text(schedule));
    append(text, time_of_day_text(schedule));
    append(text, schedule.words, ", ");
    append(text, span_text(schedule), text.ends_with(',') ? " " : ", ");
    if (text.ends_with(',')) text.pop_back();
    return text;
}
