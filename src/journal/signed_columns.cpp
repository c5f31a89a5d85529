// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/signed_columns.h"

#include <cassert>

namespace {

constexpr int form = 2; // of the journal's records, as Canonical counts them

} // namespace

Canonical canonical_of(std::string_view table, std::span<SignedColumn const> columns, Parameters values)
{
    assert(values.size() >= columns.size());
    Canonical record{table, form};
    auto value = values.begin();
    for (auto const& column : columns) {
        auto const& stored = (value++)->variant();
        if (auto const* const number = std::get_if<std::int64_t>(&stored)) record.add(column.name, *number);
        else if (auto const* const text = std::get_if<std::string_view>(&stored)) record.add(column.name, *text);
        else record.add_none(column.name);
    }
    return record;
}

Canonical canonical_of(std::string_view table, std::span<SignedColumn const> columns, Row const& row)
{
    Canonical record{table, form};
    int place = 0;
    for (auto const& column : columns) {
        if (row.is_null(place)) record.add_none(column.name);
        else if (column.type == SignedColumn::Type::integer) record.add(column.name, row.integer(place));
        else record.add(column.name, row.text_view(place));
        ++place;
    }
    return record;
}

std::string column_list(std::span<SignedColumn const> columns)
{
    std::string list;
    for (auto const& column : columns) list += (list.empty() ? "" : ", ") + std::string{column.name};
    return list;
}
