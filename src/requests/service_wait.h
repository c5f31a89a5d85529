// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "base/civil_date.h"
#include "db/database.h"
#include "requests/service_request.h"

#include <string>
#include <vector>

// A service of an order that waits for a new order (DD-15): what the draft says of it is locked, and nothing else is.
struct ServiceWait {
    Id<OrderService> service;
    std::string service_name;
    Id<ServiceRequest> request;
    RequestedChange change;
    CivilDate asked_on;
    bool is_answered; // the authority has said that an order comes, or that the need is examined
};
std::vector<ServiceWait> list_service_waits(ReadTx&, PersonAccess const&, Id<Order>);

// "Ledsagning väntar på en ny beställning. Begäran skickades 20 november 2026."
std::string wait_text(ServiceWait const&);
// What goes on meanwhile, in words.
std::string wait_meanwhile(std::string const& given_name);
