// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "demo/municipality.h"

#include <functional>

// The one password and PIN of every demo account. Printed when the demo starts; no other installation has them.
inline constexpr char const* demo_password = "vi-planerar-tillsammans";
inline constexpr char const* demo_pin = "2580";

// Lives through half a year of the municipality, day by day, with the house's own functions: people are registered,
// orders come, plans are written and established, notes are signed. `clock` is the house's clock and ends at `until`.
// `each_day` is called at the end of every day, for what happens by itself.
void build_demo(House&, FixedClock& clock, Instant until, Municipality const&, std::function<void()> const& each_day);
