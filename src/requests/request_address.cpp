// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "requests/request_address.h"

#include "people/person_address.h"

std::string requests_path(Id<Person> person) { return person_path(person) + "/begaran"; }

std::string request_path(Id<Person> person, Id<ServiceRequest> request)
{
    return requests_path(person) + "/" + request.text();
}

std::string new_request_path(Id<Person> person, std::optional<Id<OrderService>> service)
{
    return requests_path(person) + "/ny" + (service ? "?insats=" + service->text() : std::string{});
}
