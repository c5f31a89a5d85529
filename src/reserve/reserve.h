// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/result.h"
#include "reserve/reserve_store.h"

#include <filesystem>
#include <string>

// What opens the unit's file: 20 letters and digits in groups, none that is mistaken for another.
std::string reserve_password(House const&, UnitReserve const&);

// Makes the unit's file, one emergency page and one day sheet a person, and puts it in the place of the old one. Each
// person is opened by the rules that hold for whoever ordered it, and stands in the access log as read and as handed
// out. Nobody's page is in it whom they may not open. Returns how many persons it holds.
Result<std::size_t> make_reserve(House&, UnitReserve const&, std::filesystem::path const& folder);
