// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"

#include <bit>
#include <cstdint>

struct pg_result;

// The types of PostgreSQL that the schema and its expressions come to (catalog/pg_type_d.h).
namespace postgres_type {
inline constexpr unsigned boolean = 16;
inline constexpr unsigned bytea = 17;
inline constexpr unsigned int8 = 20;
inline constexpr unsigned int2 = 21;
inline constexpr unsigned int4 = 23;
inline constexpr unsigned text = 25;
inline constexpr unsigned varchar = 1043;
inline constexpr unsigned name = 19;
inline constexpr unsigned numeric = 1700;
}

// PostgreSQL sends numbers with the highest byte first.
template <class Integer>
Integer big_endian(Integer number)
{
    if constexpr (std::endian::native == std::endian::big) return number;
    if constexpr (sizeof(Integer) == 8)
        return static_cast<Integer>(__builtin_bswap64(static_cast<std::uint64_t>(number)));
    if constexpr (sizeof(Integer) == 4)
        return static_cast<Integer>(__builtin_bswap32(static_cast<std::uint32_t>(number)));
    if constexpr (sizeof(Integer) == 2)
        return static_cast<Integer>(__builtin_bswap16(static_cast<std::uint16_t>(number)));
}

class PostgresRow final : public Row {
public:
    PostgresRow(pg_result const* result, int row, std::string_view sql)
        : result_{result},
          row_{row},
          sql_{sql}
    {
    }

    bool is_null(int column) const override;
    std::int64_t integer(int column) const override;
    std::string_view text_view(int column) const override;
    Bytes bytes(int column) const override;
    std::string place(int column) const override;

private:
    // The raw bytes of a column that is not null; `type` is set.
    std::string_view raw(int column, unsigned& type) const;
    [[noreturn]] void fail(int column) const;

    pg_result const* result_;
    int row_;
    std::string_view sql_;
};
