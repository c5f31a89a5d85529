// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"
#include "orders/order_guest.h"

#include <vector>

struct Task;

// Guests of an order (DD-2): their own list, and the page where a leader of the unit ties and ends them.
// The list begins with what the guest is to do; plans, which stand above orders, know that.
using GuestTasks = std::vector<Task> (*)(ReadTx&, Visit const&, std::vector<GuestOrderLine> const&);
Response show_guest_orders(Visit&, Request const&, GuestTasks);
Response show_guests(Visit&, Request const&);       // GET  /personer/{person}/bestallningar/{order}/gaster
Response save_guest(Visit&, Request const&);        // POST /personer/{person}/bestallningar/{order}/gaster
Response finish_guest(Visit&, Request const&);      // POST /personer/{person}/bestallningar/{order}/gaster/{guest}/avslut
