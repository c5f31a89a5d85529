// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

// Up to eight of the opened orders (DD-1), as parameters of one SQL text: `order_id IN (?2, ?3, ... ?9)`. The text is
// the same for everybody, so that the database prepares it once. Unused places hold 0, which is no order's id.
using OrderGroup = std::array<std::int64_t, 8>;

// All orders of the access; one group for nearly everybody, and none when no order is open.
inline std::vector<OrderGroup> order_groups(PersonAccess const& access)
{
    std::vector<OrderGroup> groups;
    std::size_t place = 0;
    for (auto const& open : access.orders()) {
        if (place % std::tuple_size_v<OrderGroup> == 0) groups.push_back({});
        groups.back()[place++ % std::tuple_size_v<OrderGroup>] = open.order.number();
    }
    return groups;
}
