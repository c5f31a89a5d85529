// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/code.h"
#include "base/id.h"
#include "db/database.h"

#include <span>
#include <string>

struct Order;

// Who answers a request about a service.
enum class RequestRecipient { unit_manager, case_officer };
std::span<Code<RequestRecipient> const> request_recipient_codes();

// To whom a request goes, and whether the service waits for a new order (D9, R198, R199).
struct RequestRoute {
    RequestRecipient to;
    bool waits_for_order;
};
// What the rule service_change.route says of the order that day, and which routine says so.
struct RuledRoute {
    RequestRoute route;
    std::string because; // "Rutin för …, för Daglig verksamhet"
};
RuledRoute request_route(ReadTx&, Id<Order>, CivilDate on);
// A manager who cannot answer within the decision hands the request on; then only an order changes the service (DD-15).
constexpr RequestRoute forwarded_route{RequestRecipient::case_officer, true};
