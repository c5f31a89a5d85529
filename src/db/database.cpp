// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/database.h"

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
