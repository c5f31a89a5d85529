// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rules_of_orders.h"

#include "rules/rule_store.h"

RulesOfOrders::RulesOfOrders(ReadTx& tx, std::vector<Id<Order>> const& orders, CivilDate today)
    : today_{today}, book_{read_rule_book(tx, orders)}
{
    for (auto& subject : subjects_of(tx, orders)) subjects_.emplace(*subject.order, std::move(subject));
}

Rules RulesOfOrders::of(Id<Order> order)
{
    auto const& subject = subjects_.at(order);
    if (book_.has_own_rules(order)) return book_.rules(subject, today_);
    auto const known = known_.find(subject.place());
    if (known != known_.end()) return known->second;
    return known_.emplace(subject.place(), book_.rules(subject, today_)).first->second;
}
