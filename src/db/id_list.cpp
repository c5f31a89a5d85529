// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/id_list.h"

// json_each is SQLite's own; PostgreSQL has ours of that name (migration 0242).
std::string is_among(std::string_view column, int place)
{
    std::string sql{column};
    sql += " IN (SELECT value FROM json_each(?";
    sql += std::to_string(place);
    sql += "))";
    return sql;
}
