// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"
#include "db/database.h"

#include <span>
#include <string>
#include <string_view>

// The columns of a signed row that the commitment in the ledger covers: all but the salt. The row is committed to as it
// is stored, not as it is read, so that nothing in it can be changed that `verify` does not see.
struct SignedColumn {
    enum class Type { integer, text };
    std::string_view name;
    Type type;
};

// Before the row is stored: the values in the order of the columns; what comes after them is not covered.
Canonical canonical_of(std::string_view table, std::span<SignedColumn const>, Parameters values);
// The same of a stored row that was read with column_list().
Canonical canonical_of(std::string_view table, std::span<SignedColumn const>, Row const&);
// "id, person_id, ..."
std::string column_list(std::span<SignedColumn const>);
