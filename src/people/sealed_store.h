// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/shared_access.h"
#include "access/visit.h"
#include "audit/compartment.h"
#include "db/database.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// One record whose telling columns lie in the compartment: a row of `kind` (its table) with the id `record`.
struct SealedPlace {
    std::string_view kind;
    std::int64_t record;

    std::string text() const { return std::string{kind} + ' ' + std::to_string(record); }
};

// Whether new facts of the person are to be sealed (level 1 and above).
bool is_protected(ReadTx&, Id<Person>);
// Seals the text for its record. Returns the box, which the record's canonical form holds in place of the text.
Bytes add_sealed(WriteTx&, Visit const&, SealedPlace const&, Id<Person>, std::string_view text);
// What was sealed, for a reader with a named grant; nothing for everybody else.
std::optional<std::string> opened(SharedAccess const&, SealedPlace const&, Bytes const& box);

// Several texts as one, and back.
std::string joined(std::initializer_list<std::string_view> texts);
std::vector<std::string> parted(std::string_view joined);

// Bytes as the canonical form takes them.
inline std::string_view view_of(Bytes const& bytes)
{
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}
// The box in a column that is null when the record is not sealed.
inline std::optional<Bytes> box_in(Row const& row, int column)
{
    return row.is_null(column) ? std::nullopt : std::optional{row.bytes(column)};
}
