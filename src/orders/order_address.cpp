// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_address.h"

#include "people/person_address.h"

std::optional<OrderPlace> order_at(Request const& request)
{
    auto const person = person_at(request);
    auto const order = Id<Order>::parse(request.value("order"));
    if (!person || !order) return std::nullopt;
    return OrderPlace{*person, *order};
}

std::string order_path(Id<Person> person, Id<Order> order)
{
    return person_path(person) + "/bestallningar/" + order.text();
}
