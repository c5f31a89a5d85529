// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rules_of_orders.h"

#include "rules/rule_store.h"

RulesOfOrders::RulesOfOrders(ReadTx& tx, CivilDate today) : tx_{tx}, today_{today}, book_{read_rule_book(tx)} { }

Rules RulesOfOrders::of(Id<Order> order)
{
    auto const subject = subject_of(tx_, order);
    if (book_.has_own_rules(order)) return book_.rules(subject, today_);
    auto const known = known_.find(subject.place());
    if (known != known_.end()) return known->second;
    return known_.emplace(subject.place(), book_.rules(subject, today_)).first->second;
}
