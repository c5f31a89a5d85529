// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/actor.h"
#include "html/components/box.h"
#include "orders/order.h"

#include <vector>

// An order of the person's overview, with who makes its plan beside the unit.
struct OverviewOrder {
    Order order;
    bool has_plan_maker = false; // a socialsekreterare is tied to it today
};

// What an order asks somebody to do: to take it in, to ask the authority, to tie the socialsekreterare who makes the plan
// (R150), and after an interruption to go through the plan before the first visit (DD-19).
std::vector<Task> order_tasks(OverviewOrder const&, Actor const&, CivilDate today);
