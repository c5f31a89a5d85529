// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"

#include <cstdint>
#include <string_view>

// What the ledger says of a record in a person's file: whoever is signed in did `action` to the record `id` of `kind`.
Change change_of(Visit const&, PersonAccess const&, std::string_view action, std::string_view kind, std::int64_t id);
