// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"
#include "http/request.h"

#include <optional>
#include <string>

struct Person;
struct Order;

// A person's order as it stands in an address. Both are looked up together, so that an order is found only under the
// person it belongs to.
struct OrderPlace {
    Id<Person> person;
    Id<Order> order;
};

std::optional<OrderPlace> order_at(Request const&);
std::string order_path(Id<Person>, Id<Order>);
inline std::string order_path(OrderPlace const& place) { return order_path(place.person, place.order); }
