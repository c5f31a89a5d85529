// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "db/database.h"
#include "rules/rules.h"

#include <map>
#include <string>
#include <vector>

// What holds today for these orders, for lists over units: read in as many statements for sixty as for one, and found
// once for all that the same rules fit.
class RulesOfOrders {
public:
    RulesOfOrders(ReadTx&, std::vector<Id<Order>> const&, CivilDate today);

    // Of one of the orders.
    Rules of(Id<Order>);

private:
    CivilDate today_;
    RuleBook book_;
    std::map<Id<Order>, RuleSubject> subjects_;
    std::map<std::string, Rules> known_;
};
