// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "db/database.h"
#include "orders/order.h"
#include "requests/service_request.h"

#include <string>
#include <vector>

// What was asked for and what an order says, side by side (DD-15).
struct MatchRow {
    std::string about; // "Omfattning"
    std::string asked;
    std::string decided;
    std::string difference = {}; // in words; empty: the same, or nothing to compare
};
std::vector<MatchRow> match_with_order(ServiceRequest const&, Order const&);

// An order of the person that came, or was changed, after the request was sent.
struct ArrivedOrder {
    Order order;
    CivilDate on;
    std::vector<MatchRow> rows = {};
};
std::vector<ArrivedOrder> list_arrived_orders(ReadTx&, PersonAccess const&, ServiceRequest const&);
