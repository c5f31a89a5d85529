// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/id.h"
#include "db/database.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

struct Order;
struct Staff;
struct Unit;

// Who answers for which order today: the kontaktman, or the deputy while there is none or that one is away (DD-10).
struct Owners {
    std::map<Id<Order>, Id<Unit>> units; // of every order that is not ended
    std::map<Id<Order>, Id<Staff>> by_order;
    std::map<Id<Staff>, std::string> names;

    std::optional<Id<Staff>> of(Id<Order>) const;
};
Owners list_owners(ReadTx&, std::vector<Id<Unit>> const&, CivilDate today);
