// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "db/database.h"

#include <optional>
#include <string>
#include <vector>

struct Person;

// Reservmapp: a unit that has a file for when the system is down (I-24). It is made in the name of somebody who leads the
// unit: when they no longer do, it is made no more.
struct UnitReserve {
    Id<Unit> unit;
    std::string unit_name;
    Id<Staff> ordered_by;
    std::int64_t password_number;
};
std::vector<UnitReserve> list_reserves(ReadTx&);
std::optional<UnitReserve> find_reserve(ReadTx&, Id<Unit>);
// With a new password.
void order_reserve(WriteTx&, Id<Unit>, Id<Staff>, Instant now);
void stop_reserve(WriteTx&, Id<Unit>);

// Persons with an order at the unit that has not ended, by name.
std::vector<Id<Person>> list_persons_of_unit(ReadTx&, Id<Unit>);
