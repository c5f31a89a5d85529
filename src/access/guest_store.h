// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "access/visit.h"
#include "base/result.h"

#include <vector>

enum class GuestKind { case_officer, plan_maker };

// Somebody of the deciding authority who belongs to an order (DD-2). The order's own case officer stands in care_order.
struct OrderGuest {
    Id<OrderGuest> id;
    Id<Order> order;
    Id<Staff> staff;
    GuestKind kind;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
};

std::vector<OrderGuest> list_guests(ReadTx&, PersonAccess const&, Id<Order>);
// Both by a leader of the unit that carries out the order.
Result<Done> add_guest(WriteTx&, PersonAccess const&, OrderGuest const&, Instant now);
Result<Done> end_guest(WriteTx&, PersonAccess const&, Id<Order>, Id<OrderGuest>, CivilDate last_day);
