// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/person_access.h"

#include "db/id_list.h"

std::vector<Id<Order>> PersonAccess::order_ids() const
{
    std::vector<Id<Order>> ids;
    for (auto const& open : orders_) ids.push_back(open.order);
    return ids;
}

std::string PersonAccess::order_list() const { return id_list(order_ids()); }
