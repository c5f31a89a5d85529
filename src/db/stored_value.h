// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "db/database.h"
#include "base/code.h"

#include <optional>
#include <span>
#include <string>

// How dates, times and codes of records stand in their tables. A value that cannot be read is a fault: the tables' own
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

template <class E>
E stored_code(Row const& row, int column, std::span<Code<E> const> codes)
{
    auto const value = parse_code(codes, row.text_view(column));
    if (!value) throw UnreadableValue{row.place(column), "is no code that is known"};
    return *value;
}

template <class E>
std::optional<E> stored_optional_code(Row const& row, int column, std::span<Code<E> const> codes)
{
    if (row.is_null(column)) return std::nullopt;
    return stored_code(row, column, codes);
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
template <class E>
std::optional<std::string_view> code_or_none(std::span<Code<E> const> codes, std::optional<E> const& value)
{
    if (!value) return std::nullopt;
    return code_of(codes, *value).code;
}
