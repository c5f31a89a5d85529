// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/postgres_row.h"

#include "db/column_place.h"

#include <libpq-fe.h>

#include <cstring>

namespace {

template <class Integer>
Integer read(std::string_view raw, std::size_t at = 0)
{
    Integer number{};
    std::memcpy(&number, raw.data() + at, sizeof(Integer));
    return big_endian(number);
}

// What sum() of bigint comes to: digits to the base 10,000, the first of them worth 10,000 ^ weight.
std::int64_t whole_number(std::string_view raw)
{
    auto const digits = read<std::int16_t>(raw, 0);
    auto const weight = read<std::int16_t>(raw, 2);
    auto const sign = read<std::uint16_t>(raw, 4);
    if ((sign != 0 && sign != 0x4000) || weight >= digits + 4 || weight > 4 || digits > weight + 1)
        throw DatabaseError{"a number that is not whole, or too large"};
    std::int64_t number = 0;
    for (int i = 0; i <= weight; ++i)
        number =
            number * 10000 + (i < digits ? read<std::int16_t>(raw, 8 + 2 * static_cast<std::size_t>(i)) : 0);
    return sign == 0 ? number : -number;
}

} // namespace

std::string_view PostgresRow::raw(int column, unsigned& type) const
{
    if (column < 0 || column >= PQnfields(result_) || PQgetisnull(result_, row_, column)) fail(column);
    type = PQftype(result_, column);
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
}

bool PostgresRow::is_null(int column) const
{
    return PQgetisnull(result_, row_, column) != 0;
}

std::int64_t PostgresRow::integer(int column) const
{
    unsigned type = 0;
    auto const value = raw(column, type);
    if (type == postgres_type::int8) return read<std::int64_t>(value);
    if (type == postgres_type::int4) return read<std::int32_t>(value);
    if (type == postgres_type::int2) return read<std::int16_t>(value);
    if (type == postgres_type::boolean) return value[0];
    if (type == postgres_type::numeric) return whole_number(value);
    fail(column);
}

std::string_view PostgresRow::text_view(int column) const
{
    unsigned type = 0;
    auto const value = raw(column, type);
    if (type == postgres_type::text || type == postgres_type::varchar || type == postgres_type::name)
        return value;
    fail(column);
}

Bytes PostgresRow::bytes(int column) const
{
    unsigned type = 0;
    auto const value = raw(column, type);
    if (type == postgres_type::bytea) return {value.begin(), value.end()};
    fail(column);
}

std::string PostgresRow::place(int column) const
{
    auto const* name = PQfname(result_, column);
    return column_place(sql_, name ? name : std::to_string(column));
}

void PostgresRow::fail(int column) const
{
    throw UnreadableValue{place(column), "is null or of another type in: " + std::string{sql_}};
}
