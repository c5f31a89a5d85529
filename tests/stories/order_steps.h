// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/app/test_app.h"

#include <string>

// The leader takes in an order of one service for Noor, who is new, confirms it and starts it on 10 November. Gives its address.
std::string start_order_of_noor(Browser& leader, std::string const& service, std::string const& kind, std::string const& extent);
