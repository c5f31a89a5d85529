// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"
#include "orders/order_address.h"
#include "orders/order_page.h"

// Everything that an order's own page shows. Opens the order, also for its guests.
Result<OrderView> load_order_view(ReadTx&, Visit const&, OrderPlace const&);
// The page with what was refused beside its field.
Response show_step_error(Visit&, Request const&, OrderPlace const&, StepError);
