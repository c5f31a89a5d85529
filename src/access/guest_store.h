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

// Belongs to the deciding authority and nowhere in the care: has its orders as start page, no search, no Min dag (DD-2).
bool is_guest(Actor const&);
// Who may be chosen as guest of that kind on a day: active, with the role; by name.
std::vector<Staff> list_guest_staff(ReadTx&, GuestKind, CivilDate day);
// The orders of the actor as a guest, by person. Every person shown is logged, for a case officer as utlämnat till.
std::vector<MyOrder> list_guest_orders(ReadTx&, Visit const&);

std::vector<OrderGuest> list_guests(ReadTx&, PersonAccess const&, Id<Order>);
// Both by a leader of the unit that carries out the order.
Result<Done> add_guest(WriteTx&, PersonAccess const&, OrderGuest const&, Instant now);
// The last day of the guest; one who was to come later is taken away. Never extends.
Result<Done> end_guest(WriteTx&, PersonAccess const&, Id<Order>, Id<OrderGuest>, CivilDate last_day);
