// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "db/database.h"

#include <optional>
#include <string>

// A date as the tables hold it: 'YYYY-MM-DD' or NULL.
inline std::optional<CivilDate> stored_date(Row const& row, int column)
{
    if (row.is_null(column)) return std::nullopt;
    auto const date = CivilDate::parse_iso(row.text_view(column));
    if (!date) throw UnreadableValue{row.place(column), "is no date"};
    return date;
}

inline std::optional<std::string> stored_text(std::optional<CivilDate> const& date)
{
    return date ? std::optional{date->iso()} : std::nullopt;
}
