// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/person_access.h"

std::string PersonAccess::order_list() const
{
    std::string list;
    for (auto const& open : orders_) {
        if (!list.empty()) list += ',';
        list += std::to_string(open.order.number());
    }
    return list;
}

std::string is_among(std::string_view column, int place)
{
    std::string sql{"(',' || CAST(?"};
    sql += std::to_string(place);
    sql += " AS TEXT) || ',' LIKE '%,' || CAST(";
    sql += column;
    sql += " AS TEXT) || ',%')";
    return sql;
}
