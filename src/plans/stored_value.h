// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "db/database.h"
#include "db/stored_code.h"
#include "plans/code.h"

#include <optional>
#include <string>

// How dates, times and codes of a plan stand in its tables. A value that cannot be read is a fault: the tables' own
// checks and the code that writes them let no other in.

inline std::optional<CivilDate> stored_day(Row const& row, int column)
{
    if (row.is_null(column)) return std::nullopt;
    auto const date = CivilDate::parse_iso(row.text_view(column));
    if (!date) throw UnreadableValue{row.place(column), "is no date"};
    return date;
}

inline std::optional<CivilTime> stored_time(Row const& row, int column)
{
    if (row.is_null(column)) return std::nullopt;
    auto const time = CivilTime::parse(row.text_view(column));
    if (!time) throw UnreadableValue{row.place(column), "is no time"};
    return time;
}

// As a parameter's text, or nothing.
inline std::optional<std::string> iso_or_none(std::optional<CivilDate> const& date)
{
    if (!date) return std::nullopt;
    return date->iso();
}
inline std::optional<std::string> iso_or_none(std::optional<CivilTime> const& time)
{
    if (!time) return std::nullopt;
    return time->iso();
}
