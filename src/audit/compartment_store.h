// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"

#include <optional>
#include <string>

// What tells the database's own compartment key from another; says nothing of the key.
std::optional<std::string> find_compartment_mark(ReadTx&);
// Keeps the mark when there is none, and returns the one that is kept.
std::string keep_compartment_mark(WriteTx&, std::string const& mark);
