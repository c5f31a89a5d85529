// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "orders/order_form.h"

#include <vector>

// What may be chosen in the form of an order today, among these units.
OrderChoices order_choices(ReadTx&, Visit const&, std::vector<Unit> units);
