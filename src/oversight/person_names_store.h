// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/id.h"
#include "db/database.h"

#include <map>
#include <string>

struct Person;
struct Staff;
struct Unit;

// The persons with an order in the unit who may stand in a list of the reader's (R-PROT-1).
std::map<Id<Person>, std::string> list_names_of_unit(ReadTx&, Id<Unit>, Id<Staff> reader, CivilDate today);
