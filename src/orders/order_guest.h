// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/guest_store.h"
#include "orders/order.h"

#include <string>
#include <vector>

// Guests of an order (DD-2): tied and let go by whoever leads its unit, noted among the order's events.
std::string_view guest_word(GuestKind); // Handläggare

// Somebody with the role, not tied twice at once, from a day that is not past.
Result<Done> tie_guest(WriteTx&, Visit const&, PersonAccess const&, OrderGuest const&);
Result<Done> untie_guest(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, Id<OrderGuest>, CivilDate last_day);

// An order as its guest finds it in the list: whose it is and where it stands.
struct GuestOrderLine {
    Id<Person> person;
    Id<Order> order;
    std::string person_name;
    std::string unit_name;
    std::string case_number;
    OrderState state;
    bool is_carried_out = true; // false: the unit has said that it is not
};
// `orders` comes from list_guest_orders(), which has logged them. Those not ended first.
std::vector<GuestOrderLine> list_guest_order_lines(ReadTx&, std::vector<MyOrder> const& orders);

// Names of the socialsekreterare who make the order's plan on that day. None for an order outside the access.
std::vector<std::string> list_plan_makers(ReadTx&, PersonAccess const&, Id<Order>, CivilDate day);
