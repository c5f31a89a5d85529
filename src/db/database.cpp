// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/database.h"

#include "db/column_place.h"

UnreadableValue::UnreadableValue(std::string place, std::string const& why)
    : DatabaseError{place + " " + why},
      place_{std::move(place)}
{
}

std::string column_place(std::string_view sql, std::string_view column)
{
    constexpr std::string_view from = "FROM ";
    auto const at = sql.find(from);
    if (at == std::string_view::npos) return std::string{column};
    auto const rest = sql.substr(at + from.size());
    return std::string{rest.substr(0, rest.find_first_of(" \n"))} + '.' + std::string{column};
}

std::optional<std::int64_t> Row::optional_integer(int column) const
{
    if (is_null(column)) return std::nullopt;
    return integer(column);
}

std::optional<std::string> Row::optional_text(int column) const
{
    if (is_null(column)) return std::nullopt;
    return text(column);
}

std::optional<Instant> Row::optional_instant(int column) const
{
    if (is_null(column)) return std::nullopt;
    return instant(column);
}

std::int64_t ReadTx::number(std::string_view sql, Parameters parameters)
{
    auto const found = find(sql, parameters, [](Row const& row) { return row.integer(0); });
    if (!found) throw DatabaseError{"expected one row"};
    return *found;
}
