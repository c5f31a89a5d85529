// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/code.h"
#include "db/database.h"

#include <optional>
#include <span>
#include <string_view>

// How the codes of an enumeration stand in a table. One that cannot be read is a fault: the tables' own checks and the
// code that writes them let no other in.

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

template <class E>
std::optional<std::string_view> code_or_none(std::span<Code<E> const> codes, std::optional<E> const& value)
{
    if (!value) return std::nullopt;
    return code_of(codes, *value).code;
}
