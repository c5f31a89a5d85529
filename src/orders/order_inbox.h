// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "db/database.h"
#include "orders/order_inquiry.h"
#include "people/person_head.h"

#include <string>
#include <vector>

// An order that a unit has received or accepted, and that has not begun.
struct WaitingOrder {
    PersonSummary summary;
    Order order;
    std::vector<AskedInquiry> unanswered = {};

    std::int64_t days_waited(CivilDate today) const;
};

// Of the units that the actor leads, the one that has waited longest first. Opens every person shown, and logs it.
std::vector<WaitingOrder> list_waiting_orders(ReadTx&, Visit const&);
// How many are received and not accepted at a unit: a number, no person.
std::int64_t count_received_orders(ReadTx&, Id<Unit>);
