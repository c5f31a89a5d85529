// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "orders/order.h"

#include <vector>

struct LifeAreaRow {
    Id<Order> order;
    LifeArea area;
};
// Of all orders of the person, with the words of today; order_store keeps those that an access covers.
std::vector<LifeAreaRow> list_life_area_rows(ReadTx&, Id<Person>);

// The next three by a leader of the unit, of an order that is not ended; each is an event of the order.
Result<Done> add_life_area(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, LifeArea const&);
// Conflict when somebody else has changed the area since `area.version`.
Result<Done> change_life_area(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, LifeArea const& area);
// It stays for the plans that rest on it.
Result<Done> withdraw_life_area(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, Id<LifeArea>);
