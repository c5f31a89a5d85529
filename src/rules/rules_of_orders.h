// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "db/database.h"
#include "rules/rules.h"

#include <map>
#include <string>

// What holds today for many orders: found once for all that the same rules fit. For lists over units.
class RulesOfOrders {
public:
    RulesOfOrders(ReadTx&, CivilDate today);

    Rules of(Id<Order>);

private:
    ReadTx& tx_;
    CivilDate today_;
    RuleBook book_;
    std::map<std::string, Rules> known_;
};
